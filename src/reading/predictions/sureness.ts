import { objectOf, type Phrases, sentenceStart } from '../phrases/index.ts'
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
  /** It is said by when. */
  readonly timed: boolean
}

/** How sure it is that the words foretell; null: they do not, or nothing tells. */
export function sureness(
  outlook: Outlook,
  { verb, subject, source, kind, word, conditional, timed }: Case,
): number | null {
  const { phrases } = outlook
  const { items, lower } = phrases
  const group = items[verb].verb!
  const open = kind !== 'will' && kind !== 'would'
  const could = lower.slice(items[verb].first, items[verb].head).includes('could')
  const volitional = !HAPPENING.has(word)
  const party = outlook.partyOf(items[subject].first, items[subject].end) !== null
  const spoken = SPEAKER.test(lower[items[subject].first]) || SPEAKER.test(lower[items[subject].head])
  // "could not defend the valley without them": what somebody is able to do.
  if (could && group.negated && !timed && !conditional) return null
  if (source < 0) {
    if (could && group.passive && volitional && !timed) return null
    // "Our soldiers will …" in an interview: someone speaks, and who is not told.
    if (spoken || (could && (group.negated || (party && volitional && !group.passive && !conditional)))) return null
    // "Money may prove more persuasive": a thought, that nothing will settle.
    if (open || hasProbably(phrases, verb))
      return timed || (open && kind !== 'may') ? SURE.own : conditional ? SURE.own : null
    if (timed && isSaidAside(phrases, verb)) return SURE.foretold
    return conditional ? SURE.scenario : null
  }
  const { foretold, expert } = voiceOf(outlook, source)
  // "said that it could be presented this week": what is done to it is not its own doing.
  const own = spoken || (!(group.passive && lower[items[subject].head] === 'it') && isOwnSide(outlook, subject, source))
  if (own && volitional && !hasProbably(phrases, verb)) return null
  if (foretold || cueBefore(phrases, subject) !== null) return SURE.foretold
  if (expert) return SURE.expert
  // What someone is able to do: "could release that much", "could not give everything".
  if (could && (group.negated || (party && volitional && !group.passive && !conditional))) return null
  if (timed || conditional) return own ? null : SURE.said
  if (open && kind !== 'may') return SURE.said
  // "said that the tariffs would be lifted once …": a promise, by whoever can lift them; "that Varnia would open two berths": a plan.
  if (group.passive || (party && objectOf(phrases, verb) >= 0)) return hasProbably(phrases, verb) ? SURE.said : null
  return !volitional || hasProbably(phrases, verb) ? SURE.said : null
}

/** The foretelling verb of which a clause is the object, by its words: "he doubted that the plan …". */
export function cueBefore({ items, lower }: Phrases, subject: number): string | null {
  const that = lower[items[subject - 1]?.head ?? 0] === 'that' ? subject - 2 : subject - 1
  const verb = items[that]
  if (verb?.kind !== 'verb' || verb.verb!.form !== 'finite' || verb.verb!.negated) return null
  return FORETELLING.get(lower[verb.head]) ?? null
}

/** "By June, it projects, a fifth of the wells will be dry": a foretelling verb between commas. */
function isSaidAside(phrases: Phrases, verb: number): boolean {
  const { items, lower } = phrases
  for (let at = sentenceStart(phrases, verb) + 1; at + 1 < verb; at++) {
    if (items[at].kind !== 'verb' || !FORETELLING.has(lower[items[at].head])) continue
    if (lower[items[at - 2]?.head ?? 0] === ',' && lower[items[at + 1].head] === ',') return true
  }
  return false
}

const SPEAKER = /^(?:i|we|us|our|my|mine|ours)$/

/** How the words of an attribution's cue and source foretell. */
export function voiceOf(
  { analysed }: Outlook,
  source: number,
): { foretold: boolean; expert: boolean; doubted: boolean } {
  const { cue: cues, source: sources, profile } = analysed.attributions[source]
  const cue = cues.map(({ start, end }) => analysed.text.slice(start, end).toLowerCase()).join(' ')
  const verbs = cue.split(/[^a-z]+/)
  const speaker = sources.map(({ start, end }) => analysed.text.slice(start, end)).join(' ')
  return {
    foretold: verbs.some((one) => FORETELLING.has(one)) || FORETELLING_NOUNS.test(cue),
    expert: EXPERTS.test(speaker) || EXPERTS.test(profile.name ?? ''),
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
