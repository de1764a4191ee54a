import { mixedText, placeOf } from '../model/index.ts'
import { lowerUnit, normalUnit } from './letters.ts'
import { type Lexicon, lemmaKey } from './lexicon.ts'
import { LEMMA_CLASS, LEMMA_CLASSES, UPOS } from './upos.ts'
import type { Words } from './words.ts'

const NOUN = UPOS.indexOf('NOUN')
const VERB = UPOS.indexOf('VERB')
const AUX = UPOS.indexOf('AUX')
/** Longer words are their own lemma. */
const LONGEST = 40

/**
 * Lemma of a word in lower case, by its part of speech (a number of `UPOS`): the lexicon's exception where there is one,
 * otherwise by rule. Proper nouns keep their form.
 *
 * @example lemmaOf(lexicon, 'said', UPOS.indexOf('VERB')) // 'say'
 */
export function lemmaOf(lexicon: Lexicon, lower: string, upos: number): string {
  if (lower.length > LONGEST) return lower
  const at = placeOf(lexicon.lemmaKeys, lemmaKey(mixedText(lower), upos))
  if (at >= 0) return lexicon.lemmaText.slice(lexicon.lemmaStarts[at], lexicon.lemmaStarts[at + 1])
  return lemmaByRule(lower, upos)
}

/** The lemma that the rules alone give. */
export function lemmaByRule(lower: string, upos: number): string {
  if (upos === VERB || upos === AUX) return verbLemma(lower)
  if (upos === NOUN) return singular(lower)
  return lower
}

function verbLemma(word: string): string {
  if (word.endsWith('ing') && /[aeiouy]/.test(word.slice(0, -3))) return restored(word.slice(0, -3))
  if (word.endsWith('ied') && word.length > 4) return `${word.slice(0, -3)}y`
  if (word.endsWith('eed')) return word
  if (word.endsWith('ed') && /[aeiouy]/.test(word.slice(0, -2))) return restored(word.slice(0, -2))
  return singular(word)
}

function singular(word: string): string {
  if (!word.endsWith('s') || word.length < 4) return word
  if (/(ss|us|is)$/.test(word)) return word
  if (/ies$/.test(word) && word.length > 4) return `${word.slice(0, -3)}y`
  if (/(ss|sh|ch|x|zz|o)es$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}

/** A verb's stem with its doubled letter or silent e put right: `stopp` is stop, `mak` make. */
function restored(stem: string): string {
  if (/([bdgmnprt])\1$/.test(stem)) return stem.slice(0, -1)
  if (/(at|iz|is|us|uc|rc|nc|dg|ang|eng|rg|lg|v|u|[^aeiou]l|ur|as|os|ir|uir|ar[eg]|[aeiou][csz])$/.test(stem))
    return `${stem}e`
  if (/^[^aeiou]*[aeiou][dkmnprtb]$/.test(stem)) return `${stem}e`
  return stem
}

/**
 * Hash of each token's lemma in lower case: `mixedText('say')` for "said", "says" and "saying". Worked out once for a
 * type and part of speech.
 */
export function lemmaHashes(ids: Int32Array, upos: Uint8Array, words: Words): Int32Array {
  const cache = cacheOf(words)
  const hashes = new Int32Array(ids.length)
  for (let i = 0; i < ids.length; i++) {
    const kind = LEMMA_CLASS[upos[i]]
    const { lower } = words.columns
    if (kind === 0) {
      hashes[i] = lower[ids[i]]
      continue
    }
    const key = ids[i] * KINDS + kind
    if (cache.known[key] === 0) {
      cache.known[key] = 1
      cache.hashes[key] = mixedText(lemmaOf(words.lexicon, lowerWord(words, ids[i]), upos[i]))
    }
    hashes[i] = cache.hashes[key]
  }
  return hashes
}

/** The word of a type in lower case, digits and quotation marks as they stand in the column `lower`. */
export function lowerWord(words: Words, id: number): string {
  let lower = ''
  for (let at = words.unitStarts[id]; at < words.unitStarts[id + 1]; at++) {
    lower += String.fromCharCode(lowerUnit(normalUnit(words.units[at])))
  }
  return lower
}

const KINDS = LEMMA_CLASSES

interface LemmaCache {
  generation: number
  known: Uint8Array
  hashes: Int32Array
}

const caches: WeakMap<Words, LemmaCache> = new WeakMap()

function cacheOf(words: Words): LemmaCache {
  let cache = caches.get(words)
  const wanted = words.columns.form.length * KINDS
  if (!cache || cache.generation !== words.generation) {
    cache = { generation: words.generation, known: new Uint8Array(wanted), hashes: new Int32Array(wanted) }
    caches.set(words, cache)
  } else if (cache.known.length < wanted) {
    const { known, hashes } = cache
    cache.known = new Uint8Array(wanted)
    cache.known.set(known)
    cache.hashes = new Int32Array(wanted)
    cache.hashes.set(hashes)
  }
  return cache
}
