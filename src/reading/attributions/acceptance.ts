import { topOf } from './arrangement.ts'
import { COMPANY_WIDTH, type Describing } from './company.ts'
import { CONTRAST_WIDTH, describeContrast } from './contrast.ts'
import type { CueCandidate } from './cue-spans.ts'
import { type DecisionTrees, logOdds } from './decision-trees.ts'
import { fittings } from './edge-features.ts'
import { type CueHabits, HABIT_KINDS, habitKeys, habitOf, isAct, personFit, speechOdds } from './habits.ts'
import { Class, type Parsed, Role } from './parsed.ts'
import type { Ranked } from './ranker.ts'
import { bondOf } from './ranking-features.ts'

/** What is known of a cue candidate and its best arrangement, as numbers; the order is part of the model. */
export const ACCEPTANCE_WIDTH: number = 57 + HABIT_KINDS + COMPANY_WIDTH + CONTRAST_WIDTH

/** What else may be a cue near a candidate. */
export interface Rivals {
  /** Sum of the probabilities of the candidates that overlap it. */
  readonly overlapping: number
  /** Best of them. */
  readonly best: number
  /** Sum over the sentence's other candidates. */
  readonly around: number
  /** Sum over all candidates of the text, by sentence. */
  readonly density: number
  /** Mean over the text's other candidates that have the same last word, by lemma; 0 where there is none. */
  readonly alike: number
}

const keys = new Int32Array(HABIT_KINDS)

const logit = (p: number): number => Math.log(Math.max(1e-6, p) / Math.max(1e-6, 1 - p))

/** Fills `values` for one candidate; it is number `place` of those that `company` knows. */
export function acceptanceValues(
  parsed: Parsed,
  candidate: CueCandidate,
  ranked: Ranked,
  rivals: Rivals,
  company: Describing,
  place: number,
  habits: CueHabits,
  values: Float32Array,
): void {
  const { tokens, wordClass, tag, role, relation, name, quotation, mark, sentence, left, right, head } = parsed
  const { cue, arrangement } = ranked
  const { first, last } = candidate
  const { source, content } = arrangement
  const s = cue.sentence
  const sentenceFirst = tokens.sentences[s]
  const sentenceEnd = tokens.sentences[s + 1]
  let size = 0
  let quoted = 0
  let reach = 0
  for (const run of content) {
    size += run.last - run.first + 1
    for (let i = run.first; i <= run.last; i++) if (quotation[i] >= 0) quoted++
    reach = Math.max(reach, Math.abs(sentence[run.first] - s), Math.abs(sentence[run.last] - s))
  }
  const main = content[0]
  let cueRoles = 0
  for (
    let k = parsed.childStart[cue.head];
    k < Math.min(parsed.childStart[cue.head + 1], parsed.childStart[cue.head] + 12);
    k++
  )
    cueRoles |= 1 << role[parsed.children[k]]
  let v = 0
  const put = (value: number): void => {
    values[v++] = value
  }
  put(logit(candidate.probability))
  put(rivals.overlapping)
  put(rivals.best)
  put(rivals.around)
  put(ranked.probability)
  put(ranked.behind)
  put(ranked.place)
  put(last - first + 1)
  put(wordClass[cue.head])
  put(tag[cue.head])
  put(relation[cue.head])
  put(role[cue.head])
  habitKeys(parsed, ranked, keys)
  for (let k = 0; k < HABIT_KINDS; k++) put(habitOf(habits, keys, k))
  put(quotation[first] >= 0 ? 1 : 0)
  put(first - sentenceFirst)
  put(sentenceEnd - 1 - last)
  put(sentenceEnd - sentenceFirst)
  put(s === 0 ? 1 : 0)
  put(source === null ? 0 : source.last - source.first + 1)
  put(source === null ? 0 : wordClass[source.last] + 1)
  put(source === null ? 0 : wordClass[source.first] + 1)
  put(source === null ? 0 : name[source.last] + 1)
  put(source === null ? -1 : role[topOf(parsed, source.first, source.last)])
  put(source === null ? 0 : source.first - first)
  put(source !== null && left[topOf(parsed, source.first, source.last)] === source.first ? 1 : 0)
  put(source !== null && right[topOf(parsed, source.first, source.last)] === source.last ? 1 : 0)
  put(content.length)
  put(size)
  put(quoted / Math.max(1, size))
  put(reach)
  put(main.first - first)
  put(main.last - last)
  put(wordClass[main.first])
  put(role[topOf(parsed, main.first, main.last)])
  put(head[topOf(parsed, main.first, main.last)] === cue.head ? 1 : 0)
  put(right[topOf(parsed, main.first, main.last)] - main.last)
  put(sentenceEnd - 1 - content[content.length - 1].last)
  put((cueRoles >> Role.subject) & 1)
  put(((cueRoles >> Role.clause) & 1) + 2 * ((cueRoles >> Role.openClause) & 1))
  put((cueRoles >> Role.object) & 1)
  put(mark[Math.max(sentenceFirst, first - 1)] + 2 * mark[Math.min(sentenceEnd - 1, last + 1)])
  const contentTop = topOf(parsed, main.first, main.last)
  put(source === null ? -1 : bondOf(parsed, cue, topOf(parsed, source.first, source.last), content))
  put(wordClass[contentTop])
  put(name[contentTop])
  put(tag[contentTop])
  put(source === null ? 0 : name[topOf(parsed, source.first, source.last)] + 1)
  put(source === null ? 0 : tag[topOf(parsed, source.first, source.last)])
  put(rivals.density)
  put(rivals.alike)
  put(speechOdds(parsed, cue, habits))
  put(personFit(parsed, cue, content, habits))
  put(ranked.ofSource)
  put(ranked.ofContent)
  put(fittings(parsed, contentTop))
  put(fittings(parsed, cue.head))
  put(first > sentenceFirst && wordClass[first - 1] === Class.other ? tag[first - 1] : -1)
  // "The plan, discussed between the envoys": the cue hangs on what it would report; the source is no agent of it.
  put(head[cue.head] >= main.first && head[cue.head] <= main.last ? 1 : 0)
  put(source === null ? -1 : relation[topOf(parsed, source.first, source.last)])
  company.describe(place, arrangement, values, v)
  describeContrast(parsed, arrangement, ranked.instead, values, v + COMPANY_WIDTH)
}

/** Which candidates are told, and how sure that is. */
export interface AcceptanceModel {
  readonly habits: CueHabits
  /** Log-odds that orders candidates and decides whether they are told. */
  readonly keep: DecisionTrees
  /** Log-odds that cue, source and content are all right, before calibration. */
  readonly sure: DecisionTrees
  /** Candidates with at least this probability of being worth telling are told. */
  readonly least: number
  /** Acts are told where all of it is right with at least this probability. */
  readonly leastOfAct: number
  /** Reports within another's words that only their clause by itself shows are told where all is right with this probability. */
  readonly leastOfInner: number
  /** Calibrated log-odds are `slope * logOdds + shift`. */
  readonly slope: number
  readonly shift: number
}

/** What is known of the arrangement at hand, and of the best so far. */
let values = new Float32Array(ACCEPTANCE_WIDTH)
let valuesOfBest = new Float32Array(ACCEPTANCE_WIDTH)

/** A candidate with the arrangement that is best worth telling. */
export interface Judged {
  readonly candidate: CueCandidate
  readonly ranked: Ranked
  /** How much telling it is worth, 0 to 1. */
  readonly keep: number
  readonly confidence: number
}

/**
 * So much surer, in log-odds, the trees have to be of another arrangement than the ranker's first. On training articles that no
 * model had seen, of 0 to 0.5 this chose right most often (84.85 % of pairs; without it 84.72 %).
 */
const OVERRULING = 0.1

/** Chooses among a candidate's arrangements, given best first; null where there are none, or where the best tells an act and is not sure. */
export function judge(
  parsed: Parsed,
  candidate: CueCandidate,
  arrangements: readonly Ranked[],
  rivals: Rivals,
  company: Describing,
  place: number,
  model: AcceptanceModel,
): Judged | null {
  let best: Ranked | null = null
  let keep = -Infinity
  for (const ranked of arrangements) {
    acceptanceValues(parsed, candidate, ranked, rivals, company, place, model.habits, values)
    const odds = logOdds(model.keep, values)
    // The ranker's first stays first where the trees see next to no difference.
    if (best === null || odds > keep + OVERRULING) {
      keep = odds
      best = ranked
      ;[values, valuesOfBest] = [valuesOfBest, values]
    }
  }
  if (!best) return null
  const sure = logOdds(model.sure, valuesOfBest)
  const confidence = probability(model.slope * sure + model.shift)
  if (confidence < model.leastOfAct && isAct(parsed, best, model.habits)) return null
  return { candidate, ranked: best, keep: probability(keep), confidence }
}

export function probability(odds: number): number {
  return 1 / (1 + Math.exp(-odds))
}
