import fc from 'fast-check'
import { expect, test } from 'vitest'
import { attach, begin, makeState } from '../src/reading/tree/index.ts'
import { actionCosts, type Gold, LEFT, listChildren, RIGHT, SHIFT } from './tree-oracle.ts'
import { agreedHeads, type SilverCorpus, UNKNOWN_HEAD } from './tree-silver.ts'

/** Heads of a random tree without crossing arcs over places `1 .. length`, the root's head being `length + 1`. */
function projectiveHeads(length: number, random: () => number): Int32Array {
  const heads = new Int32Array(length + 3)
  const grow = (from: number, to: number, head: number): void => {
    if (from > to) return
    const top = from + Math.floor(random() * (to - from + 1))
    heads[top] = head
    // Each side falls into runs, and each run hangs on the top by a word of its own.
    for (const [first, last] of [
      [from, top - 1],
      [top + 1, to],
    ] as const) {
      let at = first
      while (at <= last) {
        const end = at + Math.floor(random() * (last - at + 1))
        grow(at, end, top)
        at = end + 1
      }
    }
  }
  grow(1, length, length + 1)
  return heads
}

function goldOf(heads: Int32Array, length: number): Gold {
  const gold = {
    heads,
    relations: new Int32Array(length + 3),
    childStarts: new Int32Array(length + 4),
    children: new Int32Array(length + 3),
  }
  listChildren(gold, length)
  return gold
}

/** Takes actions until the sentence ends; returns how many arcs of the right tree the actions said they would lose. */
function follow(gold: Gold, length: number, choose: (costs: Int32Array) => number): { lost: number; heads: number[] } {
  const state = makeState(length)
  begin(state, length)
  const onStack = new Uint8Array(length + 3)
  const costs = new Int32Array(3)
  let lost = 0
  while (state.next <= length) {
    actionCosts(state, gold, onStack, costs)
    const action = choose(costs)
    lost += costs[action]!
    if (action === SHIFT) {
      onStack[state.next] = 1
      state.stack[state.depth++] = state.next++
      continue
    }
    const child = state.stack[--state.depth]!
    onStack[child] = 0
    attach(state, action === LEFT ? state.next : state.stack[state.depth - 1]!, child, 0)
  }
  while (state.depth > 1) {
    const child = state.stack[--state.depth]!
    attach(state, state.stack[state.depth - 1]!, child, 0)
  }
  return { lost, heads: [...state.head.subarray(1, length + 1)].map((head) => (head === 0 ? length + 1 : head)) }
}

const sentences = fc.tuple(
  fc.integer({ min: 1, max: 25 }),
  fc.infiniteStream(fc.double({ min: 0, max: 0.999, noNaN: true })),
)

test('actions that cost nothing lead to the right tree, whichever of them is taken', () => {
  fc.assert(
    fc.property(sentences, ([length, stream]) => {
      const random = (): number => stream.next().value as number
      const heads = projectiveHeads(length, random)
      const { lost, heads: built } = follow(goldOf(heads, length), length, (costs) => {
        const free = [SHIFT, LEFT, RIGHT].filter((action) => costs[action] === 0)
        expect(free.length).toBeGreaterThan(0)
        return free[Math.floor(random() * free.length)]!
      })
      expect(lost).toBe(0)
      expect(built).toEqual([...heads.subarray(1, length + 1)])
    }),
    { numRuns: 500 },
  )
})

test('what actions cost is what the tree lacks at least, whatever is done', () => {
  fc.assert(
    fc.property(sentences, ([length, stream]) => {
      const random = (): number => stream.next().value as number
      const heads = projectiveHeads(length, random)
      const { lost, heads: built } = follow(goldOf(heads, length), length, (costs) => {
        const allowed = [SHIFT, LEFT, RIGHT].filter((action) => costs[action]! >= 0)
        return allowed[Math.floor(random() * allowed.length)]!
      })
      const wrong = built.filter((head, at) => head !== heads[at + 1]).length
      expect(wrong).toBeGreaterThanOrEqual(lost)
    }),
    { numRuns: 500 },
  )
})

test('nothing is lost by a word whose head is unknown', () => {
  const heads = Int32Array.of(0, 0, 0, 0, 0, 0, 0)
  expect(
    follow(goldOf(heads, 4), 4, (costs) => (costs[RIGHT]! >= 0 ? RIGHT : costs[LEFT] === 0 ? LEFT : SHIFT)).lost,
  ).toBe(0)
})

test('two parsers agree on arcs between names whichever word of a name they take', () => {
  // The other parser hangs the name's last word on the verb, this one its first.
  const silver: SilverCorpus = {
    tokens: {
      text: 'Anna Berg said no',
      count: 4,
      starts: Int32Array.of(0, 5, 10, 15),
      ends: Int32Array.of(4, 9, 14, 17),
      sentences: Int32Array.of(0, 4),
      paragraphs: Int32Array.of(0, 1),
    },
    xpos: ['NNP', 'NNP', 'VBD', 'UH'],
    heads: Int32Array.of(UNKNOWN_HEAD, 2, -1, 2),
    nameEnds: Int32Array.of(1, 1, 2, 3),
  }
  expect([...agreedHeads(silver, Int32Array.of(2, 0, -1, 2))]).toEqual([2, UNKNOWN_HEAD, -1, 2])
  // Where most arcs differ nothing is learnt from the sentence.
  expect([...agreedHeads(silver, Int32Array.of(3, 0, 3, -1))]).toEqual(new Array(4).fill(UNKNOWN_HEAD))
})
