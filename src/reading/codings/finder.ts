import type { Analysed } from '../clauses/index.ts'
import type { Judges } from '../judging/index.ts'
import type { Codebook } from './codebook.ts'
import { CODING_LETTERS, type Coding, type CodingKind } from './coding.ts'

/** Finds the codings of some kinds; no two finders share a kind, so that each numbers its own (see `numbered`). */
export interface Finder {
  readonly kinds: readonly CodingKind[]
  /**
   * What is told; with `from`, also what is right with this probability at least and is not sure enough to be told, `unsure`,
   * behind the others.
   */
  find(text: Analysed, codebook: Codebook, from?: number): readonly Coding[]
  /** All that might be codings, also what is not told: what judges are trained on. A finder without learns nothing. */
  candidates?(text: Analysed, codebook: Codebook): readonly Candidate[]
  /**
   * Logarithms of the odds of parts of a text's candidates that ask whether, by their features, where what stands beside them
   * counts. Without it each is judged by itself.
   */
  odds?(candidates: readonly Candidate[], judges: Judges): Map<readonly string[], number>
  /** Those of judged candidates that are told: of several that tell the same the likeliest. Without it all are. */
  chosen?(drafts: readonly Draft[]): readonly Draft[]
}

/** A coding before it has its number. */
export type Draft<Kind extends CodingKind = CodingKind, Data = unknown> = Omit<Coding<Kind, Data>, 'id'>

/** A question on which it depends whether a candidate is right, with its answer and what speaks for and against that. */
export interface Part {
  /** Name of the judge of such questions: `statement holder`. */
  readonly judge: string
  /** The same for all candidates that answer the same question; null: it asks whether, not which. */
  readonly of: object | null
  readonly choice: string
  /** The same list for the same answer. */
  readonly features: readonly string[]
}

/**
 * One of the decisions that lead to a candidate: whether it is one at all, under which issue, whose. A decision is right where
 * a candidate that it led to is; one is learnt only from where those before it were right.
 */
export interface Decision {
  /** Name of its judge: `term`, `term issue`. */
  readonly judge: string
  /** The same for all candidates of a text that share it and those before it: `12`, `12 Water`. */
  readonly of: string
  readonly features: readonly string[]
}

/** What speaks for and against a candidate, all in one or question by question. */
export interface Judgeable {
  readonly kind: CodingKind
  readonly features: readonly string[]
  /** Where there are any, each is judged by itself, and all must be right; `features` are not looked at. */
  readonly parts?: readonly Part[]
  /** Where it takes several decisions, one after the other: each, in order; `features` are then those of none. */
  readonly decisions?: readonly Decision[]
}

/** What might be a coding, with what speaks for and against it: `verb:refuse`, `party:subject`, `distance:3`. */
export type Candidate<Kind extends CodingKind = CodingKind, Data = unknown> = Draft<Kind, Data> & Judgeable

/**
 * How likely each candidate is right. Of the answers to one question, those that were made here share what is certain: one of
 * them is taken to be right.
 *
 * @param odds logarithms of the odds of such parts that ask whether, by their features, where they are known; the others'
 * are added
 */
export function likelihoods(
  candidates: readonly Judgeable[],
  judges: Judges,
  odds: Map<readonly string[], number> = new Map(),
): number[] {
  const probabilities = new Map<readonly string[], number>()
  const totals = new Map<object, Map<string, number>>()
  for (const { parts } of candidates) {
    for (const { judge, of, features } of parts ?? []) {
      if (odds.has(features)) continue
      const own = judges(judge)?.odds(features) ?? 0
      odds.set(features, own)
      if (of === null) continue
      const total = totals.get(of) ?? new Map<string, number>()
      totals.set(of, total.set(judge, (total.get(judge) ?? 0) + Math.exp(own)))
    }
  }
  const probabilityOf = ({ judge, of, features }: Part): number => {
    let known = probabilities.get(features)
    if (known !== undefined) return known
    const odd = odds.get(features)!
    known = of === null ? 1 / (1 + Math.exp(-odd)) : Math.exp(odd) / totals.get(of)!.get(judge)!
    probabilities.set(features, known)
    return known
  }
  const decided = ({ judge, features }: Decision): number => {
    const known = probabilities.get(features) ?? judges(judge)?.probability(features) ?? 0
    probabilities.set(features, known)
    return known
  }
  return candidates.map(({ kind, features, parts, decisions }) => {
    if (decisions !== undefined) return decisions.reduce((all, one) => all * decided(one), 1)
    if (parts === undefined) return judges(kind)?.probability(features) ?? 0
    let all = 1
    for (const part of parts) all *= probabilityOf(part)
    return all
  })
}

/**
 * The candidates that are likely enough, each with the probability that it is right as its confidence; where nothing was learnt
 * of the kind, all, as sure as the rules are. Order is kept.
 *
 * @param odds see `likelihoods`
 * @param from how likely is enough; without it, what is told
 */
export function judged<Kind extends CodingKind, Data>(
  candidates: readonly Candidate<Kind, Data>[],
  judges: Judges,
  odds?: Map<readonly string[], number>,
  from?: number,
): Draft<Kind, Data>[] {
  const likely = likelihoods(candidates, judges, odds)
  return candidates.flatMap(({ features, parts, decisions, ...draft }, i) => {
    const judge = judges(draft.kind)
    if (judge === null) return [draft as unknown as Draft<Kind, Data>]
    const confidence = Math.round(likely[i] * 1000) / 1000
    const least = Math.min(from ?? judge.least, judge.least)
    return confidence < least ? [] : [{ ...draft, confidence } as unknown as Draft<Kind, Data>]
  })
}

/**
 * The codings of one kind: what is told, and behind it, where it is asked for, what is not sure enough for that. What is told
 * is the same either way.
 *
 * @param tell what is told where this probability is enough, of what might be
 * @param least what is enough to be told
 * @param from what is enough to be asked for
 */
export function numberedFrom<Kind extends CodingKind, Data>(
  tell: (least: number) => readonly Draft<Kind, Data>[],
  least: number,
  from: number | undefined,
): Coding<Kind, Data>[] {
  const told = numbered(tell(least))
  if (from === undefined || from >= least) return told
  const unsure = besides(
    told,
    tell(from).filter(({ confidence }) => confidence < least),
  )
  return [...told, ...numbered(unsure, told.length).map((coding) => ({ ...coding, unsure: true as const }))]
}

/** Of what is unsure the likeliest reading of each word, none of a word that tells something already. */
function besides<Kind extends CodingKind, Data>(
  told: readonly Coding<Kind, Data>[],
  unsure: readonly Draft<Kind, Data>[],
): Draft<Kind, Data>[] {
  const words = new Set(told.map(wordOf))
  return [...unsure]
    .sort((a, b) => b.confidence - a.confidence)
    .filter((draft) => {
      const word = wordOf(draft)
      const isFirst = !words.has(word)
      words.add(word)
      return isFirst
    })
}

/** The word that tells it: of a stance what it is told by, of a term its words, else the first that led to it. */
function wordOf({ kind, why, span }: Draft): string {
  const stance = kind === 'term' ? undefined : (why.find(({ field }) => field === 'stance') ?? why[0])
  const { start, end } = stance?.span ?? span
  return `${start} ${end}`
}

/**
 * Gives the codings of one kind their ids, in text order; of one place in the order given.
 *
 * @param before how many of the kind have ids already
 * @example numbered([later, earlier]).map(({ id }) => id) // ['m1', 'm2'], the earlier first
 */
export function numbered<Kind extends CodingKind, Data>(
  drafts: readonly Draft<Kind, Data>[],
  before = 0,
): Coding<Kind, Data>[] {
  return [...drafts]
    .sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end)
    .map((draft, i) => ({ id: `${CODING_LETTERS[draft.kind]}${before + i + 1}`, ...draft }))
}

/**
 * What is worked out of a codebook once, however many texts are coded with it: for lists of names and words made ready.
 *
 * @example const issueWords = perCodebook(({ issues }) => new Map(issues.map(…)))
 * issueWords(codebook) // made at the first text, the same ever after
 */
export function perCodebook<T>(compile: (codebook: Codebook) => T): (codebook: Codebook) => T {
  const compiled = new WeakMap<Codebook, { readonly made: T }>()
  return (codebook) => {
    const known = compiled.get(codebook)
    if (known !== undefined) return known.made
    const made = compile(codebook)
    compiled.set(codebook, { made })
    return made
  }
}
