import { expect, it } from 'vitest'
import { positionsOf, type StatementRow } from '../src/analyses/positions/index.ts'
import { NO_METADATA } from '../src/ledger/index.ts'
import { findStatements, statementBook } from '../src/reading/statements/index.ts'
import { analysedText } from './analysed-text.ts'
import { QUARRELS } from './marked-statements.ts'

const STORIES = [
  'Arland will not admit observers, Tolvaj said.',
  'Velk said that Arland had agreed to admit observers.',
  'Arland denied that it had agreed to admit observers.',
  'Velk has accepted the quota, an Arlandic official claimed.',
  'A Velkish spokesman denied reports that Velk had accepted the quota.',
]

const book = statementBook(QUARRELS)
const rows = STORIES.flatMap((text, i) =>
  findStatements(analysedText(text), book).map((coding): StatementRow => {
    const words = text.slice(coding.span.start, coding.span.end)
    return {
      ...coding,
      id: `d${i}:${coding.id}`,
      document: `d${i}`,
      words,
      sentence: { span: { start: 0, end: text.length }, words: text },
      claim: null,
      metadata: NO_METADATA,
      sort: `2031-03-0${i + 1}`,
      ruling: null,
    }
  }),
)
const { positions } = positionsOf(rows, { originOf: ({ document }) => ({ key: document, name: document }) })
const cell = (party: string, issue: string) => positions.find((one) => one.party === party && one.issue === issue)

it('what a rival claims of a party never moves its position, and is told with what the party denies', () => {
  const { stance, rests, contested } = cell('Arland', 'Monitors')!
  expect([stance, rests]).toEqual(['rejects', 'own'])
  expect(contested.map(({ kind, evidence }) => [kind, evidence.stance, evidence.by])).toEqual([
    ['denied', 'accepts', 'Arland'],
    ['claimed', 'accepts', 'Velk'],
  ])
})

it('what is only claimed, and denied, is told as claimed and contested', () => {
  const { stance, rests, contested } = cell('Velk', 'Fishing')!
  expect([stance, rests]).toEqual(['accepts', 'claimed'])
  expect(contested.map(({ kind, evidence }) => [kind, evidence.by])).toEqual([['denied', 'Velk']])
})

it('statements without a stance are in no cell', () => {
  expect(rows.some(({ data }) => data.stance === null)).toBe(true)
  const used = positions.flatMap(({ evidence, contested }) => [
    ...evidence,
    ...contested.map((contest) => contest.evidence),
  ])
  expect(used.every(({ stance }) => stance !== null)).toBe(true)
  const stances = rows.filter(({ data }) => data.stance !== null)
  expect(positionsOf(stances, { originOf: ({ document }) => ({ key: document, name: document }) }).positions).toEqual(
    positions,
  )
})
