import { firstWhere } from '../../text/index.ts'
import { type Amount, amountsIn } from '../amounts/index.ts'
import { type Analysed, tokenAt } from '../clauses/index.ts'
import type { IssueMark } from '../issues/index.ts'
import type { Frame } from './frames.ts'
import type { Region } from './region.ts'

type Weights = ReadonlyMap<string, number>

/** What an amount's unit, or the amount itself, stands with elsewhere in a text: how much with each issue's words, and in all. */
interface AmountCompany {
  /** `unit` of the unit alone ("percent"), `sum` of the amount with its unit ("7 percent"). */
  readonly of: 'unit' | 'sum'
  readonly with: (issue: string) => number
  readonly total: number
}

/** What the amount that a frame is about stands with elsewhere; nothing where it is about none. */
export type AmountsOf = (frame: Frame, about: Region) => readonly AmountCompany[]

interface Placed {
  readonly at: number
  readonly unit: string
  readonly sum: string
  readonly near: Weights
}

/** Tokens beside an amount within which an issue's words are what it is of. */
const BESIDE = 10
/** At this distance a word counts half. */
const HALF = 3
/** Tokens behind a frame's words within which an amount is what they are about. */
const BEHIND = 8

/** Made once for a text, in time linear in its length. */
export function amountsOf(text: Analysed, marksIn: (first: number, end: number) => readonly IssueMark[]): AmountsOf {
  const all = placedIn(text, marksIn)
  const company = new Map<string, Map<string, number>>()
  for (const { unit, sum, near } of all)
    for (const key of [unit, sum]) {
      const held = company.get(key) ?? new Map<string, number>()
      company.set(key, held)
      for (const [issue, weight] of near) held.set(issue, (held.get(issue) ?? 0) + weight)
    }
  return (frame, about) => {
    const placed = amountAt(all, frame, about, text)
    if (placed === null) return []
    // The place itself says nothing of others.
    const own = (key: string): Weights => company.get(key) ?? new Map()
    const here = sumOf(placed.near)
    return [['unit', placed.unit] as const, ['sum', placed.sum] as const].map(([of, key]) => ({
      of,
      with: (issue) => (own(key).get(issue) ?? 0) - (placed.near.get(issue) ?? 0),
      total: sumOf(own(key)) - here,
    }))
  }
}

const sumOf = (weights: Weights): number => [...weights.values()].reduce((all, one) => all + one, 0)

function placedIn(text: Analysed, marksIn: (first: number, end: number) => readonly IssueMark[]): Placed[] {
  const { tokens, lower } = text
  const found: Placed[] = []
  for (let s = 0; s + 1 < tokens.sentences.length; s++) {
    const [first, end] = [tokens.sentences[s], tokens.sentences[s + 1]]
    for (const { span, unit, least, most } of amountsIn(tokens, lower, first, end) as readonly Amount[]) {
      if (unit === '') continue
      const at = tokenAt(text, span.start)
      const near = nearTo(at, marksIn(Math.max(first, at - BESIDE), Math.min(end, at + BESIDE)))
      found.push({ at, unit, sum: `${least ?? most} ${unit}`, near })
    }
  }
  return found
}

/** How near the nearest words of each issue stand, 0 to 1. */
function nearTo(at: number, marks: readonly IssueMark[]): Weights {
  const found = new Map<string, number>()
  for (const { issue, first, end } of marks) {
    const away = first > at ? first - at : Math.max(0, at - end)
    found.set(issue, Math.max(found.get(issue) ?? 0, 1 / (1 + away / HALF)))
  }
  return found
}

/** The first amount behind a frame's words, or the last before them in their clause. */
function amountAt(all: readonly Placed[], frame: Frame, about: Region, { sentence, clauses }: Analysed): Placed | null {
  const next = firstWhere(all.length, (i) => all[i].at >= frame.end)
  const isHere = (one: Placed | undefined): one is Placed =>
    one !== undefined && sentence[one.at] === sentence[frame.first]
  const [before, behind] = [all[next - 1], all[next]]
  if (isHere(behind) && behind.at < Math.max(about.end, frame.end + BEHIND)) return behind
  return isHere(before) && clauses.of[before.at] === frame.clause.index ? before : null
}
