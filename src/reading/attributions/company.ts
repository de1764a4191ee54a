import { type Arrangement, type TokenRun, topOf } from './arrangement.ts'
import type { CueCandidate } from './cue-spans.ts'
import type { Parsed } from './parsed.ts'
import type { Ranked } from './ranker.ts'

/** A candidate that was read, with its arrangements, best first. */
export interface Read {
  readonly candidate: CueCandidate
  readonly arrangements: readonly Ranked[]
}

/** Numbers that say in what company an arrangement stands; their order is part of the model. */
export const COMPANY_WIDTH = 9
/** Neighbours looked at to either side: a sentence without end has candidates without end. */
export const MOST_NEIGHBOURS = 16

/** What a candidate's best arrangement says of it, ready to be compared. */
interface Voice {
  readonly candidate: CueCandidate
  readonly source: TokenRun | null
  readonly content: readonly TokenRun[]
  /** Top of the first content. */
  readonly top: number
  /** Lemma of the source's top, or null. */
  readonly who: number | null
}

/**
 * What a text's other candidates make of a candidate with an arrangement: whether the same one speaks elsewhere, whether
 * another cue claims the same words, whether it stands within what another says, or another within what it says. Each
 * looks at their best arrangements, so all candidates are read before any is judged.
 */
export class Company {
  private readonly parsed: Parsed
  private readonly voices: readonly Voice[]
  /** Sum of the probabilities of all candidates with such a source, by lemma. */
  private readonly speaking = new Map<number, number>()

  constructor(parsed: Parsed, read: readonly Read[]) {
    this.parsed = parsed
    this.voices = read.map(({ candidate, arrangements }) => {
      const { source, content } = arrangements.length > 0 ? arrangements[0].arrangement : NOTHING
      const who = source === null ? null : parsed.lemma[topOf(parsed, source.first, source.last)]
      if (who !== null) this.speaking.set(who, (this.speaking.get(who) ?? 0) + candidate.probability)
      const top = content.length === 0 ? -1 : topOf(parsed, content[0].first, content[0].last)
      return { candidate, source, content, top, who }
    })
  }

  /** Fills `values` from `at` on with `COMPANY_WIDTH` numbers for an arrangement of candidate `k` of those read. */
  describe(k: number, { source, content }: Arrangement, values: Float32Array, at: number): void {
    const { parsed, voices } = this
    const { candidate } = voices[k]
    const who = source === null ? null : parsed.lemma[topOf(parsed, source.first, source.last)]
    const top = topOf(parsed, content[0].first, content[0].last)
    let alike = who === null ? 0 : (this.speaking.get(who) ?? 0)
    if (who !== null && voices[k].who === who) alike -= candidate.probability
    const found = values.subarray(at, at + COMPANY_WIDTH)
    found.fill(0)
    found[0] = who === null ? -1 : alike
    const note = (kind: number, probability: number): void => {
      if (probability > found[kind]) found[kind] = probability
    }
    const end = Math.min(voices.length, k + MOST_NEIGHBOURS + 1)
    for (let j = Math.max(0, k - MOST_NEIGHBOURS); j < end; j++) {
      const { candidate: other, source: theirs, content: said, top: theirTop } = voices[j]
      const { first, last, probability } = other
      if (said.length === 0 || (first <= candidate.last && last >= candidate.first)) continue
      // It stands within what another says, or within who says it; its source stands within what another says.
      if (within(candidate, said)) note(1, probability)
      if (theirs !== null && within(candidate, [theirs])) note(2, probability)
      if (source !== null && within(source, said)) note(3, probability)
      // Another stands within what it says, or within its source; another says the same words, or is the same one's.
      if (within(other, content)) note(4, probability)
      if (source !== null && within(other, [source])) note(5, probability)
      if (theirTop === top) note(6, probability)
      if (source !== null && theirs !== null && theirs.first === source.first && theirs.last === source.last)
        note(7, probability)
      if (theirTop !== top && crossing(content, said)) note(8, probability)
    }
  }
}

/** Where numbers of a company say that the candidate stands within another's words: first of them, and behind the last. */
const NESTED = [1, 4] as const

/** What speaks of a candidate's company. */
export type Describing = Pick<Company, 'describe'>

/** The same company as if no candidate stood within another's words. */
export function unnested(company: Company): Describing {
  return {
    describe(k, arrangement, values, at) {
      company.describe(k, arrangement, values, at)
      values.fill(0, at + NESTED[0], at + NESTED[1])
    },
  }
}

const NOTHING: Arrangement = { source: null, content: [] }

function within({ first, last }: TokenRun, runs: readonly TokenRun[]): boolean {
  return runs.some((run) => first >= run.first && last <= run.last)
}

/** Whether the two share words, and each has some of its own. */
function crossing(one: readonly TokenRun[], other: readonly TokenRun[]): boolean {
  const [from, to] = [one[0].first, one[one.length - 1].last]
  const [first, last] = [other[0].first, other[other.length - 1].last]
  return from <= last && first <= to && (from < first ? to < last : from > first ? to > last : false)
}
