import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rapporteurHere } from './cli.ts'

const DOSSIER = `
name: The islet
parties:
  - name: Arland
    aliases: [Arlandic]
    metonyms: [Tessin]
    people: [{ name: Mira Tolvaj, role: foreign minister }]
  - name: Velk
    aliases: [Velkish]
    metonyms: [Osk]
issues:
  - { name: The islet, words: [islet, withdraw, withdrawal] }
  - { name: Sanctions, words: [sanction, embargo] }
outlets:
  - { name: Strait Post, aliases: [post] }
  - { name: Harbour Wire, aliases: [wire], agency: true }
`

const ARTICLES = [
  [
    'post',
    '2031-03-04',
    'Arland will never withdraw from the islet, Foreign Minister Mira Tolvaj told reporters in Tessin. Velk demanded a withdrawal.',
  ],
  [
    'wire',
    '2031-03-11',
    'Velk claimed on Tuesday that Arland had agreed to withdraw from the islet. Tessin rejected an end to the embargo in return.',
  ],
  [
    'post',
    '2031-03-30',
    'Arland accepts a withdrawal from the islet, Tolvaj said on Sunday. The Velkish press called it a stunning reversal by Tessin.',
  ],
  ['post', null, 'Osk refused to lift the embargo. Velk has accused Arland of breaking the embargo at night.'],
]

let folder: string
let path: string

const run = (...args: string[]): ReturnType<typeof rapporteurHere> => rapporteurHere([...args, '--dossier', path])
const table = async (...args: string[]) => JSON.parse((await run('positions', '--json', ...args)).stdout)

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'positions-'))
  path = join(folder, 'islet')
  await rapporteurHere(['init', path])
  writeFileSync(join(path, 'dossier.yaml'), DOSSIER)
  const lines = ARTICLES.map(([outlet, published, text], i) =>
    JSON.stringify({ id: `a${i}`, outlet, title: `Story ${i}`, text, ...(published === null ? {} : { published }) }),
  )
  writeFileSync(join(folder, 'articles.jsonl'), lines.join('\n'))
  const added = await run('add', join(folder, 'articles.jsonl'))
  expect(added.stderr + added.stdout).toContain('4 new documents')
})

afterAll(() => rmSync(folder, { recursive: true, force: true }))

describe('rapporteur positions', () => {
  it('shows where each party stands, on what evidence', async () => {
    const { stdout, code } = await run('positions')
    expect(code).toBe(0)
    expect(stdout).toMatch(/^Arland\n {2}The islet {2}accepts/m)
    expect(stdout).toContain('Arland accepts a withdrawal from the islet')
    expect(stdout).toMatch(/^Reversals/m)
    expect(stdout).toMatch(/^Changes claimed by others/m)
  })

  it('keeps the claim of a rival apart, and lists the reversal with both statements', async () => {
    const { positions, reversals, claimedChanges } = await table()
    const islet = positions.find(
      ({ party, issue }: { party: string; issue: string }) => party === 'Arland' && issue === 'The islet',
    )
    expect(islet).toMatchObject({ stance: 'accepts', since: '2031-03-30', rests: 'own' })
    expect(islet.history.map(({ stance }: { stance: string }) => stance)).toEqual(['rejects', 'accepts'])
    expect(reversals.map(({ before, after }: Record<string, { date: string }>) => [before!.date, after!.date])).toEqual(
      [['2031-03-04', '2031-03-30']],
    )
    expect(claimedChanges).toMatchObject([{ party: 'Arland', evidence: { how: 'claimed' } }])
  })

  it('shows what is undated as such', async () => {
    const { positions } = await table('--party', 'Velk', '--issue', 'Sanctions')
    expect(positions).toMatchObject([{ stance: 'rejects', since: null, evidence: [{ date: null }] }])
  })

  it('filters by party, issue and date', async () => {
    const { positions } = await table('--issue', 'islet', '--until', '2031-03-05')
    expect(positions.map(({ party, stance }: { party: string; stance: string }) => [party, stance])).toEqual([
      ['Arland', 'rejects'],
      ['Velk', 'demands'],
    ])
    expect((await table('--since', '2031-03-30')).positions.map(({ party }: { party: string }) => party)).toEqual([
      'Arland',
    ])
  })

  it('every word that led to a statement can be looked up', async () => {
    const { positions } = await table('--party', 'Arland', '--issue', 'islet')
    const { stdout } = await run('show', positions[0].evidence[0].id, '--why')
    expect(stdout).toContain('stance: "accepts"')
    expect(stdout).toContain('issue: "withdrawal"')
  })

  it('leaves out what it is less sure of than asked, except what a person settled', async () => {
    const all = await table()
    const readings = all.positions.flatMap(
      ({ evidence }: { evidence: { id: string; confidence: number }[] }) => evidence,
    )
    const least = Math.min(...readings.map(({ confidence }: { confidence: number }) => confidence))
    const { id } = readings.find(({ confidence }: { confidence: number }) => confidence === least)
    const above = String(Math.round((least + 0.001) * 1000) / 1000)
    const ids = async () =>
      (await table('--sure', above)).positions.flatMap(({ evidence }: { evidence: { id: string }[] }) =>
        evidence.map((one) => one.id),
      )
    expect(await ids()).not.toContain(id)
    expect((await run('positions')).stdout).toContain(`${Math.round(least * 100)} % sure`)
    await run('rule', id, 'accept')
    expect(await ids()).toContain(id)
    await run('rule', id, 'withdraw')
    expect(await ids()).not.toContain(id)
  })

  it('refuses to be more than certain', async () => {
    for (const wrong of ['1.2', '80', '-0.1', 'very']) {
      const { stderr, code } = await run('positions', '--sure', wrong)
      expect(code).toBe(2)
      expect(stderr).toContain('from 0 to 1')
    }
  })

  it('names a party that the dossier has not', async () => {
    const { stderr, code } = await run('positions', '--party', 'Arlnd')
    expect(code).toBe(1)
    expect(stderr).toContain('did you mean Arland?')
  })
})

describe('rapporteur statements', () => {
  const list = async (...args: string[]) =>
    (await run('statements', '--json', ...args)).stdout
      .trim()
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.parse(line))

  it('lists what a party says, with a stance or without', async () => {
    const told = await list('--party', 'Velk')
    expect(told.map(({ data }) => data.stance)).toContain(null)
    expect(told.map(({ data }) => data.stance)).toContain('demands')
    expect(told.every(({ party }) => party === 'Velk')).toBe(true)
  })

  it('filters by act and issue, and shows who says what on what', async () => {
    const [said, ...more] = await list('--party', 'Velk', '--act', 'ACCUSE', '--issue', 'Sanctions')
    expect(more).toEqual([])
    expect(said).toMatchObject({ issue: 'Sanctions', data: { recipient: 'Arland', stance: null, how: 'official' } })
    const { stdout } = await run('statements', '--recipient', 'Arland', '--act', 'ACCUSE')
    expect(stdout).toMatch(/^undated +ACCUSE Velk → Arland · Sanctions$/m)
    expect(await list('--recipient', 'Arland', '--act', 'THREATEN')).toEqual([])
  })

  it('a claim is shown with what is coded of it, and a statement with its words', async () => {
    const [said] = await list('--party', 'Velk', '--act', 'ACCUSE')
    expect((await run('show', said.id, '--why')).stdout).toContain('act: "accused" (ACCUSE)')
    const [told] = (await list()).filter(({ claim }) => claim !== null)
    expect((await run('show', told.claim.id)).stdout).toMatch(new RegExp(`^coded +${told.id} `, 'm'))
  })
})

describe('rapporteur parties', () => {
  it('says how much each party says', async () => {
    expect((await run('parties')).stdout).toMatch(/^Arland +\d+ claims in \d articles$/m)
  })

  it('suggests nobody that the dossier knows', async () => {
    const { stdout } = await run('parties', '--suggest', '--least', '1', '--json')
    expect(stdout).toContain('Velkish press')
    expect(stdout).not.toContain('Tolvaj')
  })

  it('prints parties that stand in the place of those of the dossier, and then has nobody left to suggest', async () => {
    const { stdout } = await run('parties', '--suggest', '--least', '1')
    const [before, issues] = [DOSSIER.slice(0, DOSSIER.indexOf('parties:')), DOSSIER.slice(DOSSIER.indexOf('issues:'))]
    writeFileSync(join(path, 'dossier.yaml'), before + stdout + issues)
    const again = await run('parties', '--suggest', '--least', '1')
    expect(again).toMatchObject({ code: 0, stdout: '' })
    expect((await run('parties')).stdout).toMatch(/^Velkish press +1 claim /m)
  })
})
