import { type Analysed, tokenAt } from '../clauses/index.ts'
import type { Stance, Why } from '../codings/index.ts'
import type { Frame } from './frames.ts'
import { ABOLISHING, DROPPING, LEXICON } from './lexicon.ts'
import type { Region } from './region.ts'

/** "gave up its *resistance*": what was against it is no more. */
export function isGivenUp(
  { clause, kind }: Frame,
  inner: { readonly stance: Stance; readonly why: readonly Why[] },
  text: Analysed,
): boolean {
  if (kind !== 'verb' || !DROPPING.has(clause.lemma.replace(' ', '-'))) return false
  if (inner.stance !== 'rejects' && inner.stance !== 'resists') return false
  const at = tokenAt(text, inner.why[0].span.start)
  return text.upos[at] === 'NOUN' && LEXICON.nouns.has(text.lemma[at])
}

/** "wants the pay scale *scrapped*", "to be scrapped": what somebody wants done away with is the end of what is named. */
export function isUndoneBehind({ first, end }: Region, { upos, tag, lemma }: Analysed): boolean {
  const last = end - 1
  const isUndone = last > first && /^VB[ND]$/.test(tag[last]) && ABOLISHING.has(lemma[last])
  // "off the table", "off the agenda"
  if (last > first + 2 && /^(?:table|agenda)$/.test(lemma[last]) && lemma[last - 2] === 'off') return true
  return isUndone && (upos[last - 1] === 'NOUN' || lemma[last - 1] === 'be')
}

/** Tokens behind "favours" within which what is favoured has its figure. */
const FIGURE_WITHIN = 6

/** "favours a quota of forty": who names a figure of their own asks for it. */
export function namesFigure({ word, end, first }: Frame, { lower, upos, sentence }: Analysed): boolean {
  if (!/^(favour|favor|advocate)$/.test(word)) return false
  if (upos[end] === 'NUM') return true
  if (!/^(a|an)$/.test(lower[end] ?? '')) return false
  for (let at = end + 1; at < end + FIGURE_WITHIN && sentence[at] === sentence[first]; at++) {
    if (upos[at] === 'NUM') return true
    if (!/^(NOUN|ADJ|ADP|SYM|ADV|DET)$/.test(upos[at])) return false
  }
  return false
}

/** What a stance does that is no longer held so: "its opposition softened". */
const FADING =
  /^(soften|ease|weaken|fade|crumble|wane|melt|melt away|evaporate|collapse|vanish|lessen|diminish|dissolve)$/

/** The verb may be taken for a participle of what the noun is of: "opposition to monitors *softened*". */
export function fades({ clause, first, end }: Frame, { lemma, upos, right }: Analysed): boolean {
  if (clause.head > first && clause.subject === first) return clause.object < 0 && FADING.test(clause.lemma)
  for (let at = end; at <= right[first]; at++)
    if (upos[at] === 'VERB' && FADING.test(lemma[at]))
      return upos[at - 1] === 'NOUN' && !/^(NOUN|DET|ADJ|PROPN|PRON)$/.test(upos[at + 1])
  return false
}

/** Tokens between a noun of stance and the words by which it is given up. */
const LET_GO_REACH = 4

/** "let go of its *demand*", "gave up on its call": the tree may have two verbs there. */
export function isLetGo({ first }: Frame, { lower, lemma, sentence, upos }: Analysed): boolean {
  for (let at = first - 1; at > first - LET_GO_REACH && at > 1 && sentence[at] === sentence[first]; at--) {
    if (lower[at] === 'of' && lemma[at - 1] === 'go' && lemma[at - 2] === 'let') return true
    if (lower[at] === 'on' && lower[at - 1] === 'up' && lemma[at - 2] === 'give') return true
    if (!/^(?:DET|PRON|ADJ|NOUN)$/.test(upos[at])) return false
  }
  return false
}
