import type { Coding } from '../codings/index.ts'
import type { EventData } from '../events/index.ts'
import type { ProposalCoding, ProposalData } from '../proposals/index.ts'

/** Words by which a party binds itself to a proposal. */
export type Taking = Pick<
  ProposalData['reactions'][number],
  'party' | 'by' | 'words' | 'span' | 'attribution' | 'except'
>

/** The one agreement that a text tells was made. */
export interface Accord {
  /** Who made it; each party once. */
  readonly signers: readonly Taking[]
  /** What the text tells of it, and what stands under no name beside it. */
  readonly parts: readonly ProposalCoding[]
}

/** Stages by which a party binds itself. */
const BINDING: ReadonlySet<string> = new Set(['accepted', 'in force'])

/** Of what nobody stands for. */
const HEARSAY = /\b(?:reportedly|apparently|seemingly)\b/i

/** Who accepts it, as the text tells that it came about; each party once. Of who also refuses it, it is not sure what is accepted. */
export function takingsOf({ form, reactions, stages, denials = [] }: ProposalData): Taking[] {
  if (form === 'demand') return []
  const isDone = ({ party, span }: Taking): boolean =>
    stages.some((stage) => BINDING.has(stage.value) && stage.party === party && stage.span.start === span.start)
  const refuses = (party: string): boolean =>
    denials.some(({ of, whose, party: by }) => whose === party && by === party && BINDING.has(of ?? '')) ||
    reactions.some((one) => one.party === party && (one.stance === 'rejects' || one.stance === 'resists'))
  // What one party says that another took on, nobody is bound by.
  const isHeard = ({ party, by = null, words }: Taking): boolean => (by !== null && by !== party) || HEARSAY.test(words)
  const taken = reactions.filter(
    (one) =>
      one.stance === 'accepts' && (one.except !== undefined || isDone(one)) && !refuses(one.party) && !isHeard(one),
  )
  // A headline tells what is taken, and no part that is not.
  return eachOnce([...taken.filter(({ except }) => except !== undefined), ...taken])
}

const eachOnce = (all: readonly Taking[]): Taking[] =>
  all.filter(({ party }, i) => all.findIndex((one) => one.party === party) === i)

/** What parties do to make it: "signed a pact", "the pact, which it also signed". */
const MADE = /\b(?:sign(?:s|ed)?|initial(?:s|l?ed)?|conclude[sd]?|reach(?:es|ed)?|str(?:ikes?|uck)|seal(?:s|ed)?)\b/i
/** It has not been made yet: "has yet to be signed", "is about to sign". */
const NOT_YET =
  /\b(?:yet to|still to|about to|to be|ready to|due to|not|never|nearly|almost|will|would|may|might)\b|n['’]t\b/i
const WHAT = /\b(?:accord|agreement|deal|pact|treaty|ceasefire|truce|settlement)\b/i
/** Names of an agreement that stands since before, or of another. */
const OTHER =
  /\b(?:old|former|earlier|previous|prior|existing|current|expired|expiring|last|separate|side|(?:1[89]|20)\d\d)\b/i
const AGREEMENT = /\b(?:accord|agreement|deal|pact|treaty)\b/i

/**
 * The agreement that a text tells its parties have made, where it tells of one: whoever is told to have accepted, signed or
 * reached it, in whichever words for it; and all proposals of the text that are it, for its terms are told here and there:
 * "The 22-page accord", and sentences of what is to be done that name nothing.
 *
 * @param codings all of one text
 */
export function accordOf(text: string, codings: readonly Coding[]): Accord {
  const proposals = codings.filter(({ kind }) => kind === 'proposal') as ProposalCoding[]
  const agreements = proposals.filter(({ data }) => data.form === 'agreement' && !isOther(data))
  if (agreements.length === 0) return { signers: [], parts: [] }
  const signers = eachOnce([
    ...agreements.flatMap(({ data }) => takingsOf(data)),
    ...codings.flatMap((coding) => makersOf(coding, text)),
  ])
  const makers = new Set<string | null>(signers.map(({ party }) => party))
  const parts = signers.length === 0 ? [] : proposals.filter(({ data }) => isPart(data, makers))
  return { signers, parts }
}

const isOther = ({ names }: ProposalData): boolean => names.some(({ words }) => OTHER.test(words))

/** Both sides of "Arland signed a pact with Velk". */
function makersOf(coding: Coding, text: string): Taking[] {
  if (coding.kind !== 'event') return []
  const { data, span, attribution } = coding as Coding<'event', EventData>
  const words = text.slice(span.start, span.end)
  if (data.act !== 'AGREE' || !MADE.test(words) || !WHAT.test(words) || NOT_YET.test(words)) return []
  return [data.actor, data.recipient].flatMap((one) => {
    const party = one?.party ?? null
    return party === null ? [] : [{ party, words, span, attribution }]
  })
}

/** Whether it is the agreement, or what stands under no name; what somebody else puts forward is neither. */
function isPart(data: ProposalData, makers: ReadonlySet<string | null>): boolean {
  const { form, names, title, stages, reactions, authors } = data
  const isOwn = authors.every(({ party }) => party === null || makers.has(party))
  if (form === 'agreement') return isOwn && !isOther(data)
  if (form !== 'plan') return false
  if (names.length > 0) return names.some(({ words }) => AGREEMENT.test(words)) && !isOther(data)
  return isOwn && title === null && stages.length === 0 && reactions.length === 0
}
