import { headlineEnd, type Tokens } from '../tokens/index.ts'
import { UPOS } from '../words/index.ts'
import type { Tagger, Tags } from './tags.ts'

const VERB = UPOS.indexOf('VERB')
const AUX = UPOS.indexOf('AUX')
const ADV = UPOS.indexOf('ADV')
const NAMING = new Set([UPOS.indexOf('NOUN'), UPOS.indexOf('PROPN'), UPOS.indexOf('ADJ'), UPOS.indexOf('NUM')])
/** Tokens between two commas that say who somebody is, and of all of them before the verb. */
const LONGEST = 14
const MOST = 40
/** What may open a clause of its own behind the verb. */
const OPENERS =
  /^(?:that|which|who|whom|whose|what|where|when|while|as|if|whether|how|why|because|and|but|or|after|before|since|until|unless|although|though|so|than|[,;:—–"“])$/i

/**
 * Tags with the verb of a sentence put right whose subject is named and said to be somebody between commas: in "Jonas Falk, its
 * director, called for talks" he called for them, though "called for" alone looks like "a meeting called for Monday" to a tagger
 * that sees few words around. Only where the sentence would have no verb otherwise.
 *
 * @returns the same where there is nothing to put right
 */
export function withVerbAfterApposition(tokens: Tokens, ids: Int32Array, tags: Tags, tagger: Tagger): Tags {
  const past = tagger.names.indexOf('VBD|VERB')
  if (past < 0) return tags
  let mended: Tags = tags
  const { sentences } = tokens
  const headline = headlineEnd(tokens)
  for (let s = 0; s + 1 < sentences.length; s++) {
    if (sentences[s] < headline) continue
    const at = verbIn(tokens, sentences[s], sentences[s + 1], ids, tags, tagger)
    if (at < 0) continue
    if (mended === tags) mended = { joint: tags.joint.slice(), xpos: tags.xpos.slice(), upos: tags.upos.slice() }
    mended.joint[at] = past
    mended.xpos[at] = tagger.xposOf[past]
    mended.upos[at] = tagger.uposOf[past]
  }
  return mended
}

/** The participle of a sentence that is its verb, or -1. */
function verbIn(tokens: Tokens, first: number, end: number, ids: Int32Array, tags: Tags, tagger: Tagger): number {
  const word = (at: number): string => tokens.text.slice(tokens.starts[at], tokens.ends[at])
  const isTensed = (at: number): boolean => /^(?:VBD|VBZ|VBP|MD)$/.test(tagger.xposNames[tags.xpos[at]])
  if (!/^[.!?"”]$/.test(word(end - 1))) return -1
  let commas = 0
  let span = first
  for (let at = first; at < Math.min(end, first + MOST); at++) {
    if (word(at) === ',') {
      if (!NAMING.has(tags.upos[at - 1]) && !isRelative(word(span))) return -1
      commas++
      span = at + 1
      continue
    }
    if (at - span >= LONGEST) return -1
    const isVerb = tags.upos[at] === VERB || tags.upos[at] === AUX
    if (!isVerb || (commas > 0 && at > span && isRelative(word(span)))) continue
    const begins = at === span || (at === span + 1 && tags.upos[span] === ADV)
    if (commas < 2 || !begins || tagger.xposNames[tags.xpos[at]] !== 'VBN' || !mayBePast(ids[at], tagger)) return -1
    return word(at + 1) !== 'by' && !hasOther(at, end, word, isTensed, tags) ? at : -1
  }
  return -1
}

const isRelative = (word: string): boolean => /^(?:who|which)$/.test(word)

/** "…, called to the hearing, said": a finite verb behind it that no clause of its own needs. */
function hasOther(
  at: number,
  end: number,
  word: (at: number) => string,
  isTensed: (at: number) => boolean,
  tags: Tags,
): boolean {
  let opened = false
  for (let k = at + 1; k < end; k++) {
    if (word(k) === ',') {
      const next = tags.upos[k + 1] === ADV ? k + 2 : k + 1
      if (next < end && isTensed(next)) return true
    }
    if (OPENERS.test(word(k))) opened = true
    else if (isTensed(k) && !opened) return true
  }
  return false
}

function mayBePast(id: number, { words, names }: Tagger): boolean {
  const { setStarts, setTags } = words.lexicon
  const set = words.columns.ambiguity[id]
  for (let c = setStarts[set]; c < setStarts[set + 1]; c++) if (names[setTags[c]] === 'VBD|VERB') return true
  return false
}
