import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type ClaimCluster, jaccard, mapArticles, shinglesOf } from '../src/analyses/origins/index.ts'
import { documentIdOf, openLedger } from '../src/ledger/index.ts'
import { ROOT, rapporteurHere } from './cli.ts'

const STORIES = join(ROOT, '..', 'shared', 'corpora', 'reuters-1987', 'chips.jsonl')

interface Story {
  readonly id: string
  readonly published: string
  readonly text: string
}

describe.skipIf(!existsSync(STORIES))('the dossier of 1987 (skipped without ../shared)', () => {
  let folder: string
  let path: string
  let stories: Story[]
  let clusters: ClaimCluster[]

  const run = (command: string, ...args: string[]): ReturnType<typeof rapporteurHere> =>
    rapporteurHere([command, '--dossier', path, ...args])

  /** The document of one story of the file. */
  const documentOf = (id: string): string => documentIdOf(stories.find((story) => story.id === id)!.text)

  const reportsIn = (...ids: string[]): ClaimCluster['reports'][number][] => {
    const documents = ids.map(documentOf)
    return clusters.flatMap(({ reports }) => reports.filter(({ claim }) => documents.includes(claim.document)))
  }

  /** A story's claim as its chain: `article Reuters ← relay Meridian ← source Ove Lund`. */
  const chainsIn = (...ids: string[]): string[] =>
    reportsIn(...ids).map(({ origin }) => origin.chain.map(({ step, who }) => `${step} ${who}`).join(' ← '))

  beforeAll(async () => {
    stories = readFileSync(STORIES, 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    folder = mkdtempSync(join(tmpdir(), 'rapporteur-'))
    path = join(folder, 'chips')
    cpSync(join(ROOT, 'examples', 'chips-1987'), path, { recursive: true })
    const { code, stderr } = await run('add', STORIES)
    expect(code).toBe(0)
    // One story's dateline is two days after its date.
    expect(stderr.trim().split('\n')).toEqual([
      expect.stringMatching(
        /note: its date of publication is .* by its field "published", but .* by its field "dateline"$/,
      ),
    ])
    const { stdout } = await run('origins', '--articles', '1', '--json')
    clusters = stdout
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
  })

  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('holds every story once, each in every place where it appeared, and is sound', async () => {
    const status = JSON.parse((await run('status', '--json')).stdout)
    const days = stories.map(({ published }) => published.slice(0, 10)).sort()
    expect(status).toMatchObject({
      documents: new Set(stories.map(({ text }) => text)).size,
      appearances: stories.length,
      firstDay: days[0],
      lastDay: days.at(-1),
      undated: 0,
      unread: 0,
      problems: [],
      failures: [],
    })
    expect(await run('check')).toMatchObject({ code: 0, stderr: '' })
    expect((await run('add', STORIES)).stdout).toBe(`0 new documents, ${stories.length} known already, 0 read\n`)
  })

  it('tells of each story that was sent again which one it was, and of no other', async () => {
    const ledger = await openLedger(join(path, 'ledger.sqlite'))
    const { articles } = await mapArticles(ledger, [])
    await ledger.close()
    const shingles = new Map(stories.map(({ text }) => [documentIdOf(text), shinglesOf(text)]))
    const alike = (a: string, b: string): boolean => jaccard(shingles.get(a)!, shingles.get(b)!) >= 0.8
    for (const [i, { document, from }] of articles.entries()) {
      const before = articles.slice(0, i).some((other) => alike(other.document, document))
      expect(from?.relation === 'resend').toBe(before)
      if (from?.relation === 'resend') expect(alike(articles[from.of]!.document, document)).toBe(true)
    }
  })

  it('a report of a report goes back to the agency that had it, and to the person whom that one quotes', () => {
    const chains = chainsIn('reuters-10623', 'reuters-10767')
    expect(chains).toContain('article Reuters ← relay Kyodo News Service ← source Yasuhiro Nakasone')
    expect(chainsIn('reuters-16182').some((chain) => chain.includes('relay Kyodo News Agency'))).toBe(true)
  })

  it('a denial is never one with what it denies', () => {
    const denials = reportsIn('reuters-16182', 'reuters-16186').filter(({ claim }) => claim.words.cue === 'denied')
    expect(denials.length).toBeGreaterThan(0)
    for (const { claim } of denials) {
      const cluster = clusters.find(({ reports }) => reports.some((report) => report.claim.id === claim.id))!
      expect(cluster.reports.map((report) => report.claim.words.cue)).toEqual(cluster.reports.map(() => 'denied'))
    }
  })

  it('who is called by name in one story and by name and office in another is one origin', () => {
    for (const { origins } of clusters) {
      const named = origins.filter((origin) => origin.named).map(({ name }) => name)
      for (const name of named) expect(named.filter((other) => other.endsWith(` ${name}`))).toEqual([])
    }
  })

  it('its claims are found by party, kind and words, and shown in their sentence', async () => {
    const lines = (await run('claims', '--json', '--party', 'Japan', '--text', 'tariff*')).stdout.trim().split('\n')
    const claims = lines.map((line) => JSON.parse(line))
    expect(claims.length).toBeGreaterThan(3)
    for (const { party, words } of claims) {
      expect(party).toBe('Japan')
      expect(`${words.source} ${words.content}`).toMatch(/tariff/i)
    }
    const shown = JSON.parse((await run('show', claims[0].id, '--json')).stdout)
    expect(shown.document.text).toContain(claims[0].words.cue.split(' … ')[0])
    const anonymous = (await run('claims', '--json', '--source-kind', 'anonymous')).stdout.trim().split('\n')
    for (const line of anonymous) expect(JSON.parse(line).profile).toMatchObject({ kind: 'anonymous' })
  })

  it('is exported, taken in again and exported the same', async () => {
    const file = join(folder, 'chips.export.jsonl')
    expect(await run('export', '--as', 'jsonl', '--out', file)).toMatchObject({ code: 0 })
    const original = path
    path = join(folder, 'again')
    cpSync(join(ROOT, 'examples', 'chips-1987'), path, { recursive: true })
    expect(await run('import', file)).toMatchObject({ code: 0 })
    const { stdout } = await run('export', '--as', 'jsonl')
    path = original
    expect(stdout).toBe(readFileSync(file, 'utf8'))
  })
})
