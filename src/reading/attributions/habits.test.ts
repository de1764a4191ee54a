import { expect, test } from 'vitest'
import type { CueView } from './argument-features.ts'
import { type CueHabits, isAct, isPerson, isWorded, personFit, personKeys, speechKeys } from './habits.ts'
import { Class, type Parsed, Role, reachOf } from './parsed.ts'
import type { Ranked } from './ranker.ts'

/*
 * Parliament dismissed ministers , who left
 *     0          1         2     3  4    5
 */
const roles = [Role.subject, Role.root, Role.object, Role.punctuation, Role.subject, Role.relativeClause]

function parsedOf(quoted: readonly number[] = [], thing = ','): Parsed {
  const count = roles.length
  const head = Int32Array.of(1, -1, 1, 1, 5, 2)
  const quotation = new Int32Array(count).fill(-1)
  for (const i of quoted) quotation[i] = 0
  const words = ['Parliament', 'dismissed', 'ministers', thing, 'who', 'left']
  const starts = Int32Array.from(words, (_, i) => words.slice(0, i).join(' ').length + (i > 0 ? 1 : 0))
  const ends = starts.map((start, i) => start + (words[i] as string).length)
  const tokens = { count, text: words.join(' '), starts, ends }
  const wordClass = Uint8Array.from(roles, (_, i) => (i === 3 && thing === 'as' ? Class.adposition : Class.other))
  const columns = {
    role: Uint8Array.from(roles),
    cluster: Int32Array.from(roles, (_, i) => i + 1),
    quotation,
    head,
    wordClass,
  }
  return { tokens, ...columns, ...reachOf(tokens as Parsed['tokens'], head) } as unknown as Parsed
}

const content = [{ first: 2, last: 2 }]
const cue = { first: 1, last: 1, head: 1, lemma: 77 } as CueView
const ranked = { cue, arrangement: { source: { first: 0, last: 0 }, content } } as unknown as Ranked

/** What is known of the cue's lemma and of the words used like it: shares of worded contents. */
function habitsWith(ofLemma: number | null, ofKin: number | null): CueHabits {
  const [lemma, kin] = speechKeys(parsedOf(), cue)
  const entries: [number, number][] = []
  if (ofLemma !== null) entries.push([lemma, ofLemma])
  if (ofKin !== null) entries.push([kin, ofKin])
  entries.sort(([a], [b]) => a - b)
  return {
    keys: Int32Array.from(entries, ([key]) => key),
    values: Int16Array.from(entries, ([, share]) => Math.round(100 * Math.log(share / (1 - share)))),
  }
}

test('a content is worded where some of it is quoted or it is a clause with a subject', () => {
  expect(isWorded(parsedOf(), content)).toBe(false)
  expect(isWorded(parsedOf([2]), content)).toBe(true)
  expect(isWorded(parsedOf(), [{ first: 4, last: 5 }])).toBe(true)
})

test('a word whose contents are rarely worded tells an act, unless this one is worded', () => {
  expect(isAct(parsedOf(), ranked, habitsWith(0.1, 0.9))).toBe(true)
  expect(isAct(parsedOf(), ranked, habitsWith(0.6, 0.1))).toBe(false)
  expect(isAct(parsedOf([2]), ranked, habitsWith(0.1, 0.1))).toBe(false)
})

test('what is said of a thing is no act', () => {
  const said = { cue, arrangement: { source: null, content: [{ first: 2, last: 4 }] } } as unknown as Ranked
  expect(isAct(parsedOf([], ','), said, habitsWith(0.1, 0.1))).toBe(true)
  expect(isAct(parsedOf([], 'as'), said, habitsWith(0.1, 0.1))).toBe(false)
})

test('a word that was never seen leans on those used like it, and without them tells an act', () => {
  expect(isAct(parsedOf(), ranked, habitsWith(null, 0.6))).toBe(false)
  expect(isAct(parsedOf(), ranked, habitsWith(null, 0.2))).toBe(true)
  expect(isAct(parsedOf(), ranked, habitsWith(null, null))).toBe(true)
})

test('a person fits a word that is mostly used of persons, and a thing does not', () => {
  const named = (kind: number): Parsed => ({ ...parsedOf(), name: Uint8Array.of(0, 0, kind, 0, 0, 0) }) as Parsed
  expect([1, 5, 9].map((kind) => isPerson(named(kind), content))).toEqual([true, true, true])
  expect([0, 2, 3, 6].map((kind) => isPerson(named(kind), content))).toEqual([false, false, false, false])
  const [word] = personKeys(named(1), cue)
  const seldom: CueHabits = { keys: Int32Array.of(word), values: Int16Array.of(-150) }
  expect(personFit(named(5), cue, content, seldom)).toBe(-1.5)
  expect(personFit(named(0), cue, content, seldom)).toBe(1.5)
  expect(personFit(named(5), cue, content, { keys: new Int32Array(), values: new Int16Array() })).toBe(0)
})
