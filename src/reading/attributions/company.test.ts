import { expect, test } from 'vitest'
import type { Arrangement } from './arrangement.ts'
import { COMPANY_WIDTH, Company, type Read } from './company.ts'
import type { Parsed } from './parsed.ts'
import type { Ranked } from './ranker.ts'

/*
 * The mayor said the envoy hinted talks would open . The mayor added that …
 *  0    1     2   3    4     5      6    7    8   9  10   11    12   13  14
 */
const LEMMAS = ['the', 'mayor', 'say', 'the', 'envoy', 'hint', 'talk', 'would', 'open', '.', 'the', 'mayor', 'add']
const HEADS = [1, 2, -1, 4, 5, 2, 8, 8, 5, 2, 11, 12, -1, 14, 12]

function parsedOf(): Parsed {
  const names = [...LEMMAS, 'that', 'rain']
  const head = Int32Array.from(HEADS)
  const left = Int32Array.from([0, 0, 0, 3, 3, 3, 6, 7, 6, 9, 10, 10, 10, 13, 13])
  const right = Int32Array.from([0, 1, 9, 3, 4, 8, 6, 7, 8, 9, 10, 11, 14, 13, 14])
  const lemma = Int32Array.from(names, (name) => names.indexOf(name) + 1)
  return { head, left, right, lemma } as unknown as Parsed
}

const run = (first: number, last: number): { first: number; last: number } => ({ first, last })

function readOf(cue: number, probability: number, arrangement: Arrangement): Read {
  return { candidate: { first: cue, last: cue, probability }, arrangements: [{ arrangement } as Ranked] }
}

const SAID: Arrangement = { source: run(0, 1), content: [run(3, 8)] }
const HINTED: Arrangement = { source: run(3, 4), content: [run(6, 8)] }
const ADDED: Arrangement = { source: run(10, 11), content: [run(13, 14)] }
const read = [readOf(2, 0.9, SAID), readOf(5, 0.4, HINTED), readOf(12, 0.8, ADDED)]

function numbersOf(k: number, arrangement: Arrangement): number[] {
  const values = new Float32Array(COMPANY_WIDTH)
  new Company(parsedOf(), read).describe(k, arrangement, values, 0)
  return [...values].map((value) => Math.round(value * 100) / 100)
}

test('knows how much the same one is said to say elsewhere, itself not counted', () => {
  expect(numbersOf(0, SAID)[0]).toBe(0.8)
  expect(numbersOf(1, HINTED)[0]).toBe(0)
  expect(numbersOf(1, { source: null, content: HINTED.content })[0]).toBe(-1)
})

test('knows what stands within what another says, and what it holds itself', () => {
  const inner = numbersOf(1, HINTED)
  expect([inner[1], inner[3], inner[4]]).toEqual([0.9, 0.9, 0])
  const outer = numbersOf(0, SAID)
  expect([outer[1], outer[3], outer[4]]).toEqual([0, 0, 0.4])
})

test('knows who claims the same words', () => {
  const same = numbersOf(2, { source: run(10, 11), content: [run(6, 8)] })
  expect(same[6]).toBe(0.4)
  expect(numbersOf(2, ADDED)[6]).toBe(0)
})

test('knows where another content crosses this one', () => {
  expect(numbersOf(1, { source: null, content: [run(6, 10)] })[8]).toBe(0.9)
  expect(numbersOf(1, HINTED)[8]).toBe(0)
})

test('whoever shares its words is no company', () => {
  const alone = [readOf(2, 0.9, SAID), readOf(2, 0.5, SAID)]
  const values = new Float32Array(COMPANY_WIDTH)
  new Company(parsedOf(), alone).describe(0, SAID, values, 0)
  expect([...values.slice(1)]).toEqual(new Array(COMPANY_WIDTH - 1).fill(0))
})
