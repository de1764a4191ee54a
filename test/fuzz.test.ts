import { describe, it } from 'vitest'
import { read } from '../src/rapporteur.ts'
import { ARTICLES } from './examples.ts'
import { expectLawful } from './laws.ts'

/** mulberry32: a small seeded generator, so that a failing run can be had again by its number. */
function generator(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below)
  }
}

const INTRUDERS = [
  '"',
  '“',
  '”',
  '‘',
  '’',
  "'",
  '\n\n',
  '.',
  ',',
  '(',
  '—',
  ' said ',
  ' according to ',
  '\u200b',
  '\ud800',
  '\u202e',
  'É',
  '\0',
]

type Mutation = (text: string, random: (below: number) => number) => string

const MUTATIONS: readonly Mutation[] = [
  function deleteRun(text, random) {
    const from = random(text.length)
    return text.slice(0, from) + text.slice(from + random(200))
  },
  function doubleRun(text, random) {
    const from = random(text.length)
    const run = text.slice(from, from + random(300))
    return text.slice(0, from) + run + text.slice(from)
  },
  function swapHalves(text, random) {
    const at = random(text.length)
    return text.slice(at) + text.slice(0, at)
  },
  function intrude(text, random) {
    const at = random(text.length)
    return text.slice(0, at) + INTRUDERS[random(INTRUDERS.length)] + text.slice(at)
  },
  function changeUnit(text, random) {
    const at = random(text.length)
    return text.slice(0, at) + String.fromCharCode(random(0x10000)) + text.slice(at + 1)
  },
  function dropSpaces(text, random) {
    const at = random(text.length)
    return text.slice(0, at) + text.slice(at, at + 400).replaceAll(' ', '') + text.slice(at + 400)
  },
  function joinLines(text) {
    return text.replaceAll('\n', ' ')
  },
  function capitals(text, random) {
    const at = random(text.length)
    return text.slice(0, at) + text.slice(at, at + 500).toUpperCase() + text.slice(at + 500)
  },
  function straighten(text) {
    return text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'")
  },
]

const MUTANTS = 25
/** Every fifth is of the whole article; the rest of a stretch of it, which breaks in the same ways and is read sooner. */
const WHOLE = 5
const STRETCH = 1000

describe('mutated articles', () => {
  it.each(ARTICLES.map((text, number) => [number + 1, text] as const))(
    'of article %i keep the laws',
    (number, text) => {
      for (let seed = 0; seed < MUTANTS; seed++) {
        const random = generator(number * 1000 + seed)
        const from = random(Math.max(1, text.length - STRETCH))
        let mutated = seed % WHOLE === 0 ? text : text.slice(from, from + STRETCH)
        for (let i = 1 + random(12); i > 0; i--) mutated = MUTATIONS[random(MUTATIONS.length)]!(mutated, random)
        expectLawful(mutated, read(mutated, { language: 'en' }))
      }
    },
  )
})
