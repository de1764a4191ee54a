import type { Span } from '../../text/index.ts'
import { type AcceptanceModel, type Judged, judge, type Rivals } from './acceptance.ts'
import { type ArgumentModel, ArgumentTagger } from './argument-tagger.ts'
import { isMark, type TokenRun } from './arrangement.ts'
import { withQuotedSpeakers } from './as-saying.ts'
import type { Attribution } from './attribution.ts'
import { withCitingApart } from './citing.ts'
import { Company, MOST_NEIGHBOURS, type Read, unnested } from './company.ts'
import { withContinued } from './continued.ts'
import { type CueModel, CueTagger } from './cue-tagger.ts'
import { speechOddsOf } from './habits.ts'
import { withLabelledSpeech } from './labelled-speech.ts'
import { enclosing } from './nesting.ts'
import { type Parsed, Role } from './parsed.ts'
import { findCues, rivalsOf } from './propose.ts'
import { quotationKind } from './quotation-kind.ts'
import { Ranker, type RankingModel } from './ranker.ts'
import { withSpeakersBack } from './speakers-back.ts'
import { innerClauses, standingAlone } from './standing-alone.ts'
import { withoutWhenSaid } from './when-said.ts'

/** Less probable cues are counted as rivals, but not read: hardly one in a thousand of them would be told. */
export const LEAST_READ = 0.12

/** Within what another says, verbs that introduce words more often than not are looked at. */
const LEAST_INNER_SPEECH = 0

/** The four models that find attributions, one after the other. */
export interface AttributionModels {
  readonly cues: CueModel
  readonly arguments: ArgumentModel
  readonly ranking: RankingModel
  readonly acceptance: AcceptanceModel
}

type Rivalled = Read & { readonly rivals: Rivals }

/** An attribution in tokens, before it is told. */
export interface Found {
  readonly cue: TokenRun
  readonly source: TokenRun | null
  readonly content: readonly TokenRun[]
  readonly confidence: number
  /** A turn of an interview: word for word, though no quotation marks say so. */
  readonly isTurn?: true
}

/**
 * Finds the attributions of a text:
 * cues with their probabilities -> for each, the best few arrangements of source and content -> the best of these ->
 * which of all are worth telling, and how sure that is.
 */
export class AttributionFinder {
  private readonly cues: CueTagger
  private readonly arguments: ArgumentTagger
  private readonly ranker: Ranker
  private readonly acceptance: AcceptanceModel

  constructor(models: AttributionModels) {
    this.cues = new CueTagger(models.cues)
    this.arguments = new ArgumentTagger(models.arguments)
    this.ranker = new Ranker(models.ranking)
    this.acceptance = models.acceptance
  }

  /**
   * Speech that stands with its source within what another says. Annotators of the corpus seldom mark it, so the model holds
   * it back; who says so is what the record needs most, so each is looked at as if it stood by itself.
   */
  private nestedIn(
    told: ReadonlyMap<number, Judged>,
    parsed: Parsed,
    read: readonly Rivalled[],
    company: Company,
  ): Judged[] {
    const alone = unnested(company)
    return read.flatMap(({ candidate, arrangements, rivals }, place) => {
      if (told.has(place)) return []
      const one = judge(parsed, candidate, arrangements, rivals, alone, place, this.acceptance)
      if (one === null || one.keep < this.acceptance.least || !isReport(parsed, one)) return []
      for (let at = place - MOST_NEIGHBOURS; at <= place + MOST_NEIGHBOURS; at++) {
        const outer = told.get(at)
        if (outer !== undefined && holds(outer, one)) return [one]
      }
      return []
    })
  }

  /**
   * Reports within what another is reported to say that the cue tagger, which has learnt to pass them over, has not shown: a
   * verb of speech with its subject and its clause. Each such clause is read as a text of its own. What stands in quotation
   * marks is left alone: there people speak of what they and others say without reporting it ("I would say it's late").
   */
  inner(told: readonly Found[], parsed: Parsed): Found[] {
    const looked = new Uint8Array(parsed.tokens.count)
    for (const { cue } of told) looked.fill(1, cue.first, cue.last + 1)
    const found: Found[] = []
    for (const { content } of told) {
      for (const run of content) {
        for (const inner of innerClauses(parsed, run)) {
          const { verb } = inner
          if (looked[verb] === 1 || parsed.quotation[verb] >= 0) continue
          looked[verb] = 1
          if (speechOddsOf(parsed, verb, this.acceptance.habits) < LEAST_INNER_SPEECH) continue
          const { parsed: alone, shift } = standingAlone(parsed, inner)
          const one = this.best(alone, verb - shift)
          if (one !== null && one.confidence >= this.acceptance.leastOfInner) found.push(moved(one, shift))
        }
      }
    }
    return found
  }

  /** The report of a text whose cue holds token `verb`, where it is worth telling. */
  private best(parsed: Parsed, verb: number): Found | null {
    const { candidates, marks } = findCues(parsed, this.cues)
    const rivals = rivalsOf(parsed, candidates)
    const read: Rivalled[] = []
    candidates.forEach((candidate, k) => {
      const { first, last, probability } = candidate
      if (probability < LEAST_READ || verb < first || verb > last) return
      const arrangements = this.ranker.rank(parsed, this.arguments.label(parsed, marks, first, last), marks)
      read.push({ candidate, arrangements, rivals: rivals[k] })
    })
    const company = new Company(parsed, read)
    let best: Judged | null = null
    read.forEach(({ candidate, arrangements, rivals }, place) => {
      const one = judge(parsed, candidate, arrangements, rivals, company, place, this.acceptance)
      if (one !== null && one.keep >= this.acceptance.least && isReport(parsed, one)) {
        if (best === null || one.keep > best.keep) best = one
      }
    })
    return best === null ? null : foundOf(best)
  }

  /** In the order of their cues. */
  find(parsed: Parsed): readonly Found[] {
    const outer = this.outer(parsed)
    const all = [...outer, ...this.inner(outer, parsed)].sort((a, b) => a.cue.first - b.cue.first)
    const quoting = withoutWhenSaid(
      withCitingApart(withQuotedSpeakers(withSpeakersBack(all, parsed), parsed), parsed),
      parsed,
    )
    return withContinued(withLabelledSpeech(quoting, parsed), parsed)
  }

  /** What the cue tagger shows, in the order of the cues. */
  outer(parsed: Parsed): Found[] {
    const { candidates, marks } = findCues(parsed, this.cues)
    const rivals = rivalsOf(parsed, candidates)
    const read: Rivalled[] = []
    candidates.forEach((candidate, k) => {
      const { first, last, probability } = candidate
      if (probability < LEAST_READ) return
      const arrangements = this.ranker.rank(parsed, this.arguments.label(parsed, marks, first, last), marks)
      read.push({ candidate, arrangements, rivals: rivals[k] })
    })
    const company = new Company(parsed, read)
    const told = new Map<number, Judged>()
    read.forEach(({ candidate, arrangements, rivals }, place) => {
      const one = judge(parsed, candidate, arrangements, rivals, company, place, this.acceptance)
      if (one && one.keep >= this.acceptance.least) told.set(place, one)
    })
    const judged = [...told.values(), ...this.nestedIn(told, parsed, read, company)]
    return chooseBest(judged, parsed.tokens.count).map(foundOf)
  }
}

function foundOf({ candidate: { first, last }, ranked: { arrangement }, confidence }: Judged): Found {
  return { cue: { first, last }, source: arrangement.source, content: arrangement.content, confidence }
}

/** A finding `shift` tokens further on. */
function moved({ cue, source, content, confidence }: Found, shift: number): Found {
  const on = ({ first, last }: TokenRun): TokenRun => ({ first: first + shift, last: last + shift })
  return { cue: on(cue), source: source && on(source), content: content.map(on), confidence }
}

/** Whether a cue and its source stand within what another says. */
function holds(outer: Judged, { candidate, ranked: { arrangement } }: Judged): boolean {
  const within = ({ first, last }: TokenRun): boolean =>
    outer.ranked.arrangement.content.some((run) => first >= run.first && last <= run.last)
  return arrangement.source !== null && within(candidate) && within(arrangement.source)
}

/** Children of a cue that are looked at: a sentence without end has words with children without end. */
const MOST_CHILDREN = 12

/** "The minister had said the dam would open": a verb of speech with its subject for a source and its clause for a content. */
function isReport(parsed: Parsed, { ranked: { cue, arrangement } }: Judged): boolean {
  const { childStart, children, role } = parsed
  const within = (child: number, run: TokenRun | null | undefined): boolean =>
    run != null && child >= run.first && child <= run.last
  let hasSubject = false
  let hasClause = false
  const end = Math.min(childStart[cue.head + 1], childStart[cue.head] + MOST_CHILDREN)
  for (let k = childStart[cue.head]; k < end; k++) {
    const child = children[k]
    if (role[child] === Role.subject && within(child, arrangement.source)) hasSubject = true
    if (role[child] === Role.clause && within(child, arrangement.content[0])) hasClause = true
  }
  return hasSubject && hasClause
}

/** The judged cues that stand when the best are taken first and none may overlap another; in text order. */
function chooseBest(judged: readonly Judged[], tokens: number): Judged[] {
  const order = judged.slice().sort((a, b) => b.keep - a.keep || a.candidate.first - b.candidate.first)
  const taken = new Uint8Array(tokens)
  const chosen = order.filter(({ candidate: { first, last } }) => {
    for (let i = first; i <= last; i++) if (taken[i] === 1) return false
    taken.fill(1, first, last + 1)
    return true
  })
  return chosen.sort((a, b) => a.candidate.first - b.candidate.first)
}

/** Tells what was found as plain data: spans with their quotation marks, kind of quotation, nesting, two-digit confidence. */
export function tellAttributions(parsed: Parsed, found: readonly Found[]): Attribution[] {
  const within = enclosing(found)
  return found.map((one, k) => {
    const cue = [spanOf(parsed, one.cue)]
    const source = one.source ? [spanOf(parsed, withBracket(parsed, withMarks(parsed, one.source)))] : []
    const content = one.content.map((run) => spanOf(parsed, withMarks(parsed, run)))
    return {
      id: `a${k + 1}`,
      cue,
      source,
      content,
      quotation: one.isTurn ? 'direct' : quotationKind(parsed.tokens, parsed.quotations, content, cue, source),
      confidence: Math.round(one.confidence * 100) / 100,
      within: within[k] < 0 ? null : `a${within[k] + 1}`,
    }
  })
}

function spanOf({ tokens }: Parsed, { first, last }: TokenRun): Span {
  return { start: tokens.starts[first], end: tokens.ends[last] }
}

/** Marks that may stand between a run's last word and the bracket that closes what it opened: "(ret.)". */
const MOST_BEFORE_BRACKET = 2

/** A run that opens a bracket takes in the one that closes it, where nothing but marks stands before that. */
function withBracket(parsed: Parsed, { first, last }: TokenRun): TokenRun {
  const { starts, count, text } = parsed.tokens
  let open = 0
  for (let i = first; i <= last; i++) {
    const unit = text.charAt(starts[i])
    if (unit === '(' || unit === '[') open++
    else if (unit === ')' || unit === ']') open--
  }
  if (open !== 1) return { first, last }
  for (let end = last + 1; end < count && end <= last + 1 + MOST_BEFORE_BRACKET && isMark(parsed, end); end++) {
    if (/[)\]]/.test(text.charAt(starts[end]))) return { first, last: end }
  }
  return { first, last }
}

/**
 * A span whose first word follows an opening quotation mark takes that mark in, and the closing mark at its end with what
 * stops or commas stand before it; a mark whose partner stays outside is left outside.
 */
function withMarks(parsed: Parsed, { first, last }: TokenRun): TokenRun {
  const { mark, quotation, tokens } = parsed
  let from = first
  let to = last
  if (from > 0 && mark[from - 1] === 1 && quotation[from - 1] === quotation[from]) from--
  let end = to + 1
  while (
    end < tokens.count &&
    mark[end] === 0 &&
    isMark(parsed, end) &&
    quotation[end] === quotation[to] &&
    end - to < 3
  )
    end++
  if (end < tokens.count && mark[end] === 1 && quotation[end] === quotation[to] && quotation[to] >= 0) to = end
  return { first: from, last: to }
}
