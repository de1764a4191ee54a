import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseDossier, readDossier } from '../src/dossier/index.ts'
import { type ArticleKey, readTablesKey } from './article-key.ts'
import { keyedFolders, setOf } from './samples.ts'
import { type FoundItem, scoreTables, TABLES, type Table, type TableScore } from './score.ts'

const dossier = parseDossier(`
name: Grain
parties:
  - { name: Norland, people: [{ name: Una Brand }, { name: Olaf Dene }] }
  - { name: Sudland }
issues:
  - { name: Tariffs, words: [tariff] }
  - { name: Quotas, words: [quota] }
`)
const text =
  'Norland wants no tariff. It met Sudland on Monday, and Una Brand accused it of fraud. A quota may follow. Two brokers in Sudmouth say that wheat will recover if it rains. Wheat fell 2 per cent.'
const key = readTablesKey(
  `
article: "01"
positions:
  - {party: Norland, issue: [Tariffs, Quotas], stance: [rejects, resists], modality: asserted, how: official, words: wants no tariff}
  - {party: Sudland, issue: Quotas, stance: open, modality: possible, how: official, optional: true, words: may follow}
terms:
  - {proposal: Mill plan, issue: Quotas, party: Sudland, words: A quota}
calendar:
  - {kind: talks, participants: [Norland, Sudland], place: null, first: 2025-03-03, last: 2025-03-03, status: held,
     words: It met Sudland on Monday}
events:
  - {act: [ACCUSE, REJECT], actor: Una Brand, recipient: Sudland, first: 2025-03-03, last: 2025-03-05, on_the_word_of: null,
     words: [Una Brand accused it, of fraud]}
predictions:
  - {who: Two brokers in Sudmouth, by_when: null, conditional: true, words: will recover if it rains}
  - {who: outlet, by_when: null, conditional: false, optional: true, words: A quota may follow}
markets:
  - {instrument: grain, direction: down, size: 2 per cent, reason: null, words: Wheat fell 2 per cent}
`,
  '01.yaml',
  text,
  dossier,
)

/** What was found, its evidence given by its words. */
function item<Kind extends FoundItem['kind']>(kind: Kind, words: string, fields: object): FoundItem {
  const start = text.indexOf(words)
  expect(start).toBeGreaterThanOrEqual(0)
  return { kind, article: '01', start, end: start + words.length, ...fields } as unknown as FoundItem
}

const score = (...found: FoundItem[]) => scoreTables([key], found, dossier)
const counts = ({ found, right, wanted, hit }: TableScore) => [found, right, wanted, hit]
const isRight = (table: Table, found: FoundItem) => score(found)[table].right === 1

const position = (fields: object = {}, words = 'no tariff') =>
  item('position', words, { party: 'Norland', issue: 'Tariffs', stance: 'rejects', ...fields })
const meeting = (fields: object = {}, words = 'met Sudland') =>
  item('meeting', words, {
    meeting: 'talks',
    participants: ['Norland'],
    first: '2025-03-03',
    last: '2025-03-03',
    status: 'held',
    ...fields,
  })
const event = (fields: object = {}, words = 'accused') =>
  item('event', words, { act: 'ACCUSE', actor: 'Una Brand', recipient: null, first: null, last: null, ...fields })
const prediction = (fields: object = {}, words = 'will recover') =>
  item('prediction', words, { who: ['a broker', 'brokers in Sudmouth'], conditional: true, ...fields })
const market = (fields: object = {}) =>
  item('market', 'Wheat fell', { instrument: 'Wheat', direction: 'down', ...fields })

describe('the score of the tables', () => {
  it('is of nothing where nothing was found', () => {
    const { position, event } = score()
    expect(position).toMatchObject({ found: 0, right: 0, wanted: 1, hit: 0, precision: null, recall: 0 })
    expect(position.missed).toEqual([{ article: '01', line: 4, words: 'wants no tariff' }])
    expect(event.recall).toBe(0)
  })

  it('counts what is right, wrong and missed', () => {
    const wrong = position({ stance: 'accepts' })
    const result = score(position(), wrong, meeting(), event({ act: 'THREATEN' }))
    expect(counts(result.position)).toEqual([2, 1, 1, 1])
    expect(result.position).toMatchObject({ precision: 0.5, recall: 1, wrong: [wrong], missed: [] })
    expect(counts(result.meeting)).toEqual([1, 1, 1, 1])
    expect(counts(result.event)).toEqual([1, 0, 1, 0])
    expect(counts(result.term)).toEqual([0, 0, 1, 0])
  })

  it('has one entry hit once by two items, both of which are right', () => {
    expect(counts(score(event(), event({}, 'of fraud')).event)).toEqual([2, 2, 1, 1])
  })

  it('takes optional entries as right where found and not as missed', () => {
    const optional = position({ party: 'Sudland', issue: 'Quotas', stance: 'open' }, 'may follow')
    expect(counts(score(optional).position)).toEqual([1, 1, 1, 0])
  })

  it('wants the evidence to overlap, by a unit at least', () => {
    expect(isRight('position', position({}, 'Norland wants'))).toBe(true)
    expect(isRight('position', position({}, 'Norland '))).toBe(false)
    expect(isRight('position', position({}, '. It met'))).toBe(false)
  })

  it('holds a position to party, issue and stance', () => {
    expect(isRight('position', position({ issue: 'Quotas', stance: 'resists' }))).toBe(true)
    expect(isRight('position', position({ party: 'Sudland' }))).toBe(false)
    expect(isRight('position', position({ stance: 'demands' }))).toBe(false)
  })

  it('holds a term to its issue, and to the party where there is one', () => {
    const term = (fields: object) => item('term', 'A quota', { issue: 'Quotas', party: null, ...fields })
    expect(isRight('term', term({}))).toBe(true)
    expect(isRight('term', term({ party: 'Sudland' }))).toBe(true)
    expect(isRight('term', term({ party: 'Norland' }))).toBe(false)
    expect(isRight('term', term({ issue: 'Tariffs' }))).toBe(false)
  })

  it('holds a meeting to kind, status, days and one participant', () => {
    expect(isRight('meeting', meeting({ meeting: 'meeting', participants: ['Una Brand', 'Una Rest'] }))).toBe(true)
    expect(isRight('meeting', meeting({ participants: [] }))).toBe(true)
    expect(isRight('meeting', meeting({ first: '2025-03-01', last: '2025-03-07' }))).toBe(true)
    expect(isRight('meeting', meeting({ first: null }))).toBe(true)
    expect(isRight('meeting', meeting({ meeting: 'call' }))).toBe(false)
    expect(isRight('meeting', meeting({ status: 'planned' }))).toBe(false)
    expect(isRight('meeting', meeting({ participants: ['Una Rest'] }))).toBe(false)
    expect(isRight('meeting', meeting({ first: '2025-03-04', last: '2025-03-04' }))).toBe(false)
    expect(isRight('meeting', meeting({ first: null, last: null }))).toBe(false)
  })

  it('lets what was put off say what became of its old days and its new', () => {
    const [calendar] = key.calendar
    const isRightWhere = (status: 'planned' | 'postponed', fields: object): boolean => {
      const told = meeting({ status: 'postponed', ...fields })
      return (
        scoreTables([{ ...key, calendar: [{ ...calendar!, status: [status] }] }], [told], dossier).meeting.right === 1
      )
    }
    const [own, later] = ['2025-03-03', '2025-03-10'].map((day) => ({ first: day, last: day }))
    const untold = { first: null, last: null }
    expect(isRightWhere('planned', { former: untold })).toBe(true)
    expect(isRightWhere('planned', { ...later, former: own })).toBe(false)
    expect(isRightWhere('planned', {})).toBe(false)
    expect(isRightWhere('postponed', { ...later, former: own })).toBe(true)
    expect(isRightWhere('postponed', { ...later, former: untold })).toBe(false)
    expect(isRightWhere('postponed', {})).toBe(true)
  })

  it('holds an event to its act, and to who did it to whom and when where that was found', () => {
    expect(isRight('event', event({ actor: 'Norland', recipient: 'Sudland', act: 'REJECT' }))).toBe(true)
    expect(isRight('event', event({ actor: null }))).toBe(true)
    expect(isRight('event', event({ actor: 'Olaf Dene' }))).toBe(false)
    expect(isRight('event', event({ actor: 'Sudland' }))).toBe(false)
    expect(isRight('event', event({ recipient: 'Norland' }))).toBe(false)
    expect(isRight('event', event({ first: '2025-03-06', last: '2025-03-06' }))).toBe(false)
  })

  it('does not judge an event that says a meeting or a position again', () => {
    const consult = event({ act: 'CONSULT', actor: 'Norland' }, 'met Sudland')
    const reject = event({ act: 'REJECT', actor: 'Norland' }, 'wants no tariff')
    expect(counts(score(consult, reject).event)).toEqual([0, 0, 1, 0])
    expect(score({ ...reject, act: 'SUPPORT' } as FoundItem).event.wrong).toHaveLength(1)
    expect(score({ ...reject, act: 'AGREE' } as FoundItem).event.wrong).toHaveLength(1)
    expect(score({ ...reject, actor: 'Sudland' } as FoundItem).event.wrong).toHaveLength(1)
    expect(score(event({ act: 'CONSULT' })).event.wrong).toHaveLength(1)
  })

  it('holds a prediction to whose word it is, and to whether it hangs on a condition', () => {
    expect(isRight('prediction', prediction())).toBe(true)
    expect(isRight('prediction', prediction({ who: [] }))).toBe(false)
    expect(isRight('prediction', prediction({ who: ['the two of them'] }))).toBe(false)
    expect(isRight('prediction', prediction({ conditional: false }))).toBe(false)
    const own = (who: string[]) => prediction({ who, conditional: false }, 'may follow')
    expect(isRight('prediction', own([]))).toBe(true)
    expect(isRight('prediction', own(['Norland']))).toBe(false)
  })

  it('holds a price to where it went, and to a word of the instrument', () => {
    expect(isRight('market', market())).toBe(true)
    expect(isRight('market', market({ instrument: 'the grains' }))).toBe(true)
    expect(isRight('market', market({ direction: 'up' }))).toBe(false)
    expect(counts(score(market({ direction: null })).market)).toEqual([0, 0, 1, 0])
    expect(isRight('market', market({ instrument: 'the dollar' }))).toBe(false)
  })

  it('knows no article without a key', () => {
    expect(() => score({ ...position(), article: '02' })).toThrow('article "02" has no key')
  })
})

describe('the key of the sample, scored against itself', () => {
  const folder = join(import.meta.dirname, '../examples/sorrel-river')
  const sample = readDossier(folder)
  const articles = readdirSync(join(folder, 'articles')).sort()
  const keys = articles.map((file) => {
    const yaml = readFileSync(join(folder, 'key/tables', `${file.slice(0, 2)}.yaml`), 'utf8')
    return readTablesKey(yaml, file, readFileSync(join(folder, 'articles', file), 'utf8'), sample)
  })

  /** What a reader would find that reads as the annotator does. */
  const found = ({ article, positions, terms, calendar, events, predictions, markets }: ArticleKey): FoundItem[] => [
    ...positions.map(({ party, issue: [issue], stance: [stance], spans: [span] }): FoundItem => {
      return { kind: 'position', article, ...span!, party, issue: issue!, stance: stance! }
    }),
    ...terms.map(({ party, issue, spans: [span] }): FoundItem => {
      return { kind: 'term', article, ...span!, party, issue: issue[0]! }
    }),
    ...calendar.map(({ kind: [meeting], participants, first, last, status: [status], spans: [span] }): FoundItem => {
      return { kind: 'meeting', article, ...span!, meeting: meeting!, participants, first, last, status: status! }
    }),
    ...events.map(({ act: [act], actor, recipient, first, last, spans: [span] }): FoundItem => {
      const [by, to] = [actor?.[0] ?? null, recipient?.[0] ?? null]
      return { kind: 'event', article, ...span!, act: act!, actor: by, recipient: to, first, last }
    }),
    ...predictions.map(({ who, conditional, spans: [span] }): FoundItem => {
      return { kind: 'prediction', article, ...span!, who: who === 'outlet' ? [] : [who], conditional }
    }),
    ...markets.map(({ instrument, direction, spans: [span] }): FoundItem => {
      return { kind: 'market', article, ...span!, instrument, direction }
    }),
  ]

  it.each(['seen', 'later'] as const)('is all found and all right: %s', (set) => {
    const part = keys.filter(({ article }) => setOf('sorrel-river', article) === set)
    const result = scoreTables(part, part.flatMap(found), sample)
    for (const table of TABLES) expect(result[table]).toMatchObject({ precision: 1, recall: 1, wrong: [], missed: [] })
    expect(TABLES.every((table) => result[table].wanted >= 5)).toBe(true)
  })
})

describe('the samples', () => {
  it('part their articles by who has seen them', () => {
    expect(['01', '22', '23', '34'].map((article) => setOf('sorrel-river', article))).toEqual([
      'seen',
      'seen',
      'later',
      'later',
    ])
  })

  it('are all in a set', () => {
    const folders = keyedFolders(join(import.meta.dirname, '../examples'))
    expect(folders.length).toBeGreaterThan(1)
    for (const folder of folders) expect(() => setOf(folder, '01')).not.toThrow()
    expect(() => setOf('nowhere', '01')).toThrow('sample "nowhere" is in no set')
  })
})
