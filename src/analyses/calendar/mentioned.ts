import { overlap } from './days.ts'
import type { Gathered } from './gathered.ts'
import { exact } from './nearness.ts'
import type { MeetingReport } from './row.ts'

/**
 * Whether the words of one of the two have a person whom the other names: "Olm, Brand and the guilds will meet on Wednesday",
 * of which only Brand was taken for who takes part, where another text tells that Olm meets that day. To be asked where nobody is named
 * in both.
 */
export function isMentioned(row: Gathered, report: MeetingReport): boolean {
  const { days, coding } = report
  if (row.family !== 'sitting' || row.days === null || days === null) return false
  if (!overlap(row.days, days) || !exact(row.days) || !exact(days)) return false
  const has = (words: string, name: string): boolean => {
    const last = name.slice(name.lastIndexOf(' ') + 1)
    // Most have nothing of the kind, and need no closer look.
    return (
      last.length > 2 && words.includes(last) && new RegExp(`(?<!\\p{L})${escaped(last)}(?!\\p{L})`, 'u').test(words)
    )
  }
  const mine = coding.data.participants.flatMap(({ name, person }) => (person ? [name] : []))
  return (
    [...row.written].some((name) => has(coding.words, name)) ||
    mine.some((name) => [...row.words].some((words) => has(words, name)))
  )
}

const escaped = (name: string): string => name.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&')
