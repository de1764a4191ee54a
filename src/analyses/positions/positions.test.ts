import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Stance, StatementData } from '../../reading/index.ts'
import { confirmedSince, firmnessOf, isSameMatter, positionsOf, type StatementRow } from './index.ts'

interface Told extends Partial<StatementData> {
  readonly day?: string
  readonly party?: string
  readonly issue?: string | null
  readonly about_?: string
  readonly origin?: string
}

let serial = 0

/** A statement of Arland on the islet, unless it says otherwise. */
function told(
  stance: Stance | null,
  { day = '2031-03-04', party = 'Arland', issue = 'The islet', about_ = 'leave the islet', origin, ...data }: Told = {},
): StatementRow {
  const words = `${party} … ${about_}`
  const start = words.indexOf(about_)
  const id = `doc${String(serial++).padStart(4, '0')}:s1`
  return {
    id,
    kind: 'statement',
    document: id.slice(0, 7),
    party,
    issue,
    span: { start: 0, end: words.length },
    words,
    sentence: { span: { start: 0, end: words.length }, words },
    confidence: 0.9,
    why: [],
    claim: null,
    metadata: { outlet: { value: origin ?? 'Wire' } } as StatementRow['metadata'],
    sort: day,
    ruling: null,
    data: {
      act: 'SAY',
      recipient: null,
      stance,
      modality: 'asserted',
      how: 'official',
      by: party,
      predicate: 'say',
      change: false,
      about: { start, end: words.length },
      ...data,
    },
  }
}

const originOf = ({ id, metadata }: StatementRow) => {
  const name = metadata.outlet!.value
  return { key: name === 'Wire' ? id : name, name }
}
const tableOf = (...rows: StatementRow[]) => positionsOf(rows, { originOf })
const only = (...rows: StatementRow[]) => {
  const { positions } = tableOf(...rows)
  expect(positions).toHaveLength(1)
  return positions[0]!
}

describe('positions', () => {
  it('the newest word of the party is where it stands, since the first of the same', () => {
    const position = only(
      told('open', { day: '2031-03-01' }),
      told('rejects', { day: '2031-03-04' }),
      told('rejects', { day: '2031-03-09' }),
    )
    expect(position).toMatchObject({
      stance: 'rejects',
      since: '2031-03-04',
      lastConfirmed: '2031-03-09',
      rests: 'own',
    })
    expect(position.history.map(({ stance, from, to }) => [stance, from, to])).toEqual([
      ['open', '2031-03-01', '2031-03-01'],
      ['rejects', '2031-03-04', '2031-03-09'],
    ])
    expect(position.evidence.map(({ date }) => date)).toEqual(['2031-03-09', '2031-03-04'])
  })

  it('what others say of a party never moves it, and contests it where it says the contrary', () => {
    const position = only(
      told('rejects', { day: '2031-03-04' }),
      told('accepts', { day: '2031-03-09', how: 'claimed', by: 'Velk' }),
    )
    expect(position.stance).toBe('rejects')
    expect(position.contested.map(({ kind, evidence }) => [kind, evidence.by, evidence.stance])).toEqual([
      ['claimed', 'Velk', 'accepts'],
    ])
  })

  it('what an outlet tells of a party by itself, after its last word, is where it stands; nobody else moves it', () => {
    const own = told('rejects', { day: '2031-03-04' })
    const view = { day: '2031-03-09', how: 'claimed', by: null } as const
    expect(only(own, told('open', view))).toMatchObject({
      stance: 'open',
      since: '2031-03-09',
      firmness: 0.18,
      history: [{ stance: 'rejects' }, { stance: 'open' }],
      contested: [],
    })
    expect(only(own, told('rejects', view))).toMatchObject({ since: '2031-03-04', lastConfirmed: '2031-03-09' })
    // Before its last word or on that day, on the word of a source, as what may be or was.
    const contested = { stance: 'rejects', lastConfirmed: '2031-03-04', contested: [{ kind: 'claimed' }] }
    expect(only(own, told('open', { ...view, day: '2031-03-04' }))).toMatchObject(contested)
    expect(only(own, told('open', { ...view, modality: 'possible' }))).toMatchObject(contested)
    expect(only(own, told('open', { ...view, past: true }))).toMatchObject(contested)
    const claim = { id: 'c1', profile: { kind: 'role' }, words: { cue: 'said', source: 'an aide', content: '' } }
    const sourced = { ...told('open', view), claim: claim as unknown as StatementRow['claim'] }
    expect(only(own, sourced)).toMatchObject(contested)
  })

  it('a party of which outlets alone tell, on no word of others, is shown as told', () => {
    expect(only(told('accepts', { how: 'claimed', by: null }))).toMatchObject({ stance: 'accepts', rests: 'told' })
  })

  it('a party of which others alone tell is shown as claimed', () => {
    expect(only(told('accepts', { how: 'claimed', by: 'Velk' }))).toMatchObject({
      stance: 'accepts',
      rests: 'claimed',
      contested: [],
    })
  })

  it('what the party denies of itself contests, and is no stance', () => {
    const position = only(
      told('rejects', { day: '2031-03-01' }),
      told('accepts', { day: '2031-03-09', modality: 'denied' }),
    )
    expect(position).toMatchObject({ stance: 'rejects', lastConfirmed: '2031-03-01' })
    expect(position.contested.map(({ kind }) => kind)).toEqual(['denied'])
  })

  it('what it denies and does not want either contests nothing, unless it answers what is told elsewhere', () => {
    const denied = (held: Stance, not: Stance) => {
      const position = only(told(held, { day: '2031-03-01' }), told(not, { day: '2031-03-09', modality: 'denied' }))
      expect(position).toMatchObject({ stance: held, lastConfirmed: '2031-03-01' })
      return position.contested.map(({ kind }) => kind)
    }
    expect(denied('accepts', 'accepts')).toEqual(['denied'])
    expect(denied('open', 'accepts')).toEqual(['denied'])
    expect(denied('rejects', 'resists')).toEqual(['denied'])
    expect(denied('demands', 'demands')).toEqual(['denied'])
    // Who rejects it, and denies that it is softening, says one thing.
    expect(denied('rejects', 'open')).toEqual([])
    expect(denied('accepts', 'resists')).toEqual([])
    expect(denied('rejects', 'demands')).toEqual([])
    const denial = told('accepts', { day: '2031-03-01', modality: 'denied' })
    expect(only(told('rejects', { day: '2031-03-01' }), denial).contested).toEqual([])
    const claim = told('open', { day: '2031-03-01', how: 'claimed', by: 'Velk' })
    const contested = only(told('rejects', { day: '2031-03-01' }), denial, claim).contested
    expect(contested.map(({ kind }) => kind).sort()).toEqual(['claimed', 'denied'])
  })

  it('what is asked is nothing', () => {
    expect(tableOf(told('accepts', { modality: 'asked' })).positions).toEqual([])
  })

  it('undated statements are in no period, and change nothing', () => {
    const position = only(told('rejects', { day: '2031-03-04' }), told('accepts', { day: '' }))
    expect(position).toMatchObject({ stance: 'rejects', since: '2031-03-04' })
    expect(position.undated.map(({ stance }) => stance)).toEqual(['accepts'])
    expect(only(told('accepts', { day: '' }))).toMatchObject({ stance: 'accepts', since: null, history: [] })
  })

  it('what a party asks for and what it takes are told apart', () => {
    expect(only(told('demands', { day: '2031-03-01' }), told('open', { day: '2031-03-04' }))).toMatchObject({
      stance: 'open',
      also: 'demands',
    })
  })

  it('keeps the history of what it took beside what it asks for now', () => {
    const { stance, history, beside } = only(
      told('rejects', { day: '2031-03-01' }),
      told('open', { day: '2031-03-02' }),
      told('demands', { day: '2031-03-04' }),
    )
    expect(stance).toBe('demands')
    expect(history.map((period) => period.stance)).toEqual(['demands'])
    expect(beside.map((period) => [period.stance, period.from])).toEqual([
      ['rejects', '2031-03-01'],
      ['open', '2031-03-02'],
    ])
  })

  it('counts origins, not statements', () => {
    const position = only(
      told('rejects', { origin: 'Post' }),
      told('rejects', { origin: 'Post' }),
      told('rejects', { origin: 'Herald' }),
    )
    expect(position).toMatchObject({ origins: 2, firmness: 0.84 })
  })
})

describe('what was so before', () => {
  it('is no turn to it, whatever was said meanwhile', () => {
    const [before, past] = [told('rejects', { day: '2031-03-01' }), told('accepts', { day: '2031-03-09', past: true })]
    expect(tableOf(before, past).reversals).toEqual([])
    expect(tableOf(before, told('accepts', { day: '2031-03-09' })).reversals).toHaveLength(1)
  })

  it('is not where a party stands now, and is history where nothing earlier is known', () => {
    const { stance, history } = only(
      told('rejects', { day: '2031-03-04', past: true }),
      told('open', { day: '2031-03-04', how: 'unnamed' }),
    )
    expect(stance).toBe('open')
    expect(history.map((period) => period.stance)).toEqual(['rejects', 'open'])
    const later = only(told('open', { day: '2031-03-04' }), told('rejects', { day: '2031-03-06', past: true }))
    expect(later.stance).toBe('open')
    expect(later.history).toHaveLength(1)
  })

  it('is told as the past, with no firmness, where nothing else is known', () => {
    const once = only(told('rejects', { day: '2031-03-04', past: true }))
    expect(once).toMatchObject({ stance: 'rejects', past: true, firmness: 0, history: [{ stance: 'rejects' }] })
    expect(only(told('rejects', { day: '2031-03-04' }))).not.toHaveProperty('past')
    const since = only(told('rejects', { day: '2031-03-04', past: true }), told('rejects', { day: '2031-03-05' }))
    expect(since).not.toHaveProperty('past')
    expect(since.firmness).toBeGreaterThan(0)
  })

  it('of several stances in one document the weightiest stands', () => {
    const first = told('accepts')
    const second = { ...told('open', { modality: 'possible' }), document: first.document, span: { start: 40, end: 50 } }
    expect(only(first, second).stance).toBe('accepts')
    expect(only(second, first).stance).toBe('accepts')
  })
})

describe('reversals and contradictions', () => {
  const matter = { about_: 'lift the embargo' }

  it('the other side on another day is a reversal, with both statements', () => {
    const { reversals, contradictions } = tableOf(
      told('rejects', { day: '2031-03-01', ...matter }),
      told('accepts', { day: '2031-03-20', ...matter }),
    )
    expect(contradictions).toEqual([])
    expect(reversals.map(({ before, after }) => [before.stance, before.date, after.stance, after.date])).toEqual([
      ['rejects', '2031-03-01', 'accepts', '2031-03-20'],
    ])
  })

  it('both sides within a day are a contradiction', () => {
    const { reversals, contradictions } = tableOf(
      told('accepts', { day: '2031-03-01', ...matter }),
      told('rejects', { day: '2031-03-02', ...matter }),
    )
    expect(reversals).toEqual([])
    expect(contradictions).toHaveLength(1)
  })

  it.each<[string, StatementRow[]]>([
    [
      'another matter',
      [
        told('rejects', { about_: 'foreign monitors' }),
        told('accepts', { day: '2031-04-01', about_: 'civilian observers from the coast' }),
      ],
    ],
    ['a step', [told('resists', matter), told('open', { ...matter, day: '2031-04-01' })]],
    [
      'not until, and then',
      [
        told('rejects', { ...matter, modality: 'conditional' }),
        told('open', { ...matter, modality: 'conditional', day: '2031-04-01' }),
      ],
    ],
    ["another's word", [told('rejects', matter), told('accepts', { ...matter, how: 'claimed', day: '2031-04-01' })]],
    // Either may be wrong: 0.7 times 0.8.
    [
      'what is hardly sure',
      [
        { ...told('rejects', matter), confidence: 0.7 },
        { ...told('accepts', { ...matter, day: '2031-04-01' }), confidence: 0.8 },
      ],
    ],
    ['undated', [told('rejects', matter), told('accepts', { ...matter, day: '' })]],
    [
      'another offer, where one was turned down before',
      [
        told('rejects', { about_: 'the offer of 41 crowns a share' }),
        told('open', { about_: 'the new offer a share', day: '2031-04-01' }),
      ],
    ],
    ['another party', [told('rejects', matter), told('accepts', { ...matter, party: 'Velk', day: '2031-04-01' })]],
  ])('%s is neither', (_, rows) => {
    const { reversals, contradictions } = tableOf(...rows)
    expect([...reversals, ...contradictions]).toEqual([])
  })

  it('what was never an offer is turned from by taking a new one', () => {
    const { reversals } = tableOf(
      told('rejects', { about_: 'a cut in wages' }),
      told('accepts', { about_: 'the revised proposal for a cut in wages', day: '2031-04-01' }),
    )
    expect(reversals).toHaveLength(1)
  })

  it('a change that somebody tells of is claimed, not found', () => {
    const { positions, reversals, claimedChanges } = tableOf(
      told(null, { change: true, how: 'claimed', by: 'Velk', predicate: 'reversal' }),
    )
    expect({ positions, reversals }).toEqual({ positions: [], reversals: [] })
    expect(claimedChanges).toMatchObject([{ party: 'Arland', predicate: 'reversal', evidence: { by: 'Velk' } }])
  })
})

describe('firmness', () => {
  const one = (how: StatementData['how'], modality: StatementData['modality'], key: string) =>
    ({ how, modality, origin: { key, name: key } }) as Parameters<typeof firmnessOf>[0][number]

  it.each([
    [0.6, [one('official', 'asserted', 'a')]],
    [0.84, [one('official', 'asserted', 'a'), one('official', 'asserted', 'b')]],
    [0.3, [one('unnamed', 'asserted', 'a')]],
    [0.32, [one('named', 'conditional', 'a')]],
    [0.6, [one('official', 'asserted', 'a'), one('unnamed', 'asserted', 'a')]],
    [0, []],
  ])('%d', (wanted, evidence) => expect(firmnessOf(evidence)).toBe(wanted))
})

it('stances are about the same where half of the shorter one is shared', () => {
  expect(isSameMatter('to leave the islet', 'leaving the islet within a year')).toBe(true)
  expect(isSameMatter('to lift the embargo', 'the embargo')).toBe(false)
  expect(isSameMatter('foreign monitors', 'a larger quota')).toBe(false)
  expect(isSameMatter(null, 'a larger quota')).toBe(false)
})

it('the order of the rows does not matter', () => {
  const stances: readonly Stance[] = ['rejects', 'resists', 'open', 'accepts', 'demands']
  const row = fc.record({
    stance: fc.constantFrom(...stances),
    day: fc.constantFrom('', '2031-03-01', '2031-03-02', '2031-03-09'),
    how: fc.constantFrom<StatementData['how']>('official', 'named', 'unnamed', 'claimed'),
    modality: fc.constantFrom<StatementData['modality']>('asserted', 'denied', 'conditional', 'possible', 'asked'),
    party: fc.constantFrom('Arland', 'Velk'),
  })
  fc.assert(
    fc.property(fc.array(row, { maxLength: 12 }), fc.nat(), (list, seed) => {
      const rows = list.map(({ stance, ...rest }) => told(stance, rest))
      const shuffled = rows
        .map((one, i) => ({ one, key: Math.imul(i + 1, seed | 1) >>> 0 }))
        .sort((a, b) => a.key - b.key)
      expect(tableOf(...shuffled.map(({ one }) => one))).toEqual(tableOf(...rows))
    }),
  )
})

describe('stances of long ago', () => {
  const at = (year: number, month: number | null = null): StatementData['times'] => [
    {
      words: 'then',
      span: { start: 0, end: 1 },
      form: { kind: 'date', year, month, day: null, which: null },
      part: null,
      relation: 'at',
      tense: 'past',
      hour: null,
      beside: null,
    },
  ]

  it('stand at their own day, before what was said since', () => {
    const position = only(
      told('accepts', { day: '2031-03-01' }),
      told('rejects', { day: '2031-03-04', times: at(2029) }),
    )
    expect(position.stance).toBe('accepts')
    expect(position.history.map(({ stance, from }) => [stance, from])).toEqual([
      ['rejects', '2029-12-31'],
      ['accepts', '2031-03-01'],
    ])
  })

  it('and of other years open no run that lasts till now', () => {
    const then = told('accepts', { day: '2031-03-04', times: at(2029) })
    const position = only(then, told('accepts', { day: '2031-03-04' }), told('accepts', { day: '2031-03-09' }))
    expect(position).toMatchObject({ since: '2031-03-04', lastConfirmed: '2031-03-09' })
    expect(position.history.map(({ from, to }) => [from, to])).toEqual([
      ['2029-12-31', '2029-12-31'],
      ['2031-03-04', '2031-03-09'],
    ])
  })

  it('are where a party stands while nothing later is known, since that day, by an article of its own day', () => {
    const position = only(told('rejects', { day: '2031-03-04', times: at(2030, 5), past: true }))
    expect([position.stance, position.since]).toEqual(['rejects', '2030-05-31'])
    expect(position.evidence[0]).toMatchObject({ date: '2030-05-31', published: '2031-03-04' })
  })

  it('are no background where they are news', () => {
    const position = only(told('rejects', { day: '2031-03-04', times: at(2031, 3) }))
    expect(position.since).toBe('2031-03-04')
    expect(position.evidence[0]!.said).toBeUndefined()
  })

  const on = (day: number) => at(2031, 3)!.map((time) => ({ ...time, form: { ...time.form, day } }))

  it('are those days, where the text names them, however few they are before', () => {
    const { positions, reversals } = tableOf(
      told('accepts', { day: '2031-03-14', times: on(13) as Told['times'] }),
      told('rejects', { day: '2031-03-16', times: on(10) as Told['times'] }),
    )
    expect(positions[0]).toMatchObject({ stance: 'accepts', since: '2031-03-13' })
    expect(reversals.map(({ before, after }) => [before.stance, after.stance])).toEqual([['rejects', 'accepts']])
    // News is what is told since, whenever it was done; a day to come is none of the stance's.
    const since = (day: string) => confirmedSince({ ...tableOf(), positions, reversals }, day).positions.length
    expect([since('2031-03-14'), since('2031-03-15')]).toEqual([1, 0])
    expect(only(told('rejects', { day: '2031-03-04', times: on(9) as Told['times'] })).since).toBe('2031-03-04')
  })
})

describe('what is no turn', () => {
  const reversalsOf = (...rows: StatementRow[]) => tableOf(...rows).reversals.length

  it('another part of what one word may mean', () => {
    const turn = (before: string, after: string): number =>
      reversalsOf(
        told('accepts', { day: '2031-03-01', about_: before }),
        told('rejects', { day: '2031-03-09', about_: after }),
      )
    expect(turn('300 observers', 'observers from Velk')).toBe(0)
    expect(turn('prolong the pause', 'a pause for the elections')).toBe(0)
    expect(turn('observers', 'observers from Velk')).toBe(1)
    expect(turn('observers from Velk', 'armed observers from Velk')).toBe(1)
  })

  it('who takes a thing on a condition, and not as it is', () => {
    const on = (modality: StatementData['modality'], words: string): number =>
      reversalsOf(told('accepts', { day: '2031-03-01', about_: 'the pause', modality }), {
        ...told('rejects', { day: '2031-03-09', about_: 'the pause' }),
        words,
      })
    expect(on('conditional', 'rejects the pause as drafted')).toBe(0)
    expect(on('conditional', 'rejects the pause in its present form')).toBe(0)
    expect(on('conditional', 'rejects the pause')).toBe(1)
    expect(on('asserted', 'rejects the pause as drafted')).toBe(1)
  })

  it('other figures of one unit', () => {
    const rise = (stance: Stance, day: string, about_: string) => told(stance, { day, about_ })
    const never = rise('rejects', '2031-03-01', 'a pay rise of 9 percent')
    expect(reversalsOf(never, rise('accepts', '2031-03-05', 'a pay rise of 3 percent'))).toBe(0)
    expect(reversalsOf(never, rise('accepts', '2031-03-05', 'a pay rise of nine per cent'))).toBe(1)
    expect(reversalsOf(never, rise('accepts', '2031-03-05', 'a pay rise'))).toBe(1)
    expect(reversalsOf(never, rise('accepts', '2031-03-05', 'a pay rise of 9 percent for 2 years'))).toBe(1)
  })

  it('what has one word of several in common, and is not read surely', () => {
    const sure = (share: number, about_: string, ...of: [Stance, string]): StatementRow => ({
      ...told(of[0], { day: of[1], about_ }),
      confidence: share,
    })
    const turns = (share: number, about: string): number =>
      reversalsOf(
        sure(share, 'a tariff on imported timber', 'rejects', '2031-03-01'),
        sure(share, about, 'accepts', '2031-03-09'),
      )
    expect(turns(0.85, 'the tariff schedule')).toBe(0)
    expect(turns(0.88, 'the tariff schedule')).toBe(1)
    expect(turns(0.85, 'the tariff on timber')).toBe(1)
    expect(turns(0.85, 'the tariff')).toBe(1)
  })

  it('what somebody without a name told, and the party says is not so', () => {
    const leak = told('accepts', { day: '2031-03-01', how: 'unnamed' })
    const { positions, reversals, contradictions } = tableOf(leak, told('rejects', { day: '2031-03-04' }))
    expect([reversals, contradictions]).toEqual([[], []])
    expect(positions[0]!.stance).toBe('rejects')
    expect(positions[0]!.contested.map(({ evidence }) => evidence.how)).toEqual(['unnamed'])
    // Of the party itself, or long after, it is one.
    expect(reversalsOf(told('accepts', { day: '2031-03-01' }), told('rejects', { day: '2031-03-04' }))).toBe(1)
    expect(reversalsOf(leak, told('rejects', { day: '2031-04-04' }))).toBe(1)
  })

  it('of one day the official word stands, whichever is told first', () => {
    const leak = (day: string) => told('accepts', { day, how: 'unnamed' })
    const early = told('rejects', { day: '2031-03-04T08:00' })
    expect(only(early, leak('2031-03-04T17:00'))).toMatchObject({ stance: 'rejects' })
    expect(only(early, leak('2031-03-05'))).toMatchObject({ stance: 'accepts' })
  })

  it('what its official word denies is no word of the party', () => {
    const leak = told('accepts', { day: '2031-03-04', how: 'unnamed' })
    const denial = told('accepts', { day: '2031-03-04', modality: 'denied' })
    const before = told('rejects', { day: '2031-03-01' })
    expect(only(leak, denial)).toMatchObject({ stance: 'accepts', rests: 'claimed', contested: [{ kind: 'denied' }] })
    expect(only(before, leak, denial)).toMatchObject({ stance: 'rejects', rests: 'own' })
    // What is denied first, and then told all the same; what is denied by no official word.
    expect(only(before, { ...denial, sort: '2031-03-02' }, leak)).toMatchObject({ stance: 'accepts', rests: 'own' })
    const whisper = told('accepts', { day: '2031-03-04', modality: 'denied', how: 'unnamed' })
    expect(only(before, leak, whisper)).toMatchObject({ stance: 'accepts', rests: 'own' })
  })
})
