import type { ParsedWords } from '../clauses/index.ts'

const WORDS: ReadonlyMap<string, number> = new Map([
  ...'one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'
    .split(' ')
    .map((word, i): [string, number] => [word, i + 1]),
  ...'twenty thirty forty fifty sixty seventy eighty ninety'
    .split(' ')
    .map((word, i): [string, number] => [word, (i + 2) * 10]),
])
const SCALE = /^(million|billion|trillion|mln|bln)$/
/** Numbers of this many words are lists. */
const MAX_WORDS = 8

/**
 * The number that begins at a token, in digits or words, from 13 on and no year: "240" and "two hundred and forty" are both
 * `240`, "140 million" is `140 million`. Null where none does.
 */
export function numberAt(
  { lower, upos, tokens }: Pick<ParsedWords, 'lower' | 'upos' | 'tokens'>,
  at: number,
): { readonly value: string; readonly end: number } | null {
  let end = at
  let value = 0
  const written = tokens.text.slice(tokens.starts[at], tokens.ends[at])
  if (/^\d[\d,.]*$/.test(written)) {
    value = Number(written.replaceAll(',', ''))
    end = at + 1
    if (Number.isInteger(value) && value >= 1900 && value < 2100) return null
  } else {
    let part = 0
    for (; end < Math.min(at + MAX_WORDS, lower.length); end++) {
      const word = lower[end]
      const plain = WORDS.get(word)
      if (plain !== undefined) part += plain
      else if (word === 'hundred') part = (part === 0 ? 1 : part) * 100
      else if (word === 'thousand') {
        value += (part === 0 ? 1 : part) * 1000
        part = 0
      } else if (!(end > at && (word === 'and' || word === '-') && WORDS.has(lower[end + 1] ?? ''))) break
    }
    if (end === at || upos[at] === 'DET' || (end === at + 1 && part < 13)) return null
    value += part
  }
  if (!Number.isFinite(value) || value < 13) return null
  if (SCALE.test(lower[end] ?? '')) return { value: `${value} ${lower[end]}`, end: end + 1 }
  return { value: String(value), end }
}
