import type { Analysed } from '../clauses/index.ts'
import type { Sign } from './signs.ts'

/** Verbs of which a meeting is the subject or the object where they tell that it is, or is not, held: "did not *take* place". */
export const BEING: ReadonlySet<string> = new Set(
  'be hold have occur happen see convene meet begin open start resume proceed take take_place go go_ahead'
    .split(' ')
    .map((word) => word.replace('_', ' ')),
)

/** Tokens on either side of a sign in which words stand that say how likely it is, or how often. */
const NEAR = 4

/** Tokens between a noun and what leads up to it: "*ahead* of the ministers' meeting". */
const TO_LEAD = 7

const HEDGING: ReadonlySet<string> = new Set(
  'unlikely likely possible impossible probable probably perhaps maybe normally usually generally always often never rarely hardly traditionally regularly annually reportedly'.split(
    ' ',
  ),
)

/** What somebody does about a meeting that is told of under it: "*refused* to meet", "*hopes* to meet", "*doubts* that they will meet". */
const STANCES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    refused: 'refuse decline fail reject avoid oppose prevent block',
    wished: 'hope want wish seek ask urge demand request propose suggest consider call_for need',
    doubted: 'doubt doubtful unlikely question',
    used: 'use tend normally usually',
    ready: 'ready prepared willing able',
  }).flatMap(([name, words]) => words.split(' ').map((word): [string, string] => [word.replace('_', ' '), name])),
)

/**
 * What a sign's own modifiers say of it, and what words near it say of how likely or how usual it is: "its *next* meeting", "they
 * *normally* meet in May", "a meeting is *unlikely*".
 */
export function hedgesOf(
  { children, childStart, relation, lower, lemma, sentence, clauses, head }: Analysed,
  { token, form, clause }: Sign,
): string[] {
  const found = new Set<string>()
  if (form === 'noun') {
    for (let c = childStart[token]; c < childStart[token + 1]; c++)
      if (relation[children[c]] === 'amod' && children[c] < token) found.add(`h:amod=${lemma[children[c]]}`)
  } else
    for (let c = childStart[token]; c < childStart[token + 1]; c++)
      if (relation[children[c]] === 'advmod') found.add(`h:advmod=${lemma[children[c]]}`)
  for (let at = token - NEAR; at <= token + NEAR; at++)
    if (at !== token && sentence[at] === sentence[token] && HEDGING.has(lower[at])) found.add(`h:near=${lower[at]}`)
  const above = clause.parent < 0 ? null : clauses.all[clause.parent]
  for (const [where, one] of [
    ['own', clause],
    ['above', above],
  ] as const) {
    if (one === null) continue
    if (HEDGING.has(one.lemma)) found.add(`h:${where}=${one.lemma}`)
    const stance = STANCES.get(one.lemma)
    if (stance !== undefined) found.add(`h:${where} ${stance}`)
    if (where === 'above') for (const modal of one.modals) found.add(`h:above ${lower[modal]}`)
    if (where === 'above' && one.negations.length > 0) found.add(`h:not ${one.lemma}`).add('h:not above')
  }
  if (form === 'noun')
    for (let at = token - 1; at >= token - TO_LEAD && sentence[at] === sentence[token]; at--) {
      if (/^[,;:]$/.test(lower[at])) break
      const lead = /^(?:ahead|prior|eve|before|after|following|since|during|until|for)$/.test(lower[at])
        ? lower[at]
        : ''
      if (lead !== '') {
        found.add(`h:lead=${lead}`)
        break
      }
    }
  // "no plans to meet"
  const noun = clause.relation.startsWith('acl') && clause.opener === 'to' ? head[clause.head] : -1
  if (noun >= 0 && noun !== token) {
    found.add(`h:to of ${lemma[noun]}`)
    for (let c = childStart[noun]; c < childStart[noun + 1]; c++)
      if (lower[children[c]] === 'no') found.add('h:to of none')
  }
  return [...found]
}
