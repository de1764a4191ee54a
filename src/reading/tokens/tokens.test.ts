import { describe, expect, it } from 'vitest'
import { tokenize } from './index.ts'

/** One case a line: the text, with `|` where a token ends although no blank follows. */
function expectTokens(line: string): void {
  const text = line.replaceAll('|', '')
  const { starts, ends, count } = tokenize(text)
  const found = Array.from({ length: count }, (_, token) => text.slice(starts[token], ends[token]))
  expect(found.join(' ')).toBe(line.replaceAll('|', ' ').trim())
}

const CASES: Record<string, string> = {
  'clitics and contractions': `
    We do|n't know what they|'ll say|, and she|'d rather wait|.
    It|’s Ostria|’s offer|; I ca|n’t accept it and you should|n't|.
    The miners|' union can|not strike|.
    I|'m gon|na sign|, are you got|ta go|?
    O'Brien met Qa'im in the '90s|, since the 1970's were over|.
    They dont see it`.replace('dont', 'do|nt'),
  'hyphens, dashes and slashes': `
    the state|-|run grid and a six|-|year deal
    the co-chair of a non-binding pre-talks meeting sent an e-mail
    Both sides agreed|—|barely|—|to meet
    He paused|--|twice|.
    a 5|-|10 km strip|, offices at 555-0142 or 212-555-0142
    and|/|or on 11/20/1987|, w/o notice`,
  'money, numbers and units': `
    $|100 and US$|2.5 or £|30
    1,250,000 tonnes at 7.5 pct|, up 10|%
    5|km away by 10|am
    the 19th round in 3D
    rows 13|,|14`,
  'abbreviations and initials': `
    Gen. Orlo and Sen. Mair of the U.S. met Mr. J. R. Vale at 9 a.m. sharp|.
    Ph.D. holders of Corvin Inc. and Co. signed|.
    See No. 4|, not the word no|.
    ports|, rail|, etc. and roads
    the vitamin C|. The next day
    Boston|, Mass.|, was quiet`,
  "shares' codes": `
    Sable Corp. (|SABL.N|) rose|. Northern Ore <|ORE.L|> fell
    Orva Bank (|0750.HK|, LSB.PA|) and the bloc (|U.N.|) met (|see Fig|.|A|)`,
  'quotation marks': `
    "|Yes|,|" she said|.
    “|No|,|” he said|, “|‘|never|’|.|”
    \`\`|Wire style|'' it read
    ''|Both ways|,|'' it read`,
  datelines: `
    TOKYO|, March 2 (|Reuters|) - Prices rose
    KYIV — Talks failed`,
  'marks in a row': `
    Well|... maybe|?! Yes|!!!
    one|…|two`,
  'addresses and tags': `
    Write to j.vale@example.org|, or see https://example.org/a-b?c=1|.
    example.com said so in plan.pdf
    @reporter wrote #talks
    AT&T and R&D`,
  'symbols and pairs': `
    ok 🙂 👩‍👩‍👧 done
    10|° north`,
}

describe('tokenize cuts', () => {
  for (const [name, lines] of Object.entries(CASES))
    describe(name, () => {
      for (const line of lines
        .split('\n')
        .map((text) => text.trim())
        .filter((text) => text !== ''))
        it(line, () => expectTokens(line))
    })

  it('nothing from an empty text', () => {
    const tokens = tokenize('')
    expect([tokens.count, [...tokens.sentences], [...tokens.paragraphs]]).toEqual([0, [0], [0]])
  })

  it('nothing from blanks', () => {
    expect(tokenize(' \n\t\u00a0\ufeff\n').count).toBe(0)
  })
})
