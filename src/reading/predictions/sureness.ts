import { objectOf, type Phrases } from '../phrases/index.ts'
import { type Outlook, tokenFrom } from './outlook.ts'
import type { Likelihood } from './prediction.ts'
import { EXPERTS, FORETELLING, FORETELLING_NOUNS, HAPPENING, PROBABLY } from './words.ts'

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
  const { phrases } = outlook
  const { items, lower } = phrases
  const group = items[verb].verb!
  const open = kind !== 'will' && kind !== 'would'
  const could = lower.slice(items[verb].first, items[verb].head).includes('could')
  const volitional = !HAPPENING.has(word)
  const party = outlook.partyOf(items[subject].first, items[subject].end) !== null
  const spoken = SPEAKER.test(lower[items[subject].first]) || SPEAKER.test(lower[items[subject].head])
  if (source < 0) {
    // "Our soldiers will …" in an interview: someone speaks, and who is not told.
    if (spoken || (could && (group.negated || (party && volitional && !group.passive && !conditional)))) return null
    if (open || hasProbably(phrases, verb)) return SURE.own
    return conditional ? SURE.scenario : null
  }
  const { foretold, expert, warned } = voiceOf(outlook, source)
  const own = spoken || isOwnSide(outlook, subject, source)
  if (own && volitional) return null
  // "warned that it would be answered": a threat.
  if (warned && group.passive && volitional && !expert) return null
  if (foretold) return SURE.foretold
  if (expert) return SURE.expert
  // What someone is able to do: "could release that much", "could not give everything".
  if (could && (group.negated || (party && volitional && !group.passive && !conditional))) return null
  if (open) return SURE.said
  // "said that the tariffs would be lifted once …": a promise, by whoever can lift them; "that Varnia would open two berths": a plan.
  if (group.passive || (party && objectOf(phrases, verb) >= 0)) return hasProbably(phrases, verb) ? SURE.said : null
  return !volitional || hasProbably(phrases, verb) ? SURE.said : null
}

const SPEAKER = /^(?:i|we|us|our|my|mine|ours)$/

/** How the words of an attribution's cue and source foretell. */
export function voiceOf(
  { analysed }: Outlook,
  source: number,
): { foretold: boolean; expert: boolean; warned: boolean; doubted: boolean } {
  const { cue: cues, source: sources, profile } = analysed.attributions[source]
  const cue = cues.map(({ start, end }) => analysed.text.slice(start, end).toLowerCase()).join(' ')
  const verbs = cue.split(/[^a-z]+/)
  const speaker = sources.map(({ start, end }) => analysed.text.slice(start, end)).join(' ')
  return {
    foretold: verbs.some((one) => FORETELLING.has(one)) || FORETELLING_NOUNS.test(cue),
    expert: EXPERTS.test(speaker) || EXPERTS.test(profile.name ?? ''),
    warned: /\bwarn/.test(cue),
    doubted: /\bdoubt/.test(cue),
  }
}

/** The subject is the speaker, or the speaker's side. */
function isOwnSide({ analysed, phrases, partyOf }: Outlook, subject: number, source: number): boolean {
  const { first, end, head } = phrases.items[subject]
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
