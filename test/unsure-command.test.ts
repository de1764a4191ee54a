import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { codebookOf, readDossier } from '../src/dossier/index.ts'
import { fingerprintOf } from '../src/intake/index.ts'
import { withCodings } from '../src/ledger/index.ts'
import type { Coding } from '../src/reading/index.ts'
import { rapporteurHere } from './cli.ts'
import { inLedgerOf } from './ledger-fixtures.ts'

const STORY =
  'The ferry council will not lower the toll, Ove Lund said on Friday. The harbour, he thought, might live with a tax. They met at noon.\n'

const DOSSIER = `name: Ferry
parties:
  - name: Council
    people:
      - name: Ove Lund
  - name: Harbour
issues:
  - name: Tolls
    words: [toll]
  - name: Taxes
    words: [tax]
`

let folder: string
let path: string
let document: string

const run = (command: string, ...args: string[]): ReturnType<typeof rapporteurHere> =>
  rapporteurHere([command, '--dossier', path, ...args])

const spanOf = (words: string, story = STORY): Coding['span'] => {
  const start = story.indexOf(words)
  return { start, end: start + words.length }
}

const SAID = { act: 'SAY', recipient: null, predicate: 'lower', change: false, about: null } as const

const statement = (id: string, words: string, more: Partial<Coding>): Coding => ({
  id,
  kind: 'statement',
  attribution: null,
  party: 'Council',
  issue: 'Tolls',
  span: spanOf(words),
  confidence: 0.9,
  why: [],
  data: { ...SAID, stance: 'rejects', modality: 'asserted', how: 'named', by: null },
  ...more,
})

const TOLD = statement('s1', 'will not lower the toll', {})
const UNSURE: readonly Coding[] = [
  statement('s2', 'lower the toll', { confidence: 0.45, unsure: true }),
  statement('s3', 'might live with a tax', {
    party: 'Harbour',
    issue: 'Taxes',
    confidence: 0.61,
    unsure: true,
    data: { ...SAID, stance: 'open', modality: 'possible', how: 'claimed', by: 'Ove Lund' },
  }),
  {
    ...statement('m1', 'They met', { party: null, issue: null, confidence: 0.5, unsure: true }),
    kind: 'meeting',
    data: { meeting: 'meeting', status: 'held', participants: [], setBy: null, place: null, times: [], before: [] },
  },
]

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-'))
  path = join(folder, 'dossier')
  mkdirSync(path)
  writeFileSync(join(path, 'dossier.yaml'), DOSSIER)
  const story = join(folder, 'story.jsonl')
  writeFileSync(story, JSON.stringify({ id: '1', outlet: 'Post', published: '2031-03-07', text: STORY }))
  expect(await run('add', story)).toMatchObject({ code: 0 })
  // What the reader is unsure of is tried elsewhere: here it is only known.
  document = await coded(path, [TOLD], UNSURE)
})

/** Codes the story of a ledger as if a reader had found this. @returns the beginning of its document's id */
function coded(dossier: string, codings: readonly Coding[], unsure: readonly Coding[], story = STORY): Promise<string> {
  const by = fingerprintOf(codebookOf(readDossier(dossier)))
  return inLedgerOf(dossier, async (ledger) => {
    const { no } = (await ledger.outdated(null, 0, 9)).find(({ text }) => text === story)!
    const { readers } = await ledger.status()
    const rows = { document: no, reader: readers[0]!.reader, language: 'en', sentences: '', problem: null }
    const empty = { attributions: '', entities: '', sketch: null, codings: '', speakers: '', coded: null }
    const write = (found: readonly Coding[], notSure: readonly Coding[], as: string): Promise<void> =>
      ledger.writeCodings([withCodings({ ...rows, ...empty }, { codings: found, unsure: notSure, speakers: [] }, as)])
    await write([], [], 'none')
    await write(codings, unsure, by)
    return (await ledger.codings({ unsure: 'with' }))[0]!.document.slice(0, 10)
  })
}

afterAll(() => rmSync(folder, { recursive: true, force: true }))

const listed = async (...args: string[]): Promise<string[]> => {
  const { code, stdout } = await run('unsure', '--json', ...args)
  expect(code).toBe(0)
  return (JSON.parse(stdout) as { coding: string; says: string }[]).map(
    ({ coding, says }) => `${coding.split(':')[1]} ${says}`,
  )
}

it('lists what is unsure, the surest first, and says where it would fill an empty cell', async () => {
  const { code, stdout } = await run('unsure')
  expect(code).toBe(0)
  expect(stdout.split('\n\n').map((entry) => entry.split('\n')[0])).toEqual([
    'statement  Harbour open (possible): Taxes (nothing is told there yet)',
    'meeting  meeting held',
    'statement  Council rejects: Tolls',
    '',
  ])
  expect(stdout).toContain(`${document}:s3 · 2031-03-07 · Post · in its own voice · 61 % sure`)
  expect(stdout.replace(/\s+/g, ' ')).toContain('The harbour, he thought, [might live with a tax].')
})

it.each([
  [['--kind', 'meeting'], ['m1 meeting held']],
  [['--empty'], ['s3 Harbour open (possible): Taxes']],
  [['--party', 'council'], ['s2 Council rejects: Tolls']],
  [['--issue', 'taxes', '--sure', '0.62'], []],
  [
    ['--sure', '0.5'],
    ['s3 Harbour open (possible): Taxes', 'm1 meeting held'],
  ],
  [['--limit', '1'], ['s3 Harbour open (possible): Taxes']],
])('narrowed by %o', async (args, expected) => expect(await listed(...args)).toEqual(expected))

it('says whether nothing is unsure, or nothing of it fits; and that only stances fill cells', async () => {
  expect((await run('unsure', '--sure', '0.99')).stderr).toContain('nothing of what is unsure fits')
  const { code, stderr } = await run('unsure', '--kind', 'meeting', '--empty')
  expect(code).not.toBe(0)
  expect(stderr).toContain('--empty is of stances alone')
})

it('a limit leaves the rest out and says how many; one that is none is refused', async () => {
  expect((await run('unsure', '--limit', '1')).stderr).toContain('2 more; --limit 3 shows all')
  const { code, stderr } = await run('unsure', '--limit', 'many')
  expect(code).not.toBe(0)
  expect(stderr).toContain('whole number')
})

it('stands in no table, but where a table is asked for what is that sure', async () => {
  expect((await run('positions')).stdout).not.toContain('Harbour')
  expect((await run('positions', '--sure', '0.6')).stdout).toMatch(/Harbour\n +Taxes {2}open \(claimed by others\)/)
  expect((await run('positions', '--sure', '0.62')).stdout).not.toContain('Harbour')
  expect((await run('calendar')).stdout).not.toContain('meeting held')
  expect((await run('calendar', '--sure', '0.5')).stdout).toContain('meeting held · unsure')
  expect((await run('brief', '--since', '2031-03-01', '--sure', '0.3')).stdout).not.toContain('live with a tax')
  expect((await run('status')).stdout).toContain(
    '1 coding: 1 statement; 3 more are unsure (rapporteur unsure lists them)\n',
  )
})

it('is told once it is accepted, and no more when that is withdrawn', async () => {
  const id = `${document}:s3`
  expect((await run('show', id)).stdout).toContain('statement, 61 % sure: not told')
  expect(await run('rule', id, 'accept', '--by', 'ines')).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('    shown by: rapporteur positions --party Harbour --issue Taxes\n'),
  })
  expect((await run('positions')).stdout).toMatch(/Harbour\n +Taxes {2}open/)
  expect((await run('status')).stdout).toContain(
    '; 3 more are unsure, 1 of them settled by a ruling (rapporteur unsure lists the others)\n',
  )
  expect((await run('show', id)).stdout).toContain('statement, settled by a ruling')
  expect(await listed('--empty')).toEqual([])
  const withdrawn = await run('rule', id, 'withdraw', '--by', 'ines')
  expect(withdrawn).toMatchObject({ code: 0 })
  expect(withdrawn.stdout).toMatch(
    /\n {4}not told any more: the reader is not sure enough of it\n {4}shown by: rapporteur unsure --kind statement\n$/,
  )
  expect((await run('positions')).stdout).not.toContain('Harbour')
  expect(await listed('--empty')).toHaveLength(1)
})

const meetingSet = (...set: string[]): string[] => ['edit', '--by', 'ines', ...set.flatMap((one) => ['--set', one])]

it.each([
  ['days=2031-02-30', '"2031-02-30" is no day; write 2031-04-04, or 2031-04-04 to 2031-04-06'],
  [
    'participants=Council; Harbor',
    '"Harbor" is no party of dossier.yaml',
    "give somebody's party in brackets",
    'did you mean Harbour?',
  ],
  ['status=hold', 'status can\'t be "hold" (did you mean held? there are held, planned'],
  ['dayz=2031-03-07', 'a meeting has no field "dayz" that can be set (did you mean days?'],
])('of a meeting %s is refused, with what is wrong, where, and how it is mended', async (set, ...said) => {
  const id = `${document}:m1`
  const { code, stderr } = await run('rule', id, ...meetingSet(set))
  expect(code).toBe(1)
  for (const words of said) expect(stderr.replace(/\s+/g, ' ')).toContain(words)
  if (!/^(?:status|dayz)/.test(set)) expect(stderr).toContain(`${set.split('=')[0]} of ${id}: `)
})

it('a meeting is told as an edit has its days, participants and place, after another reading and in another ledger too', async () => {
  const id = `${document}:m1`
  const edit = meetingSet(
    'days=2031-03-05..2031-03-06',
    'participants=harbour, Ove Lund',
    'place=Osk Quay',
    'status=held',
  )
  expect(
    (await run('rule', id, ...edit)).stdout,
  ).toBe(`${id} edited (days 2031-03-05 to 2031-03-06, participants Harbour; Ove Lund (Council), place Osk Quay, status held) by ines
    meeting · meeting held: Harbour, Ove Lund, in Osk Quay, when: 2031-03-05 to 2031-03-06
    [They met] at noon.
    shown by: rapporteur calendar
`)
  const head = '2031-03-05 to 03-06       meeting held · Harbour, Ove Lund (Council) · Osk Quay\n'
  expect((await run('calendar')).stdout).toContain(head)
  expect((await run('calendar', '--party', 'council')).stdout).toContain(head)
  expect((await run('calendar', '--since', '2031-03-07')).stdout).not.toContain('Osk Quay')
  expect((await run('calendar', '--history')).stdout).toContain('· held 2031-03-05 to 2031-03-06 by a ruling · Post')
  expect((await run('calendar', '--as', 'ics')).stdout).toContain('DTSTART;VALUE=DATE:20310305\r\n')

  // A reading that has other days, or none, does not take away what was set; nor is it lost where the reader is sure by now.
  const { data } = UNSURE.find(({ kind }) => kind === 'meeting')!
  const sure = { ...UNSURE.find(({ kind }) => kind === 'meeting')!, unsure: undefined, confidence: 0.9 }
  await coded(path, [TOLD, { ...sure, data: { ...(data as object), status: 'planned' } }], [])
  expect((await run('calendar')).stdout).toContain(head)

  const file = join(folder, 'out.jsonl')
  expect(await run('export', '--as', 'jsonl', '--out', file)).toMatchObject({ code: 0 })
  const other = join(folder, 'other')
  mkdirSync(other)
  writeFileSync(join(other, 'dossier.yaml'), DOSSIER)
  expect(await rapporteurHere(['import', file, '--dossier', other])).toMatchObject({ code: 0 })
  await coded(other, [TOLD], UNSURE)
  expect((await rapporteurHere(['calendar', '--dossier', other])).stdout).toContain(head)

  // Of days to come a text tells nothing that is over: but what an analyst says of it stands.
  await run('rule', id, ...meetingSet('days=2031-03-09'))
  expect((await run('calendar')).stdout).toMatch(/^2031-03-09 {16}meeting planned$/m)
  await run('rule', id, ...meetingSet('days=2031-03-09', 'status=held'))
  expect((await run('calendar')).stdout).toMatch(/^2031-03-09 {16}meeting held$/m)

  expect(await run('rule', id, ...meetingSet('days=', 'participants='))).toMatchObject({ code: 0 })
  expect((await run('calendar')).stdout).toMatch(/^undated {19}meeting planned$/m)
  expect(await run('rule', id, 'withdraw', '--by', 'ines')).toMatchObject({ code: 0 })
})

it('what is newer, not sure and another stance stands beside its cell, and changes nothing of it', async () => {
  const before = (await run('positions')).stdout
  const brief = (await run('brief', '--since', '2031-03-01')).stdout
  const story =
    'The council may yet lower the toll, people of the harbour said. It would lower the toll, they thought.\n'
  const later = join(folder, 'later.jsonl')
  writeFileSync(later, JSON.stringify({ id: '2', outlet: 'Post', published: '2031-03-14', text: story }))
  expect(await run('add', later)).toMatchObject({ code: 0 })
  const open = { ...(TOLD.data as object), stance: 'open', modality: 'possible' }
  const newer = [
    statement('s1', '', { span: spanOf('may yet lower the toll', story), data: open, confidence: 0.52, unsure: true }),
    statement('s2', '', { span: spanOf('would lower the toll', story), data: open, confidence: 0.4, unsure: true }),
    statement('s3', '', { span: spanOf('they thought', story), confidence: 0.4, unsure: true }),
  ]
  await coded(path, [], newer, story)
  const [told] = JSON.parse((await run('positions', '--json')).stdout).positions
  const id = told.newer[0].coding.split(':')[0]
  expect(told).toMatchObject({
    ...{ stance: 'rejects', lastConfirmed: '2031-03-07' },
    newer: [
      { coding: `${id}:s1`, stance: 'open', day: '2031-03-14', confidence: 0.52 },
      { coding: `${id}:s2`, stance: 'open', day: '2031-03-14', confidence: 0.4 },
    ],
  })
  const { stdout } = await run('positions')
  expect(stdout).toContain(
    `    2 newer, not sure: open, 2031-03-14 (52 % sure)  ${id}:s1\n                       open, 2031-03-14 (40 % sure)  ${id}:s2\n`,
  )
  expect(stdout.replace(/ {4}2 newer.*\n.*\n/, '')).toBe(before)
  expect((await run('unsure')).stdout).toContain('Council open (possible): Tolls (newer than what is told there)')
  expect(await listed('--newer')).toEqual(['s1 Council open (possible): Tolls', 's2 Council open (possible): Tolls'])
  expect((await run('unsure', '--newer', '--kind', 'event')).stderr).toContain('--newer is of stances alone')
  expect((await run('positions', '--until', '2031-03-13')).stdout).toBe(before)
  const briefNow = (await run('brief', '--since', '2031-03-01')).stdout
  expect(briefNow.replace('as of 14 March', 'as of 7 March')).toBe(brief)
  expect((await run('positions', '--sure', '0.3')).stdout).not.toContain('not sure')
  await run('rule', `${id}:s1`, 'reject', '--by', 'ines')
  expect((await run('positions')).stdout).toContain(`1 newer, not sure: open, 2031-03-14 (40 % sure)  ${id}:s2\n`)
})
