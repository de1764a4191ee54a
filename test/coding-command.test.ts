import { appendFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { codebookOf, readDossier } from '../src/dossier/index.ts'
import { fingerprintOf } from '../src/intake/index.ts'
import { type Ledger, withCodings } from '../src/ledger/index.ts'
import type { Coding } from '../src/reading/index.ts'
import { rapporteurHere } from './cli.ts'
import { inLedgerOf } from './ledger-fixtures.ts'

const STORY =
  'The ferry council will not lower the toll, Ove Lund said on Friday. Two harbour officials told the Post that a tax would follow.\n'

let folder: string
let path: string
let document: string

const run = (command: string, ...args: string[]): ReturnType<typeof rapporteurHere> =>
  rapporteurHere([command, '--dossier', path, ...args])

const inLedger = <T>(work: (ledger: Ledger) => Promise<T>): Promise<T> => inLedgerOf(path, work)

const fingerprint = (): string => fingerprintOf(codebookOf(readDossier(path)))

const spanOf = (words: string): Coding['span'] => {
  const start = STORY.indexOf(words)
  return { start, end: start + words.length }
}

/** One statement, as it could have been read. */
const STATEMENT: Coding = {
  id: 's1',
  kind: 'statement',
  attribution: 'a1',
  party: 'Council',
  issue: 'Tolls',
  span: spanOf('will not lower the toll'),
  confidence: 0.84,
  why: [
    { field: 'stance', span: spanOf('will not lower'), reading: 'not + lower' },
    { field: 'issue', span: spanOf('toll'), reading: null },
  ],
  data: {
    stance: 'rejects',
    modality: 'asserted',
    recipient: null,
    when: { written: 'Friday', span: spanOf('Friday') },
  },
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'rapporteur-'))
  path = join(folder, 'dossier')
  mkdirSync(path)
  writeFileSync(
    join(path, 'dossier.yaml'),
    'name: Ferry\nparties:\n  - name: Council\n    people:\n      - name: Ove Lund\n  - name: Harbour\nissues:\n  - name: Tolls\n    words: [toll]\n  - name: Taxes\n    words: [tax]\n',
  )
  const story = join(folder, 'story.jsonl')
  writeFileSync(story, JSON.stringify({ id: '1', outlet: 'Post', published: '2031-03-07', text: STORY }))
  expect(await run('add', story)).toMatchObject({ code: 0 })
  // What the reader finds is tried elsewhere: here it is only known.
  document = await inLedger(async (ledger) => {
    const [{ no, text }] = (await ledger.outdated(null, 0, 1)) as [{ no: number; text: string }]
    expect(text).toBe(STORY)
    const { readers } = await ledger.status()
    const rows = { document: no, reader: readers[0]!.reader, language: 'en', sentences: '', problem: null }
    const empty = { attributions: '', entities: '', sketch: null, codings: '', speakers: '', coded: null }
    await ledger.writeCodings([withCodings({ ...rows, ...empty }, { codings: [], unsure: [], speakers: [] }, 'none')])
    await ledger.writeCodings([
      withCodings({ ...rows, ...empty }, { codings: [STATEMENT], unsure: [], speakers: [] }, fingerprint()),
    ])
    return (await ledger.codings())[0]!.document.slice(0, 10)
  })
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('show of a coding', () => {
  it('has its sentence, its fields, who said it, and its document', async () => {
    const { code, stdout } = await run('show', `${document}:s1`)
    expect(code).toBe(0)
    expect(stdout).toContain(`${document}:s1  statement, 84 % sure\n`)
    expect(stdout).toContain('The ferry council [will not lower the toll], Ove Lund said on Friday.')
    expect(stdout).toMatch(
      /^party {4}Council\nissue {4}Tolls\nstance {3}rejects\nmodality asserted\nwhen {5}written Friday; span "Friday"\n/m,
    )
    expect(stdout).toMatch(new RegExp(`^said by {2}${document}:a1 Ove Lund\n`, 'm'))
    expect(stdout).toMatch(/^origin {3}Ove Lund, by name$/m)
    expect(stdout).toContain('2031-03-07 (in the future when it was added) · Post')
    expect(stdout).not.toContain('recipient')
    expect(stdout).not.toContain('why')
  })

  it('with --why says which words led to what', async () => {
    const { stdout } = await run('show', `${document}:s1`, '--why')
    expect(stdout).toContain('why      stance: "will not lower" (not + lower)\n         issue: "toll"\n')
  })

  it('as JSON has all of it', async () => {
    const { codings, selector, origin } = JSON.parse((await run('show', `${document}:s1`, '--json')).stdout)
    expect(codings).toMatchObject([{ id: `${document}:s1`, why: STATEMENT.why, data: STATEMENT.data }])
    expect(selector).toMatchObject({ kind: 'statement', exact: 'will not lower the toll', alone: true })
    expect(origin).toMatchObject({ named: true })
  })

  it('that is not there is told so', async () => {
    expect((await run('show', `${document}:s7`)).stderr).toContain(
      `document ${document} has no statement s7; it has s1`,
    )
    expect((await run('show', `${document}:q1`)).stderr).toContain(`"${document}:q1" is no claim's id`)
  })
})

describe('rulings on a coding', () => {
  it.each([
    [['edit', '--set', 'stance=opne'], 'stance can\'t be "opne" (did you mean open? there are rejects, resists, open'],
    [['edit', '--set', 'mood=bad'], 'a statement has no field "mood" that can be set (there are party, issue, stance'],
    [['edit', '--set', 'issue=Tols'], 'issue "Tols" is not in dossier.yaml (did you mean Tolls? it has Tolls, Taxes)'],
    [['edit', '--set', 'party=Crew'], 'party "Crew" is not in dossier.yaml (it has Council, Harbour)'],
    [['edit', '--kind', 'role'], 'what an edit sets in it is given as --set field=value'],
    [['edit', '--set', 'stance'], 'It must be field=value.'],
    [['accept', '--set', 'stance=open'], 'only an edit sets something; accept does not'],
    [['withdraw'], `no ruling is in force on`],
  ])('%o is refused: %s', async (args, message) => {
    const { code, stderr } = await run('rule', `${document}:s1`, ...args)
    expect(stderr).toContain(message)
    expect(code).toBeGreaterThan(0)
  })

  it('--set is not for claims', async () => {
    const { stderr } = await run('rule', `${document}:a1`, 'edit', '--set', 'party=Council')
    expect(stderr).toContain('--set is for codings')
  })

  it('are recorded, heeded, listed and withdrawn; a new dossier.yaml has them looked for again', async () => {
    const id = `${document}:s1`
    const edit = ['edit', '--by', 'ines', '--why', 'heard her', '--set', 'stance=resists', '--set', 'issue=Taxes']
    expect(await run('rule', id, ...edit)).toMatchObject({
      code: 0,
      stdout: `${id} edited (stance resists, issue Taxes) by ines
    statement · Council resists: Taxes
    The ferry council [will not lower the toll], Ove Lund said on Friday.
    shown by: rapporteur positions --party Council --issue Taxes
`,
    })
    const shown = (await run('show', id)).stdout
    expect(shown).toContain(`${id}  statement, settled by a ruling\n`)
    expect(shown).toMatch(/^issue {4}Taxes\nstance {3}resists$/m)
    expect(shown).toContain('ruling   edited (stance resists, issue Taxes) by ines on ')
    expect((await run('rule')).stdout).toMatch(new RegExp(`^${id} edited \\(stance resists, issue Taxes\\) by ines on`))
    const listed = (await run('rule', '--json')).stdout.trim().split('\n')
    expect(JSON.parse(listed.at(-1)!)).toMatchObject({
      about: 'coding',
      attachedTo: 's1',
      edit: { stance: 'resists', issue: 'Taxes' },
    })
    const withdrawn = await run('rule', id, 'withdraw', '--by', 'ines')
    expect(withdrawn).toMatchObject({ code: 0 })
    expect(withdrawn.stdout).toContain(`${id} ruling withdrawn by ines\n    statement · Council rejects: Tolls\n`)
    expect((await run('show', id)).stdout).toMatch(/^stance {3}rejects$/m)

    const rejected = await run('rule', id, 'reject', '--by', 'ines')
    expect(rejected.stdout).toMatch(/^ {4}no table has it$/m)
    expect(rejected.stdout).not.toContain('shown by')
    const accepted = await run('rule', id, 'accept', '--by', 'ines', '--why', 'heard her', '--json')
    expect(JSON.parse(accepted.stdout)).toEqual({
      id,
      kind: 'statement',
      action: 'accept',
      set: {},
      who: 'ines',
      at: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      why: 'heard her',
      says: 'Council rejects: Tolls',
      sentence: 'The ferry council [will not lower the toll], Ove Lund said on Friday.',
      shownBy: ['rapporteur positions --party Council --issue Tolls'],
      note: null,
    })
    appendFileSync(join(path, 'dossier.yaml'), '  - name: Boats\n    words: [boat]\n')
    const before = fingerprint()
    expect(await inLedger((ledger) => ledger.countUncoded(before))).toBe(1)
    expect(await run('rule')).toMatchObject({ code: 0 })
    expect(await inLedger((ledger) => ledger.countUncoded(before))).toBe(0)
  })

  it('on a coding of a rejected claim say that it hangs on that', async () => {
    const claim = `${document}:a1`
    await run('rule', claim, 'reject', '--by', 'ines')
    const { stdout } = await run('rule', `${document}:s1`, 'accept', '--by', 'ines')
    expect(stdout).toContain(`    no table has it: it hangs on ${claim}, which is rejected\n`)
    expect(stdout).not.toContain('shown by')
    await run('rule', claim, 'withdraw', '--by', 'ines')
    await run('rule', `${document}:s1`, 'withdraw', '--by', 'ines')
  })
})
