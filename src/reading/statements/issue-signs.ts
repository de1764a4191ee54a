import { firstWhere } from '../../text/index.ts'
import type { Analysed } from '../clauses/index.ts'
import type { IssueBook, IssueMark } from '../issues/index.ts'
import { type AmountsOf, amountsOf } from './amount-issues.ts'
import { echoesIn } from './echoes.ts'
import type { Frame } from './frames.ts'
import type { Surroundings } from './issue-evidence.ts'
import { type TypicalShare, typicalOf } from './issue-typical.ts'
import { questionBefore } from './questions.ts'
import type { Region } from './region.ts'

/** Names of what speaks for each of some issues where a frame stands, beside their own words and what is like them. */
export type IssueSigns = (
  frame: Frame,
  surroundings: Surroundings,
  issues: readonly string[],
  objectKind: string,
) => readonly (readonly string[])[]

type MarksIn = (first: number, end: number) => readonly IssueMark[]
type Names = readonly string[][]

/** Tokens of another sentence that are looked through: longer ones are lists, and time must stay linear. */
const LOOKED_THROUGH = 60

/** Made once for a text, in time linear in its length. */
export function signsOf(text: Analysed, book: IssueBook, marksIn: MarksIn): IssueSigns {
  const typical = typicalOf(book)
  const echoOf = echoesIn(text, marksIn)
  let amounts: AmountsOf | null = null
  return (frame, surroundings, issues, objectKind) => {
    amounts ??= amountsOf(text, marksIn)
    const names = issues.map((): string[] => [])
    tellTypical(frame, surroundings, issues, names, typical, text)
    tellAmount(amounts(frame, surroundings.about), issues, names)
    const noun = nounOf(frame, surroundings.object, text)
    const echo = noun < 0 ? null : echoOf(noun)
    issues.forEach((issue, i) => {
      if (echo === null) return
      const name = echo.issue === issue ? 'i:echo' : 'i:no-echo'
      names[i].push(name, `${name}&${objectKind}`, `${name}=${echo.back}`)
    })
    tellAsked(frame, issues, names, text, marksIn)
    tellTopic(frame, issues, names, text, marksIn)
    return names
  }
}

/** Where words that are an issue's stand. */
type Zone = 'told' | 'clause' | 'sentence' | 'before'

/** Whose the words around a frame are, by the issues' phrases. */
function tellTypical(
  frame: Frame,
  { window, object, about }: Surroundings,
  issues: readonly string[],
  names: Names,
  typical: (word: string) => readonly TypicalShare[],
  text: Analysed,
): void {
  const { tokens, lemma, upos, sentence, clauses } = text
  const zones = new Map<Zone, Map<string, TypicalShare>>()
  const note = (zone: Zone, at: number): void => {
    if (!/^(NOUN|PROPN|ADJ|VERB)$/.test(upos[at])) return
    for (const one of typical(lemma[at])) {
      const held = zones.get(zone) ?? new Map<string, TypicalShare>()
      zones.set(zone, held)
      if (weightOf(one) > weightOf(held.get(one.issue))) held.set(one.issue, one)
    }
  }
  for (let at = window.first; at < window.end; at++) {
    if (at >= frame.first && at < frame.end) continue
    const isTold = isIn(object, at) || isIn(about, at)
    note(isTold ? 'told' : clauses.of[at] === frame.clause.index ? 'clause' : 'sentence', at)
  }
  const own = tokens.sentences[sentence[frame.first]]
  const before = sentence[frame.first] === 0 ? own : tokens.sentences[sentence[frame.first] - 1]
  for (let at = Math.max(before, own - LOOKED_THROUGH); at < own; at++) note('before', at)
  for (const [zone, shares] of zones) nameShares(zone, shares, issues, names)
}

const isIn = ({ first, end }: Region, at: number): boolean => at >= first && at < end

const weightOf = (one: TypicalShare | undefined): number => (one === undefined ? 0 : one.share * one.part)

function nameShares(
  zone: Zone,
  shares: ReadonlyMap<string, TypicalShare>,
  issues: readonly string[],
  names: Names,
): void {
  const most = Math.max(...issues.map((issue) => weightOf(shares.get(issue))))
  issues.forEach((issue, i) => {
    const one = shares.get(issue)
    if (one === undefined) {
      names[i].push(`i:typical-${zone}=-`)
      return
    }
    const name = `i:typical-${zone}=${Math.ceil(one.share * 4)}`
    names[i].push(name, `${name}&${Math.ceil(one.part * 3)}`)
    if (one.head) names[i].push(`i:typical-${zone}&head`)
    if (weightOf(one) >= most - 1e-9) names[i].push(`i:typical-${zone}&most`)
  })
}

/** What the amount that a frame is about is told with elsewhere: "7 percent" with wages. */
function tellAmount(amounts: ReturnType<AmountsOf>, issues: readonly string[], names: Names): void {
  for (const { of, with: withIssue, total } of amounts) {
    const weights = issues.map(withIssue)
    const most = Math.max(...weights)
    weights.forEach((weight, i) => {
      const isNone = weight < 1e-6
      const step = isNone ? (total < 1e-6 ? '?' : '-') : `${Math.ceil((4 * weight) / (total + 0.3))}`
      names[i].push(`i:${of}=${step}`)
      if (!isNone && weight === most) names[i].push(`i:${of}&most`)
    })
  }
}

/** What the question before was about. */
function tellAsked(frame: Frame, issues: readonly string[], names: Names, text: Analysed, marksIn: MarksIn): void {
  const { tokens, sentence } = text
  const own = sentence[frame.first]
  const asked = questionBefore(text, own)
  if (asked < 0) return
  const end = tokens.sentences[asked + 1]
  const marks = marksIn(Math.max(tokens.sentences[asked], end - LOOKED_THROUGH), end)
  issues.forEach((issue, i) => {
    const isAsked = marks.some((mark) => mark.issue === issue)
    const name = marks.length === 0 ? 'i:asked-none' : isAsked ? 'i:asked' : 'i:asked-other'
    names[i].push(name, `${name}=${own - asked}`)
    if (isAsked && marks.every((mark) => mark.issue === issue)) names[i].push('i:asked-alone')
  })
}

/** What the first sentence of a frame's paragraph speaks of. */
function tellTopic(frame: Frame, issues: readonly string[], names: Names, text: Analysed, marksIn: MarksIn): void {
  const { tokens, sentence } = text
  const own = sentence[frame.first]
  const first = paragraphStart(tokens.paragraphs, own)
  if (first >= own) return
  const from = tokens.sentences[first]
  const marks = marksIn(from, Math.min(tokens.sentences[first + 1], from + LOOKED_THROUGH))
  if (marks.length === 0) return
  issues.forEach((issue, i) => {
    const isTold = marks.some((mark) => mark.issue === issue)
    const name = `i:topic-${marks[0].issue === issue ? 'first' : isTold ? 'too' : 'not'}`
    names[i].push(name, `${name}=${Math.min(3, own - first)}`)
  })
}

/** The first sentence of the paragraph that a sentence stands in. */
function paragraphStart(paragraphs: ArrayLike<number>, sentence: number): number {
  return paragraphs[Math.max(0, firstWhere(paragraphs.length, (i) => paragraphs[i] > sentence) - 1)]
}

/** The noun that a frame's words are about: the last of its object; of what is judged or undergone, its subject. */
function nounOf({ clause, kind }: Frame, object: Region, { upos }: Analysed): number {
  for (let at = object.end - 1; at >= object.first; at--) if (upos[at] === 'NOUN') return at
  const token = clause.passive ? clause.object : clause.subject
  const isOfIt = clause.passive || /^(verdict|said|cue|must)$/.test(kind)
  return isOfIt && token >= 0 && upos[token] === 'NOUN' ? token : -1
}
