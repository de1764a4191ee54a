import { describe, expect, it } from 'vitest'
import { CURLY, findQuotations, type Quotations, SINGLE, STRAIGHT, tokenize } from './index.ts'

/** The text with each quotation in brackets: `[…]` where it is closed, `[…>` where it is not. `¶` is a blank line. */
function bracketed(marked: string): string {
  const text = marked.replace(/[[\]>]/g, '').replaceAll(' ¶ ', '\n\n')
  const tokens = tokenize(text)
  const { count, starts, ends, closed } = findQuotations(tokens)
  const before = new Map<number, string>()
  const after = new Map<number, string>()
  for (let quotation = 0; quotation < count; quotation++) {
    const start = tokens.starts[starts[quotation]!]!
    const end = tokens.ends[ends[quotation]! - 1]!
    before.set(start, `${before.get(start) ?? ''}[`)
    after.set(end, `${closed[quotation] === 1 ? ']' : '>'}${after.get(end) ?? ''}`)
  }
  let out = ''
  for (let at = 0; at <= text.length; at++)
    out += (after.get(at) ?? '') + (before.get(at) ?? '') + (at < text.length ? text[at] : '')
  return out.replaceAll('\n\n', ' ¶ ')
}

const CASES = `
["We will wait,"] she said. ["For a week."]
[“We will wait,”] she said.
['We will wait,'] she said.
[\`\`We will wait,''] she said.
[''We will wait,''] she said.
She called it [“a [‘serious’] offer”] at last.
["He told me ['never,'] and left,"] she said.
[“The first part.> ¶ [“The last part,”] he said.
[“One.> ¶ [“Two.> ¶ [“Three.”] ¶ Nobody answered.
["Left open. He went home.> ¶ The next day was calm.
["Left open, she said.> ["We are late,"] he said. The council met.
[“Left open.> [“Closed,”] he said. ¶ [“Once more.”]
[“Open ['within'] it.> [“And open.>
No mark opened here," he said. ¶ The next day was calm.
Ostria's miners' claims were met in the '90s, the ministers' aides said.
['The miners' claims are fair,'] he said.
He is 6' 2" tall and said ["so be it"] twice.
["It is 12" wide and heavy,"] she said.
[“He's like 6’2”,”] the envoy said.
The [“so-called”] experts of the [“free”] press
[“It was ['rock 'n' roll'] to us,”] he said.
[“The mark is wrong,“] he said, and left.
(["Yes"])
Nothing to see here.
`

function columns(text: string): Quotations {
  return findQuotations(tokenize(text))
}

describe('findQuotations', () => {
  for (const line of CASES.split('\n').filter((text) => text !== '')) it(line, () => expect(bracketed(line)).toBe(line))

  it('links a quotation to the one it goes on with', () => {
    const { continues, closed } = columns('“One.\n\n“Two.\n\n“Three.”\n\n“Four.”')
    expect([...continues]).toEqual([-1, 0, 1, -1])
    expect([...closed]).toEqual([0, 0, 1, 1])
  })

  it('does not link over a paragraph that opens otherwise', () => {
    expect([...columns('“One.\n\nHe said “two” then.').continues]).toEqual([-1, -1])
  })

  it('names the mark', () => {
    expect([...columns('"a" “b” ‘c’ \'d\'').marks]).toEqual([STRAIGHT, CURLY, SINGLE, SINGLE])
  })

  it('gives every token its outermost quotation and its depth', () => {
    const { outermost, depths } = columns('“a ‘b’ c” d “e”')
    expect([...outermost]).toEqual([0, 0, 0, 0, 0, 0, 0, -1, 2, 2, 2])
    expect([...depths]).toEqual([1, 1, 2, 2, 2, 1, 1, 0, 1, 1, 1])
  })

  it('holds ten thousand nested quotations', () => {
    const { count, depths } = columns('“a '.repeat(10_000) + '”'.repeat(10_000))
    expect(count).toBe(10_000)
    expect(Math.max(...depths)).toBe(10_000)
  })
})
