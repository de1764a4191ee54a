import { mendTags } from './mend-tags.ts'
import { nounHead, nounPhraseEnd } from './noun-phrases.ts'
import type { TaggedText } from './tagged-text.ts'
import { verbGroupAt } from './verb-groups.ts'

/**
 * A piece of a sentence: tokens `first .. end - 1`.
 *
 * - `noun`: a noun phrase without what follows its head; `head` is its noun
 * - `verb`: a verb with its auxiliaries; `head` is the verb
 * - `word`: any other single token; `head` is the token
 */
export interface Item {
  readonly kind: 'noun' | 'verb' | 'word'
  readonly first: number
  readonly end: number
  readonly head: number
  /** Of a verb. */
  readonly verb: VerbGroup | null
}

/** What the words of a verb group say. */
export interface VerbGroup {
  /** Lower-case modal, or "be to" ("is to leave"), or null. */
  readonly modal: string | null
  readonly negated: boolean
  /** A form of be and a past participle. */
  readonly passive: boolean
  /** `finite` has a subject; the others have one elsewhere: "to leave", "leaving", "left by all". */
  readonly form: 'finite' | 'infinitive' | 'gerund' | 'participle'
  readonly tense: 'past' | 'present' | 'coming' | 'none'
}

/** A text cut into items, sentence by sentence, in linear time: a shallow parse that stands where trees go wrong. */
export interface Phrases extends TaggedText {
  /** Sentence of each token. */
  readonly sentence: Int32Array
  /** Paragraph of each sentence. */
  readonly paragraph: Int32Array
  readonly items: readonly Item[]
  /** Item of each token. */
  readonly itemOf: Int32Array
  /** First item of each sentence, then the number of items. */
  readonly firstItems: Int32Array
}

/**
 * Cuts each sentence into noun phrases, verb groups and single words.
 *
 * @example
 * // "The plan would force Kessar to leave": noun[The plan] verb[would force] noun[Kessar] verb[to leave]
 */
export function phrasesOf(tagged: TaggedText): Phrases {
  const known = made.get(tagged)
  if (known !== undefined) return known
  const phrases = cut(tagged)
  made.set(tagged, phrases)
  return phrases
}

/** Several finders go over one text: it is cut once. */
const made: WeakMap<TaggedText, Phrases> = new WeakMap()

function cut(tagged: TaggedText): Phrases {
  const { tokens } = tagged
  const lower = lowerOf(tokens)
  const tag = mendTags({ ...tagged, lower })
  const text: TaggedText = { ...tagged, lower, tag }
  const { sentences, paragraphs, count } = tokens
  const sentence = new Int32Array(count)
  const paragraph = new Int32Array(Math.max(0, sentences.length - 1))
  for (let p = 0; p + 1 < paragraphs.length; p++) paragraph.fill(p, paragraphs[p], paragraphs[p + 1])
  const items: Item[] = []
  const itemOf = new Int32Array(count)
  const firstItems = new Int32Array(sentences.length)
  for (let s = 0; s + 1 < sentences.length; s++) {
    firstItems[s] = items.length
    const end = sentences[s + 1]
    sentence.fill(s, sentences[s], end)
    const from = items.length
    for (let at = sentences[s]; at < end; ) {
      const item = itemAt(text, at, end)
      itemOf.fill(items.length, item.first, item.end)
      items.push(item)
      at = item.end
    }
    mendParticiples(items, from, text)
  }
  if (firstItems.length > 0) firstItems[firstItems.length - 1] = items.length
  return { tokens, lower, lemma: tagged.lemma, tag, sentence, paragraph, items, itemOf, firstItems }
}

/**
 * "The pact, agreed last year, called on Kessar to leave": of two past verbs behind commas the first is a participle and
 * the second what the sentence says, whatever their tags.
 */
function mendParticiples(items: Item[], from: number, { lower, tag }: TaggedText): void {
  const isPast = (item: Item | undefined): item is Item =>
    item?.kind === 'verb' && item.end - item.first === 1 && /^VB[DN]$/.test(tag[item.head])
  const isComma = (item: Item | undefined): boolean =>
    item !== undefined && item.kind === 'word' && lower[item.head] === ','
  for (let at = from + 2; at < items.length; at++) {
    if (!isPast(items[at]) || !isComma(items[at - 1]) || items[at - 2].kind !== 'noun') continue
    for (let next = at + 2; next < items.length; next++) {
      if (items[next].kind !== 'verb') continue
      if (!isComma(items[next - 1])) {
        if (isPast(items[next]) || items[next].verb!.form !== 'finite') continue
        break
      }
      items[at] = { ...items[at], verb: { ...items[at].verb!, form: 'participle', tense: 'none' } }
      if (isPast(items[next]))
        items[next] = { ...items[next], verb: { ...items[next].verb!, form: 'finite', tense: 'past' } }
      at = next
      break
    }
  }
}

/** Words in lower case with their figures, which the reader's own columns leave out, and straight marks. */
function lowerOf({ text, count, starts, ends }: TaggedText['tokens']): string[] {
  const lower = new Array<string>(count)
  for (let i = 0; i < count; i++) {
    lower[i] = text.slice(starts[i], ends[i]).toLowerCase().replace(/[‘’]/g, "'").replace(/[“”]/g, '"')
  }
  return lower
}

function itemAt(text: TaggedText, at: number, end: number): Item {
  const verb = verbGroupAt(text, at, end)
  if (verb !== null) return { kind: 'verb', ...verb }
  const stop = nounPhraseEnd(text, at, end)
  if (stop > at) return { kind: 'noun', first: at, end: stop, head: nounHead(text, at, stop), verb: null }
  return { kind: 'word', first: at, end: at + 1, head: at, verb: null }
}
