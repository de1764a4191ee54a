import { readFileSync } from 'node:fs'
import type { Analysed } from '../../src/reading/index.ts'
import { type MarketData, marketFinder } from '../../src/reading/markets/index.ts'
import type { Taught } from './examples.ts'
import { LESSONS_BOOK, linesOf } from './lessons.ts'

/** What a lesson's text says of one price: a word of what moved, and which way; null where only a level is told. */
interface Told {
  readonly direction: MarketData['direction']
  readonly instrument: string
}

export interface MarketLesson {
  readonly text: string
  readonly tells: readonly Told[]
}

/** Stands before each lesson, so that its sentence is no headline. */
const CONTEXT = 'Ardania and Belmark meet\n\n'

/**
 * Reads lessons of market reports: lines of `text => up words that moved; …`, with `down`, `steady` or `at` for a level alone, or
 * `=> none` (see `linesOf`).
 *
 * @throws Error naming the line that is none
 * @example marketLessonsOf('Tin fell. => down Tin')[0].tells // [{ direction: 'down', instrument: 'Tin' }]
 */
export function marketLessonsOf(written: string): MarketLesson[] {
  return linesOf(written).map(({ sentence, tells, line }) => ({
    text: CONTEXT + sentence,
    tells: tells.map((one) => {
      const [way = '', ...words] = one.split(' ')
      const instrument = words.join(' ')
      if (!/^(?:up|down|steady|at)$/.test(way) || instrument === '' || !sentence.includes(instrument))
        throw new Error(`lessons, line ${line}: "${one}" is no "up|down|steady|at words" of "${sentence}"`)
      return { direction: way === 'at' ? null : (way as MarketData['direction']), instrument }
    }),
  }))
}

/** The candidates of the lessons' texts, each right or wrong: what moved begins with the words that the lesson names. */
export function taughtMarkets(file: string, analyse: (text: string) => Analysed): Taught[] {
  return marketLessonsOf(readFileSync(file, 'utf8')).flatMap(({ text, tells }) =>
    marketFinder.candidates!(analyse(text), LESSONS_BOOK).map((candidate): Taught => {
      const { instrument, direction } = candidate.data as MarketData
      const right = tells.some((told) => told.direction === direction && instrument.words.startsWith(told.instrument))
      return { candidate, features: candidate.features, right, sure: right }
    }),
  )
}
