import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rapporteurHere } from './cli.ts'
import { LISTED_ARTICLES, type OwnDossier, ownDossier } from './made-dossiers.ts'

let dossier: OwnDossier

/** A row's reports, of whatever table, by what was coded. */
interface Row {
  readonly reports: readonly {
    readonly coding: { readonly issue: string | null; readonly claim: { profile: { kind: string } } | null }
  }[]
}

async function rows(command: 'calendar' | 'events', ...args: readonly string[]): Promise<Row[]> {
  const { code, stdout } = await rapporteurHere([command, '--json', ...args, '--dossier', dossier.folder])
  expect(code).toBe(0)
  if (command === 'events') return stdout.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as Row]))
  const { rows: dated, undated } = JSON.parse(stdout) as { rows: Row[]; undated: Row[] }
  return [...dated, ...undated]
}

beforeAll(async () => {
  dossier = await ownDossier({ source: LISTED_ARTICLES })
})
afterAll(() => dossier.remove())

describe.each([
  ['calendar', 'Prisoners'],
  ['events', 'Guarantees'],
] as const)('%s', (command, issue) => {
  it('holds by an issue what is under it alone', async () => {
    const whole = await rows(command)
    const under = await rows(command, '--issue', issue)
    expect(under.length).toBeGreaterThan(0)
    expect(under.length).toBeLessThan(whole.length)
    for (const { reports } of under) for (const { coding } of reports) expect(coding.issue).toBe(issue)
  })

  it('holds by a kind of source what rests on such alone', async () => {
    const named = await rows(command, '--source-kind', 'named')
    expect(named.length).toBeGreaterThan(0)
    for (const { reports } of named) for (const { coding } of reports) expect(coding.claim?.profile.kind).toBe('named')
  })
})

it('a brief holds by party, issue and kind of source what is asked for alone', async () => {
  const brief = async (...args: readonly string[]) => {
    const all = ['brief', '--since', '2025-03-01', '--as', 'json', ...args, '--dossier', dossier.folder]
    const { sections } = JSON.parse((await rapporteurHere(all)).stdout) as {
      sections: { lines: { parties: string[]; issues: string[]; evidence: { sourceKind: string | null } }[] }[]
    }
    const lines = sections.flatMap((section) => section.lines)
    expect(lines.length).toBeGreaterThan(0)
    return lines
  }
  for (const { parties, issues } of await brief('--party', 'Kessar', '--issue', 'Prisoners'))
    expect([parties, issues]).toEqual([expect.arrayContaining(['Kessar']), expect.arrayContaining(['Prisoners'])])
  for (const { evidence } of await brief('--source-kind', 'named')) expect(evidence.sourceKind).toBe('named')
})

it.each(['positions', 'proposals', 'predictions', 'markets', 'statements', 'calendar', 'events', 'brief'])(
  '%s takes a party, an issue, days and a kind of source, each once',
  async (command) => {
    const { stdout } = await rapporteurHere([command, '--help'])
    for (const option of ['--party', '--issue', '--since', '--source-kind', '--sure']) expect(stdout).toContain(option)
    for (const option of ['--party', '--issue']) {
      const twice = await rapporteurHere([command, '--since', '2025-03-01', option, 'Kessar', option, 'Varnia'])
      expect(twice).toMatchObject({ code: 2, stderr: expect.stringContaining('Kessar was given already') })
    }
  },
)
