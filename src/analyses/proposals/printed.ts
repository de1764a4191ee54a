import { dayOf } from '../evidence/index.ts'
import type { ProposalRow } from './table.ts'

/** Fewer words are said again: "rejected the plan". */
const LEAST_WORDS = 8

/** The day on which words of a report were first printed; null: undated. */
export type PrintedOn = (row: ProposalRow, words: string) => string | null

/**
 * When what reports tell was first printed: a text that is printed again, and a sentence that stands word for word in an earlier one,
 * tell what was told then.
 *
 * @param rows reports of one proposal, by date
 */
export function printedOn(rows: readonly ProposalRow[]): PrintedOn {
  const first = new Map<string, string>()
  const note = (key: string, day: string | null): void => {
    const before = first.get(key)
    if (day !== null && (before === undefined || day < before)) first.set(key, day)
  }
  for (const row of rows) {
    const day = dayOf(row)
    note(row.id, day)
    for (const { words } of [...row.data.stages, ...row.data.reactions, ...row.data.denials])
      if (isLong(words)) note(keyOf(words), day)
  }
  return (row, words) => {
    const days = [dayOf(row), first.get(row.id), isLong(words) ? first.get(keyOf(words)) : undefined]
    return days.reduce<string | null>(
      (least, day) => (day != null && (least === null || day < least) ? day : least),
      null,
    )
  }
}

const wordsIn = (words: string): readonly string[] => words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
const isLong = (words: string): boolean => wordsIn(words).length >= LEAST_WORDS
/** No id has blanks. */
const keyOf = (words: string): string => wordsIn(words).join(' ')
