import { SAYING, sentenceStart } from '../phrases/index.ts'
import type { Context } from './context.ts'
import { MAKING } from './makers.ts'
import type { Mention } from './mentions.ts'
import type { Talked } from './talked.ts'

/** "It sets out …", "it calls for …": what papers do, and parties do not. */
function setsOut({ items, lower }: Context['phrases'], item: number): boolean {
  const verb = items[item + 1]
  if (verb?.kind !== 'verb') return false
  const next = lower[verb.end] ?? ''
  const word = lower[verb.head]
  return (
    (/^(?:sets?|lays?|spells?)$/.test(word) && next === 'out') ||
    (/^(?:provides|calls)$/.test(word) && next === 'for') ||
    /^(?:reads|stipulates|runs)$/.test(word)
  )
}

/** Sentences back to the paper that "it sets out" speaks of. */
const PAPER_REACH = 4

function lastPaper({ phrases }: Context, item: number, at: Int32Array, proposals: readonly Talked[]): Talked | null {
  const { firstItems, sentence, items } = phrases
  const from = firstItems[Math.max(0, sentence[items[item].first] - PAPER_REACH)]
  for (let i = item - 1; i >= from; i--) if (at[i] >= 0 && proposals[at[i]].onPaper) return proposals[at[i]]
  return null
}

/** "It", "which" and "its": the proposal that the sentence before was about, or that stands right before. */
export function pronounOf(context: Context, item: number, at: Int32Array, proposals: readonly Talked[]): Talked | null {
  const { phrases } = context
  const { items, lower, firstItems, sentence, tag } = phrases
  const one = items[item]
  if (one.kind !== 'noun' || tag[one.first] !== 'PRP' || lower[one.head] !== 'it') return null
  const start = sentenceStart(phrases, item)
  if (setsOut(phrases, item)) {
    const paper = lastPaper(context, item, at, proposals)
    if (paper !== null) return paper
  }
  // Further behind it may mean anything, but as the subject of what someone says: "officials said that it would …".
  const before1 = items[item - 1]
  const said =
    before1 !== undefined &&
    item > start &&
    (lower[before1.head] === 'that' || (before1.kind === 'verb' && SAYING.has(lower[before1.head])))
  if (item - start > 3 && !said) return null
  const before = sentence[one.first] - 1
  if (before < 0 || phrases.paragraph[before] < phrases.paragraph[before + 1] - 1) return null
  const sent = item === start ? justPut(context, item, before, at) : -1
  if (sent >= 0) return proposals[sent]
  for (let i = firstItems[before]; i < firstItems[before + 1] && i < firstItems[before] + 6; i++) {
    if (items[i].kind === 'verb' && items[i].verb?.form === 'finite') return null
    if (at[i] >= 0 && items[i].kind === 'noun') {
      const prior = i > firstItems[before] ? lower[items[i - 1].head] : ''
      return prior === 'of' || prior === 'in' ? null : proposals[at[i]]
    }
    if (items[i].kind === 'noun' && !/^(?:the|its)$/.test(lower[items[i].first])) return null
  }
  return null
}

/** What somebody says or means, and no paper does. */
const MEANT =
  /^(?:believes|thinks|hopes|fears|expects|knows|feels|considers|regards|denies|argues|insists|claims|has|is|does)$/

/**
 * "Kessar sent its revised offer on Friday. *It raises* the quota": what was put forward is told as past, and what it holds in the
 * present, or by "would". Whoever put it forward did that in the past too.
 */
function justPut({ phrases }: Context, item: number, before: number, at: Int32Array): number {
  const { items, lower, firstItems, tag } = phrases
  const verb = items[item + 1]
  if (verb?.kind !== 'verb' || verb.verb!.form !== 'finite') return -1
  const word = lower[verb.first]
  if (!(word === 'would' || (tag[verb.first] === 'VBZ' && !SAYING.has(word) && !MEANT.test(word)))) return -1
  let found = -1
  for (let i = firstItems[before]; i < firstItems[before + 1]; i++) {
    const group = items[i].verb
    if (group === null || group === undefined || items[i].kind !== 'verb') continue
    // The first verb of the sentence, which tells what was done.
    if (group.form !== 'finite' || group.passive || group.negated || !MAKING.has(lower[items[i].head])) return -1
    for (let k = i + 1; k <= i + 2 && k < firstItems[before + 1] && found < 0; k++)
      if (items[k].kind === 'noun') found = at[k]
    return found
  }
  return -1
}

const ORDINALS = new Set([
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'last',
])

/** Sentences behind "seven points" in which "the first" is one of them. */
const POINTS_REACH = 6

/** "It sets out seven points": those of what the sentence speaks of. */
export function pointsOf(
  { phrases }: Context,
  mention: Mention,
  at: Int32Array,
  proposals: readonly Talked[],
): Talked | null {
  if (mention.noun.lemma !== 'point' || !mention.plural) return null
  for (let i = sentenceStart(phrases, mention.item); i < mention.item; i++) if (at[i] >= 0) return proposals[at[i]]
  return null
}

/** "The first calls for …": a point of the proposal whose points were just spoken of. */
export function pointOf(
  { phrases }: Context,
  item: number,
  at: Int32Array,
  proposals: readonly Talked[],
): Talked | null {
  const { items, lower, sentence, firstItems } = phrases
  const { first, end } = items[item]
  if (end - first !== 2 || lower[first] !== 'the' || !ORDINALS.has(lower[first + 1])) return null
  const own = sentence[first]
  for (let i = item - 1; i >= firstItems[Math.max(0, own - POINTS_REACH)]; i--) {
    if (at[i] < 0 || items[i].kind !== 'noun') continue
    if (/^points?$/.test(lower[items[i].head]) || ORDINALS.has(lower[items[i].head])) return proposals[at[i]]
  }
  return null
}
