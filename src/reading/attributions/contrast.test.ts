import { expect, test } from 'vitest'
import type { Arrangement } from './arrangement.ts'
import { CONTRAST_WIDTH, describeContrast } from './contrast.ts'
import { Class, type Parsed } from './parsed.ts'

/*
 * The envoy said talks would open , if asked
 *  0    1    2     3     4    5   6 7    8
 */
const ADVERBIAL = 7
const SUBJECT = 3

function parsedOf(): Parsed {
  return {
    head: Int32Array.of(1, 2, -1, 5, 5, 2, 8, 8, 5),
    left: Int32Array.of(0, 0, 0, 3, 4, 3, 6, 7, 6),
    relation: Uint8Array.of(0, SUBJECT, 0, SUBJECT, 0, 0, 0, 0, ADVERBIAL),
    tag: Uint8Array.from({ length: 9 }, (_, i) => i + 10),
    wordClass: Uint8Array.from({ length: 9 }, (_, i) => (i === 6 ? Class.comma : Class.other)),
  } as unknown as Parsed
}

const run = (first: number, last: number): { first: number; last: number } => ({ first, last })
const short: Arrangement = { source: run(0, 1), content: [run(3, 5)] }
const long: Arrangement = { source: run(0, 1), content: [run(3, 8)] }

function numbersOf(one: Arrangement, instead: Arrangement | null): number[] {
  const values = new Float32Array(CONTRAST_WIDTH).fill(99)
  describeContrast(parsedOf(), one, instead, values, 0)
  return [...values]
}

test('tells how much further a content goes on than the other, and by what', () => {
  const [differs, before, behind, runs, , first] = numbersOf(long, short)
  expect([differs, before, behind, runs, first]).toEqual([1, 0, 3, 0, 17])
  expect(numbersOf(short, long)[2]).toBe(-3)
  expect(numbersOf(short, long)[11]).toBe(Class.comma)
})

test('tells how sources differ, and which of the two has none', () => {
  const bare: Arrangement = { source: run(1, 1), content: [run(3, 5)] }
  expect(numbersOf(short, bare).slice(6, 9)).toEqual([3, 1, 0])
  expect(numbersOf(short, { source: null, content: [run(3, 5)] })[6]).toBe(2)
  expect(numbersOf({ source: null, content: [run(3, 5)] }, short)[6]).toBe(1)
})

test('says nothing where there is no other, and no difference where there is none', () => {
  expect(numbersOf(short, null)).toEqual([-1, 0, 0, 0, 0, 0, -1, 0, 0, 0, 0, 0])
  expect(numbersOf(short, short).slice(0, 4)).toEqual([0, 0, 0, 0])
})
