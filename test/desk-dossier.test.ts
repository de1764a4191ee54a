import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AnswerOf, addressOf, type PathOf, type RouteName } from '../src/interfaces/contract/index.ts'
import { rapporteurHere } from './cli.ts'
import { type Listener, listen, type Served, served } from './desk-fixture.ts'
import { BARE_ARTICLES, type OwnDossier, ownDossier } from './made-dossiers.ts'

let dossier: OwnDossier
let server: Served
let page: Listener

beforeAll(async () => {
  dossier = await ownDossier({ source: BARE_ARTICLES })
  server = await served(dossier.folder)
  page = await listen(server.origin)
  await page.until(({ event }) => event === 'hello')
})

afterAll(async () => {
  page?.close()
  expect(await server?.stop()).toEqual({ code: 0, stderr: '' })
  dossier?.remove()
})

const file = (): string => join(dossier.folder, 'dossier.yaml')
const yaml = (): string => readFileSync(file(), 'utf8')

/** Puts another dossier.yaml in its place, whole, as an editor does. */
function replaceYaml(words: string): void {
  writeFileSync(`${file()}.new`, words)
  renameSync(`${file()}.new`, file())
}

async function ask<Route extends RouteName>(
  route: Route,
  path: PathOf<Route>,
  query: Parameters<typeof addressOf>[2] = {},
): Promise<AnswerOf<Route>> {
  return (await fetch(`${server.origin}${addressOf(route, path, query)}`)).json() as Promise<AnswerOf<Route>>
}

/** The event that tells of the next change of dossier.yaml, and not of one before. */
function nextChange(): Promise<Record<string, unknown>> {
  const { length } = page.events
  return page.until((event) => event.event === 'dossier' && page.events.indexOf(event) >= length)
}

function codingEnds(): Promise<Record<string, unknown>> {
  const { length } = page.events
  return page.until(
    (event) => event.event === 'coding' && event.done === event.total && page.events.indexOf(event) >= length,
  )
}

describe('a dossier.yaml that is changed while it is served', () => {
  it('is taken on: names, parties, what claims are for, and what pages have', async () => {
    const before = await ask('dossier', {})
    const claims = await ask('claims', {}, { limit: 0, facets: true })
    const held = claims.facets!.party.find(({ value }) => value === 'Varnia')!
    expect(held.count).toBeGreaterThan(0)
    const etag = (await fetch(`${server.origin}${addressOf('claims', {})}`)).headers.get('etag')!
    const [change, ended] = [nextChange(), codingEnds()]
    const renamed = yaml().replace('name: Varnia\n    aliases: [', 'name: Varnian Republic\n    aliases: [Varnia, ')
    expect(renamed).not.toBe(yaml())
    replaceYaml(renamed)
    expect(await change).toMatchObject({ problem: null })
    const after = await ask('dossier', {})
    expect(after.parties.map(({ name }) => name)).toEqual(
      before.parties.map(({ name }) => (name === 'Varnia' ? 'Varnian Republic' : name)),
    )
    const { facets } = await ask('claims', {}, { limit: 0, facets: true })
    expect(facets!.party.map(({ value }) => value)).not.toContain('Varnia')
    expect(facets!.party.find(({ value }) => value === 'Varnian Republic')!.count).toBeGreaterThan(0)
    const again = await fetch(`${server.origin}${addressOf('claims', {})}`, { headers: { 'if-none-match': etag } })
    expect(again.status).toBe(200)
    await ended
    expect((await ask('clusters', {})).total).toBeGreaterThan(0)
  })

  it('is coded anew in its new terms, and pages hear when that has ended', async () => {
    const ended = codingEnds()
    const change = nextChange()
    replaceYaml(yaml().replace('issues:\n', 'issues:\n  - name: Ferries\n    words: [ferry]\n'))
    expect(await change).toMatchObject({ problem: null })
    await ended
    expect((await ask('status', {})).documents).toBeGreaterThan(0)
    // What ended may be what the change before had begun.
    await expect.poll(async () => (await ask('status', {})).uncoded, { timeout: 60_000 }).toBe(0)
    expect((await ask('dossier', {})).issues[0]!.name).toBe('Ferries')
  })

  it('leaves all as it was where it is wrong, says why, and is taken on when it is mended', async () => {
    const right = yaml()
    const before = await ask('dossier', {})
    const wrong = nextChange()
    replaceYaml(right.replace('issues:', 'isues:'))
    expect((await wrong).problem).toContain('isues')
    expect(await ask('dossier', {})).toMatchObject({ parties: before.parties, problem: (await wrong).problem })
    const missing = nextChange()
    rmSync(file())
    expect((await missing).problem).toContain('dossier.yaml')
    expect((await ask('claims', {})).total).toBeGreaterThan(0)
    const mended = nextChange()
    replaceYaml(right)
    expect(await mended).toMatchObject({ problem: null })
    expect(await ask('dossier', {})).toMatchObject({ issues: before.issues, problem: null })
  })
})

describe('what another program adds', () => {
  it('is coded while the desk is open, where that program did not', async () => {
    const other = await ownDossier()
    try {
      const text = join(other.folder, 'elsewhere.txt')
      writeFileSync(
        text,
        'The minister of Kessar said on Monday that the ferry toll would stay as it was for a year.\n',
      )
      expect((await rapporteurHere(['add', '--dossier', other.folder, text])).code).toBe(0)
      const out = join(other.folder, 'out.jsonl')
      expect((await rapporteurHere(['export', '--dossier', other.folder, '--as', 'jsonl', '--out', out])).code).toBe(0)
      const before = await ask('status', {})
      const coded = codingEnds()
      expect((await rapporteurHere(['import', '--dossier', dossier.folder, out])).code).toBe(0)
      await coded
      expect(await ask('status', {})).toMatchObject({ documents: before.documents + 1, uncoded: 0 })
    } finally {
      other.remove()
    }
  })
})

it('what was stored and not read is read when the desk is opened', async () => {
  const half = await ownDossier()
  const first = await served(half.folder)
  const lines = Array.from({ length: 300 }, (_, i) =>
    JSON.stringify({
      text: `Envoy number ${i} said on Friday that the harbour would open within ${i} days of a signature.`,
    }),
  )
  const form = new FormData()
  form.append('files', new Blob([lines.join('\n')]), 'many.jsonl')
  const stopped = await listen(first.origin)
  await fetch(`${first.origin}${addressOf('upload', {})}`, { method: 'POST', body: form })
  await stopped.until(({ event, job }) => event === 'job' && (job as { seen: number }).seen > 0)
  stopped.close()
  await first.stop()
  const second = await served(half.folder)
  const watching = await listen(second.origin)
  try {
    const { jobs } = (await (await fetch(`${second.origin}${addressOf('jobs', {})}`)).json()) as AnswerOf<'jobs'>
    if (jobs.some(({ ended }) => ended === null))
      await watching.until(({ event, job }) => event === 'job' && (job as { ended: unknown }).ended !== null)
    const status = (await (await fetch(`${second.origin}${addressOf('status', {})}`)).json()) as AnswerOf<'status'>
    expect(status.documents).toBeGreaterThan(0)
    expect(status.unread).toBe(0)
  } finally {
    watching.close()
    await second.stop()
    half.remove()
  }
})
