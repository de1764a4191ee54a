import { type TokenRun, withoutMarks } from './arrangement.ts'
import type { Found } from './find-attributions.ts'
import { Class, type Parsed, Role, wordAt } from './parsed.ts'

/** Tokens from the verb that quotes to its "as": whoever is quoted is named between. */
const MOST_BETWEEN = 40
/** Tokens from "as telling" to its "that", whom it is told between them. */
const MOST_HEARERS = 12
const MOST_CHILDREN = 12

const QUOTING = /^(?:quot|cit)(?:e|es|ed|ing)$/
const SAYING =
  /^(?:say|tell|add|stat|warn|insist|argu|claim|stress|not|declar|describ|call|complain|explain|announc)ing$/
/** Verbs that have something said of something: what stands behind them is no clause. */
const CALLING = /^(?:describ|call)ing$/
const BEING = /^(?:is|are|was|were|be|been|being)$/
const DAY = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|earlier|later)$/

/** "The agency *quoted* Dara Holm *as saying* …": the verb that quotes, the form of saying, and what stands between them. */
interface Quoting {
  readonly verb: number
  /** The form of saying, and where its verb begins: "as *having said*". */
  readonly saying: number
  readonly from: number
  /** Whoever is quoted; of a passive ("Holm was quoted by the agency as saying") nobody stands here. */
  readonly between: TokenRun | null
  readonly isPassive: boolean
}

/**
 * Attributions with whoever is quoted for the source of what they are "quoted as saying": "the agency quoted Dara Holm as
 * saying talks would resume" is the agency's report of Holm's words, two attributions, of which one holds the other. The
 * taggers, which have not learnt it, take the agency for the source of both, or read one of both together.
 *
 * @param found in the order of cues
 * @returns in the same order
 */
export function withQuotedSpeakers(found: readonly Found[], parsed: Parsed): readonly Found[] {
  const places = quotings(parsed)
  if (places.length === 0) return found
  const byToken = new Map<number, Found>()
  for (const one of found) for (let i = one.cue.first; i <= one.cue.last; i++) byToken.set(i, one)
  const instead = new Map<Found, readonly Found[]>()
  for (const place of places) {
    const outer = byToken.get(place.verb)
    const inner = byToken.get(place.saying)
    const read = place.isPassive ? passive(parsed, place, outer, inner) : active(parsed, place, outer, inner)
    if (read === null) continue
    // What stands for two stands where the first of them did.
    const old = [outer, inner].filter((one) => one !== undefined)
    if (old.some((one) => instead.has(one))) continue
    for (const one of old) instead.set(one, [])
    instead.set(old[0], read)
  }
  return found.flatMap((one) => instead.get(one) ?? [one]).sort((a, b) => a.cue.first - b.cue.first)
}

function quotings(parsed: Parsed): Quoting[] {
  const { tokens, sentence } = parsed
  const places: Quoting[] = []
  let verb = -1
  for (let i = 0; i + 1 < tokens.count; i++) {
    if (verb >= 0 && (sentence[verb] !== sentence[i] || i - verb > MOST_BETWEEN)) verb = -1
    // Words are looked at only where they may matter: most tokens are neither verbs nor behind one that quotes.
    if (parsed.wordClass[i] === Class.verb && QUOTING.test(wordAt(parsed, i))) verb = i
    else if (verb >= 0 && wordAt(parsed, i) === 'as' && sayingAt(parsed, i + 1) > 0) {
      const saying = sayingAt(parsed, i + 1)
      if (sentence[saying] === sentence[verb]) {
        const isPassive = isBeing(parsed, verb)
        const between = withoutDay(parsed, withoutMarks(parsed, { first: verb + 1, last: i - 1 }))
        if (isPassive || between !== null) places.push({ verb, saying, from: i + 1, between, isPassive })
      }
      verb = -1
    } else if (parsed.wordClass[i] === Class.colon || parsed.wordClass[i] === Class.stop) verb = -1
  }
  return places
}

/** The last token of "saying" or "having said" at `i`; 0 where neither stands there. */
function sayingAt(parsed: Parsed, i: number): number {
  const word = wordAt(parsed, i)
  if (SAYING.test(word)) return i
  return word === 'having' && i + 1 < parsed.tokens.count && /^(?:said|told|added)$/.test(wordAt(parsed, i + 1))
    ? i + 1
    : 0
}

/** "The agency quoted Holm as saying …": the agency's report, and Holm's words in it. */
function active(parsed: Parsed, place: Quoting, outer: Found | undefined, inner: Found | undefined): Found[] | null {
  const { verb, saying, from, between } = place
  if (between === null || outer === undefined) {
    if (inner === undefined || between === null || inner.source === null) return null
    return [{ ...inner, cue: { first: from, last: saying }, source: between }]
  }
  if (overlaps(outer.source, between)) return null
  const said = saidBehind(parsed, saying, outer, inner)
  if (said.length === 0) return null
  // What is quoted is the whole of it: who, as saying, and what.
  const behind = said[0].first > saying
  const whole = { first: between.first, last: saying }
  const content = behind ? [joined(whole, said[0]), ...said.slice(1)] : [...said, whole]
  const cue = { first: Math.min(outer.cue.first, verb), last: verb }
  // Grammar says who speaks: it is right where the words of the report around it are.
  return [
    { ...outer, cue, content },
    { cue: { first: from, last: saying }, source: between, content: said, confidence: outer.confidence },
  ]
}

/** "Holm was quoted by the agency as saying …": Holm's words. Without "by" all of the verb is one cue. */
function passive(parsed: Parsed, place: Quoting, outer: Found | undefined, inner: Found | undefined): Found[] | null {
  const { verb, saying, from, between } = place
  const isBefore = (run: TokenRun | null | undefined): run is TokenRun => run != null && run.last < verb
  if (inner === outer && isBefore(inner?.source)) return null
  const either = inner ?? outer
  if (either === undefined) return null
  const source = [inner?.source, subjectOf(parsed, verb), outer?.source].find(isBefore)
  const said = saidBehind(parsed, saying, undefined, either)
  if (source === undefined || said.length === 0 || said.some((run) => overlaps(run, source))) return null
  const confidence = Math.max(inner?.confidence ?? 0, outer?.confidence ?? 0)
  const isBy = between !== null && wordAt(parsed, between.first) === 'by'
  const first = isBy ? from : beingBefore(parsed, verb)
  return [{ cue: { first, last: saying }, source, content: said, confidence }]
}

/** What is said: as the tagger has it, else what stands behind "as saying" in what is quoted, or the words before. */
function saidBehind(
  parsed: Parsed,
  saying: number,
  outer: Found | undefined,
  inner: Found | undefined,
): readonly TokenRun[] {
  if (inner !== undefined) {
    const clean = inner.content.filter(({ first, last }) => first > saying || last < saying - 2)
    if (clean.length === inner.content.length) return clean
  }
  for (const { first, last } of outer?.content ?? []) {
    if (first > saying || last <= saying) continue
    const begin = /^t(?:elling|old)$/.test(wordAt(parsed, saying)) ? clauseBehind(parsed, saying, last) : saying + 1
    const run =
      begin < 0 || CALLING.test(wordAt(parsed, saying)) ? null : withoutMarks(parsed, { first: begin, last: last })
    return run === null ? [] : [run]
  }
  const apart = (outer?.content ?? []).filter(
    ({ first, last }) => last < saying && !(first <= saying && last >= saying),
  )
  const quoted = apart.filter(({ first }) => parsed.quotation[first] >= 0)
  return quoted.length > 0 ? quoted : wordsBefore(parsed, outer)
}

/** "Talks would resume in May, state television quoted Holm as saying": the clause before whoever quotes. */
function wordsBefore(parsed: Parsed, outer: Found | undefined): TokenRun[] {
  const begin = outer?.source?.first ?? -1
  if (outer === undefined || begin < 0 || begin > outer.cue.first) return []
  const start = parsed.tokens.sentences[parsed.sentence[begin]]
  if (begin - start < 3 || parsed.wordClass[begin - 1] !== Class.comma) return []
  const run = withoutMarks(parsed, { first: start, last: begin - 1 })
  if (run === null) return []
  for (let i = run.first; i <= run.last; i++) {
    if (parsed.wordClass[i] === Class.verb) return [run]
  }
  return []
}

function clauseBehind(parsed: Parsed, saying: number, last: number): number {
  for (let i = saying + 1; i <= Math.min(last, saying + MOST_HEARERS); i++) {
    if (wordAt(parsed, i) === 'that' || parsed.mark[i] === 1) return i
  }
  return -1
}

function subjectOf({ childStart, children, role, left, right }: Parsed, verb: number): TokenRun | null {
  const end = Math.min(childStart[verb + 1], childStart[verb] + MOST_CHILDREN)
  for (let k = childStart[verb]; k < end; k++) {
    const child = children[k]
    if (role[child] === Role.subject && right[child] < verb) return { first: left[child], last: right[child] }
  }
  return null
}

function isBeing(parsed: Parsed, verb: number): boolean {
  return beingBefore(parsed, verb) < verb
}

/** The form of "be" right before a participle, an adverb perhaps between; the participle itself where there is none. */
function beingBefore(parsed: Parsed, verb: number): number {
  for (let i = verb - 1; i >= Math.max(0, verb - 2) && parsed.sentence[i] === parsed.sentence[verb]; i--) {
    if (BEING.test(wordAt(parsed, i))) return i > 0 && /^(?:has|have|had)$/.test(wordAt(parsed, i - 1)) ? i - 1 : i
    if (parsed.wordClass[i] !== Class.adverb) return verb
  }
  return verb
}

/** A run without the day at its end, when it was quoted: "Holm on Monday". */
function withoutDay(parsed: Parsed, run: TokenRun | null): TokenRun | null {
  if (run === null) return null
  const { first, last } = run
  if (last <= first || !DAY.test(wordAt(parsed, last))) return { first, last }
  const from = wordAt(parsed, last - 1) === 'on' ? last - 2 : last - 1
  return from >= first ? { first, last: from } : { first, last }
}

function joined(a: TokenRun, b: TokenRun): TokenRun {
  return { first: Math.min(a.first, b.first), last: Math.max(a.last, b.last) }
}

function overlaps(a: TokenRun | null, b: TokenRun): boolean {
  return a !== null && a.first <= b.last && b.first <= a.last
}
