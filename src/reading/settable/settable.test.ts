import { describe, expect, it } from 'vitest'
import type { MeetingData, Participant } from '../meetings/index.ts'
import { resolveTime } from '../times/index.ts'
import { asRuled, SETTABLE_FIELDS, settledDays, settledParticipants, settledValue } from './index.ts'

const SPAN = { start: 10, end: 20 }
const ANA: Participant = { name: 'Ana Olm', party: 'Varnia', person: true, span: { start: 1, end: 8 } }
const ENVOYS: Participant = { name: 'the envoys', party: null, person: false, span: { start: 30, end: 40 } }
const codebook = {
  parties: [
    {
      name: 'Kessar',
      aliases: ['Kessari'],
      metonyms: ['Port Kess'],
      people: [{ name: 'Ove Lund', aliases: ['Lund'] }],
    },
    { name: 'Varnia', aliases: [], metonyms: [], people: [] },
    { name: 'Oriel, Republic of', aliases: [], metonyms: [], people: [] },
  ],
}
const MEETING: MeetingData = {
  meeting: 'talks',
  status: 'planned',
  participants: [ANA, ENVOYS],
  setBy: null,
  place: { name: 'Ostrel', entity: 'e3', span: { start: 50, end: 56 } },
  times: [],
  lasting: { days: 2, till: false },
  before: [],
  about: null,
  named: null,
}

describe('days', () => {
  it.each([
    ['2031-04-04', '2031-04-04'],
    [' 2031-04-04..2031-04-06', '2031-04-04 to 2031-04-06'],
    ['2031-04-04/2031-04-06', '2031-04-04 to 2031-04-06'],
    ['2031-04-04 to 2031-04-04', '2031-04-04'],
    ['Until 2031-04-04', 'until 2031-04-04'],
    ['since  2028-02-29', 'since 2028-02-29'],
  ])('%s is recorded as %s', (written, settled) => {
    expect(settledDays(written)).toBe(settled)
    expect(settledDays(settled)).toBe(settled)
  })

  it.each([
    '2031-02-29',
    '2031-13-01',
    '4 April',
    '2031-04',
    '',
    '2031-04-06 to 2031-04-04',
    'until 2031-04-01 to 2031-04-02',
  ])('%s is no day', (written) => expect(settledDays(written)).toBeNull())

  it.each([
    ['2031-04-04', '2031-04-04', '2031-04-04'],
    ['2031-03-30 to 2031-04-02', '2031-03-30', '2031-04-02'],
    ['until 2031-04-04', null, '2031-04-04'],
    ['since 2031-04-04', '2031-04-04', null],
  ])('%s means the same days whenever a text was published, or where that is not known', (days, first, last) => {
    const { times, lasting } = asRuled('meeting', MEETING, MEETING, { days }, SPAN) as MeetingData
    expect(lasting).toBeNull()
    for (const published of ['2025-01-01', '2031-04-03', '2040-12-31', null])
      expect(resolveTime(times[0]!, { published })).toMatchObject({ first, last, certainty: 'stated', words: days })
  })
})

describe('participants', () => {
  it.each([
    ['kessari', 'Kessar'],
    ['Port Kess; Varnia', 'Kessar; Varnia'],
    ['Kessar, Ana Olm, Kessari', 'Kessar; Ana Olm (Varnia)'],
    ['ana olm (varnia); The envoys', 'Ana Olm (Varnia); the envoys'],
    ['Lund', 'Ove Lund (Kessar)'],
    ['Varnia, Mira Sand (Kessar)', 'Varnia; Mira Sand (Kessar)'],
    ['Mira Sand (kessari)', 'Mira Sand (Kessar)'],
    ['Oriel, Republic of', 'Oriel, Republic of'],
    ['Oriel, Republic of; Varnia', 'Oriel, Republic of; Varnia'],
  ])('%s is recorded as %s', (written, value) => {
    expect(settledParticipants(written, codebook, MEETING.participants)).toEqual({ value })
    expect(settledParticipants(value, codebook, MEETING.participants)).toEqual({ value })
  })

  it.each([
    ['Kessar; Varnja', 'Varnja'],
    ['Mira Sand', 'Mira Sand'],
    ['Mira Sand (Varnja)', 'Mira Sand (Varnja)'],
  ])('%s names nobody known: %s', (written, unknown) =>
    expect(settledParticipants(written, codebook, MEETING.participants)).toEqual({ unknown }),
  )

  it('keep their own words where the text names them, and have those that were ruled on where it does not', () => {
    const set = { participants: 'Kessar; Ana Olm (Varnia); Mira Sand (Kessar); the envoys' }
    expect(asRuled('meeting', { ...MEETING, participants: [] }, MEETING, set, SPAN)).toMatchObject({
      participants: [
        { name: 'Kessar', party: 'Kessar', person: false, span: SPAN },
        ANA,
        { name: 'Mira Sand', party: 'Kessar', person: true, span: SPAN },
        ENVOYS,
      ],
    })
  })
})

describe('what a ruling makes of the data', () => {
  it('is what the analyst saw, whatever is read now, and what was set', () => {
    const now: MeetingData = {
      ...MEETING,
      status: 'held',
      place: null,
      participants: [],
      named: { words: 'x', span: SPAN },
    }
    expect(asRuled('meeting', now, MEETING, {}, SPAN)).toEqual({ ...MEETING, named: now.named })
    expect(asRuled('meeting', now, MEETING, { place: 'Osk', status: 'held' }, SPAN)).toEqual({
      ...{ ...MEETING, named: now.named },
      ...{ status: 'held', place: { name: 'Osk', entity: null, span: SPAN } },
    })
    expect(asRuled('meeting', MEETING, MEETING, { place: 'Ostrel' }, SPAN)).toEqual(MEETING)
  })

  it('is empty where a field was emptied, and as it was for days that nobody could have set', () => {
    const set = { days: null, participants: null, place: null, status: null }
    expect(asRuled('meeting', MEETING, MEETING, set, SPAN)).toMatchObject({
      ...{ times: [], lasting: null, participants: [], place: null, status: null },
    })
    const { times } = asRuled('meeting', MEETING, MEETING, { days: '2031-04-04' }, SPAN) as MeetingData
    const dated = { ...MEETING, times }
    expect(asRuled('meeting', MEETING, dated, { days: 'some day' }, SPAN)).toEqual(dated)
    expect(asRuled('meeting', MEETING, dated, set, SPAN)).toMatchObject({ times: [] })
  })

  it('has days to come for what was put off, as it is read or as it is ruled', () => {
    const tense = (status: MeetingData['status'], set: Record<string, string | null>): string =>
      (asRuled('meeting', MEETING, { ...MEETING, status }, { days: '2031-04-04', ...set }, SPAN) as MeetingData)
        .times[0]!.tense
    expect(tense('postponed', {})).toBe('coming')
    expect(tense('planned', { status: 'postponed' })).toBe('coming')
    expect(tense('postponed', { status: 'held' })).toBe('none')
    expect(tense('planned', {})).toBe('none')
  })

  it('leaves the fields of other kinds as they are read', () => {
    const read = { stance: 'open', modality: 'asserted', act: 'SAY' }
    expect(asRuled('statement', { ...read, act: 'DENY' }, read, { stance: 'rejects', place: 'Osk' }, SPAN)).toEqual({
      ...{ stance: 'rejects', modality: 'asserted', act: 'DENY' },
    })
  })
})

it('says what is wrong with a value, and what it may be', () => {
  const settle = (field: string, written: string) =>
    settledValue('meeting', field, written, { codebook, data: MEETING })
  expect(settle('days', '2031-04-04..2031-04-05')).toBe('2031-04-04 to 2031-04-05')
  expect(settle('place', 'Osk')).toBe('Osk')
  expect(settle('status', 'hld')).toEqual({ wrong: 'hld', reason: null, known: SETTABLE_FIELDS.meeting.status!.values })
  expect(settle('days', '31 April')).toMatchObject({
    wrong: '31 April',
    known: null,
    reason: expect.stringContaining('2031-04-04'),
  })
  expect(settle('participants', 'Kessar; Varnja')).toMatchObject({
    wrong: 'Varnja',
    known: ['Kessar', 'Varnia', 'Oriel, Republic of'],
  })
})
