import { tokenFrom } from '../phrases/index.ts'
import type { Outlook } from './outlook.ts'
import { EXPERTS, FORETELLING, FORETELLING_NOUNS } from './words.ts'

/** How an attribution tells. */
export interface Telling {
  readonly kind: string
  /** Last word of its cue that is a verb of foretelling, or its first word. */
  readonly cue: string
  readonly foretells: boolean
  readonly doubts: boolean
  readonly expert: boolean
  /** Its source is a pronoun; `name`: it is known whose. */
  readonly pronoun: boolean
  readonly name: boolean
}

export function tellsOf({ analysed }: Outlook, source: number): Telling {
  const { cue: cues, source: sources, profile } = analysed.attributions[source]
  const cue = cues.map(({ start, end }) => analysed.text.slice(start, end).toLowerCase()).join(' ')
  const verbs = cue.split(/[^a-z]+/)
  const words = sources.map(({ start, end }) => analysed.text.slice(start, end)).join(' ')
  return {
    kind: profile.kind,
    cue: FORETELLING.get(verbs.find((one) => FORETELLING.has(one)) ?? '') ?? verbs[0],
    foretells: verbs.some((one) => FORETELLING.has(one)) || FORETELLING_NOUNS.test(cue),
    doubts: DOUBTING.test(cue) && !/\bnot\b|n't|n’t/.test(cue),
    expert: EXPERTS.test(words) || EXPERTS.test(profile.name ?? ''),
    pronoun: /^(?:he|she|they|it|we|i)$/i.test(words),
    name: profile.name !== null,
  }
}

/** Whoever does so holds that what is told will not be. */
const DOUBTING = /\b(?:doubt|den(?:y|ie)|dismiss|rebut|refut)/

/** The subject is the speaker, or the speaker's side. */
export function isOwnSide({ analysed, phrases, partyOf }: Outlook, subject: number, source: number): boolean {
  const { first, end, head } = phrases.items[subject]
  const { source: spans, profile } = analysed.attributions[source]
  const about = partyOf(first, end)
  const pronoun = /^(?:it|he|she|they)$/.test(phrases.lower[head])
  if (pronoun && about === null) return true
  if (about === null) return false
  for (const span of spans) {
    const from = tokenFrom(phrases.tokens, span.start)
    const to = tokenFrom(phrases.tokens, span.end)
    if (to > from && partyOf(from, to) === about) return true
  }
  const side = profile.affiliation?.span ?? null
  return side !== null && partyOf(tokenFrom(phrases.tokens, side.start), tokenFrom(phrases.tokens, side.end)) === about
}
