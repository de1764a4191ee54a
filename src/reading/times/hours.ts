import type { Line } from './line.ts'
import { ZONES } from './numbers.ts'
import { DAY_PARTS } from './words.ts'

/** "night", "-night", "morning" behind a day. */
export function dayPartAt(line: Line, i: number): { hour: string; end: number } | null {
  const at = line.isHyphen(i) ? i + 1 : i
  const word = line.word(at)
  return DAY_PARTS.has(word) ? { hour: word, end: at + 1 } : null
}

/** "2:15 p.m.", "10 pm EST", "14:30", "0900 GMT", "midnight", "noon". */
export function clockAt(line: Line, i: number): { hour: string; end: number } | null {
  const word = line.word(i)
  if (word === 'midnight' || word === 'noon' || word === 'midday') return { hour: word, end: i + 1 }
  if (
    !/^(?:\d{1,2}(?:[:.]\d{2})?|\d{4}|(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve))$/.test(word)
  )
    return null
  const suffix = line.word(i + 1)
  let end: number
  if (/^(?:a\.?m\.?|p\.?m\.?)$/.test(suffix)) end = i + 2
  else if (line.has(i + 1, ['o', "'", 'clock'])) end = i + 4
  else if (suffix === "o'clock") end = i + 2
  else if (/^\d{1,2}:\d{2}$/.test(word) || (/^\d{4}$/.test(word) && (suffix === 'local' || ZONES.test(suffix))))
    end = i + 1
  else return null
  if (ZONES.test(line.word(end)) || line.has(end, ['local', 'time'])) end += line.word(end) === 'local' ? 2 : 1
  const hour: string[] = []
  for (let k = i; k < end; k++) hour.push(line.word(k))
  return { hour: hour.join(' '), end }
}
