import type { Phrases } from '../phrases/index.ts'
import { isFiniteCondition } from './conditions.ts'
import { type Outlook, tokenFrom } from './outlook.ts'
import type { Likelihood } from './prediction.ts'
import { EXPERTS, FORETELLING, FORETELLING_NOUNS, HAPPENING, PROBABLY, SCHEDULED } from './words.ts'

const SURE = { foretold: 0.85, expert: 0.8, said: 0.7, own: 0.65, scenario: 0.75 }

/** A verb that may foretell. */
export interface Case {
  readonly verb: number
  readonly subject: number
  readonly source: number
  readonly kind: Likelihood
  readonly word: string
  readonly conditional: boolean
}

/** How sure it is that the words foretell; null: they do not, or nothing tells. */
export function sureness(outlook: Outlook, { verb, subject, source, kind, word, conditional }: Case): number | null {
  const { phrases, analysed } = outlook
  const { items, lower } = phrases
  const open = kind === 'may' || kind === 'likely' || kind === 'unlikely' || kind === 'expected'
  const group = items[verb].verb!
  if (source < 0) {
    if (kind === 'may' && lower[group.negated ? items[verb].first : items[verb].first] === 'could' && group.negated)
      return null
    if (kind === 'expected') return SCHEDULED.has(word) ? null : SURE.own
    if (open) return SURE.own
    if (conditional && isFiniteCondition(phrases, verb)) return SURE.scenario
    return hasProbably(phrases, verb) ? SURE.own : null
  }
  const attribution = analysed.attributions[source]
  const cue = attribution.cue.map(({ start, end }) => analysed.text.slice(start, end).toLowerCase()).join(' ')
  const foretold = cue.split(/[^a-z]+/).some((one) => FORETELLING.has(one)) || FORETELLING_NOUNS.test(cue)
  const speaker = attribution.source.map(({ start, end }) => analysed.text.slice(start, end)).join(' ')
  const expert = EXPERTS.test(speaker) || EXPERTS.test(attribution.profile.name ?? '')
  const own = isOwnSide(outlook, subject, source)
  if (own && !HAPPENING.has(word)) return null
  if (foretold) return group.passive && kind === 'will' && own ? null : SURE.foretold
  if (expert) return SURE.expert
  if (open) return SURE.said
  // "said that the tariffs would be lifted once …": a promise, by whoever can lift them.
  if (group.passive) return null
  if (HAPPENING.has(word) && !own) return SURE.said
  return hasProbably(phrases, verb) ? SURE.said : null
}

/** The subject is the speaker, or the speaker's side. */
function isOwnSide({ analysed, phrases, partyOf }: Outlook, subject: number, source: number): boolean {
  const { first, end, head } = phrases.items[subject]
  if (/^(?:i|we|us|our|my)$/.test(phrases.lower[head])) return true
  const { source: spans, profile } = analysed.attributions[source]
  const about = partyOf(first, end)
  const pronoun = /^(?:it|he|she|they)$/.test(phrases.lower[head])
  if (pronoun && about === null) return true
  if (about === null) return false
  for (const span of spans) {
    const from = tokenFrom(phrases, span.start)
    const to = tokenFrom(phrases, span.end)
    if (to > from && partyOf(from, to) === about) return true
  }
  const side = profile.affiliation?.span ?? null
  return side !== null && partyOf(tokenFrom(phrases, side.start), tokenFrom(phrases, side.end)) === about
}

function hasProbably({ items, lower }: Phrases, verb: number): boolean {
  for (let at = items[verb].first; at < items[verb].end; at++) if (PROBABLY.has(lower[at])) return true
  return false
}
