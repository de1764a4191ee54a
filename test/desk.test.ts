import { readdirSync, readFileSync } from 'node:fs'
import { getPriority } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type AnswerOf, addressOf, ROUTES } from '../src/interfaces/contract/index.ts'
import { ENDPOINTS, serverEvent } from '../src/interfaces/contract/schemas/index.ts'
import { ROOT, rapporteur, rapporteurHere } from './cli.ts'
import { asking, post } from './desk-asking.ts'
import { listen, type Served, served } from './desk-fixture.ts'
import { BARE_ARTICLES, type OwnDossier, ownDossier } from './made-dossiers.ts'

const ARTICLES = readdirSync(join(ROOT, 'examples/sorrel-river/articles')).length

let dossier: OwnDossier
let server: Served

beforeAll(async () => {
  dossier = await ownDossier({ source: BARE_ARTICLES })
  server = await served(dossier.folder)
})

afterAll(async () => {
  expect(await server?.stop()).toEqual({ code: 0, stderr: '' })
  dossier?.remove()
})

const { ask, refused } = asking(() => server.origin)

const all = { limit: 500, rejected: true }

/** All rows of a list, page by page. */
async function rowsOf(query: Parameters<typeof addressOf>[2] = {}): Promise<AnswerOf<'claims'>['rows']> {
  const rows: AnswerOf<'claims'>['rows'][number][] = []
  for (;;) {
    const page = await ask('claims', {}, { query: { limit: 500, ...query, offset: rows.length } })
    rows.push(...page.rows)
    if (rows.length >= page.total) return rows
  }
}

describe('the contract', () => {
  it('is kept by every route that is read', async () => {
    const { rows } = await ask('claims', {}, { query: { ...all, facets: true } })
    const [{ id, article }] = rows as [(typeof rows)[number]]
    await ask('dossier', {})
    await ask('documents', {})
    const page = await ask('document', { document: article.document })
    await ask('documentOrigin', { document: article.document })
    await ask('claim', { claim: id })
    await ask('claimOrigin', { claim: id })
    await ask('clusters', {})
    await ask('sources', {})
    await ask('rulings', {})
    await ask('status', {})
    await ask('integrity', {})
    await ask('jobs', {})
    for (const { cue, source, content, words } of page.claims) {
      const slices = (spans: typeof cue): string => spans.map(({ start, end }) => page.text.slice(start, end)).join(' ')
      expect([slices(cue), slices(source), slices(content)]).toEqual([words.cue, words.source, words.content])
    }
    const { raw } = page.appearances[0]!.arrivals[0]!
    const bytes = await fetch(`${server.origin}${addressOf('raw', { document: page.id, raw })}`)
    expect(bytes.headers.get('content-disposition')).toMatch(/^attachment; /)
    expect(await bytes.text()).toContain(page.text.slice(0, 100).trim())
  })

  it('is told as OpenAPI, every route of it, and as a page without a script', async () => {
    const document = await (await fetch(`${server.origin}/api/openapi.json`)).json()
    expect(document.openapi).toBe('3.1.0')
    for (const { path, method } of Object.values(ROUTES))
      expect(document.paths[path]).toHaveProperty(method.toLowerCase())
    expect(document.paths['/api/uploads'].post.requestBody.content).toHaveProperty('multipart/form-data')
    const kept = Object.entries(document.paths as Record<string, Record<string, { responses: object }>>).filter(
      ([, { get }]) => get !== undefined && '304' in get.responses,
    )
    // Which routes say that nothing has changed: those, and only those, whose answers come with a tag.
    for (const [path, { get }] of Object.entries(document.paths as Record<string, Record<string, object>>)) {
      if (get === undefined || path.includes('{') || path === '/api/events') continue
      const answer = await fetch(server.origin + path)
      await answer.arrayBuffer()
      if (!answer.ok) continue
      const tag = answer.headers.get('etag')
      expect([path, kept.some(([one]) => one === path)]).toEqual([path, tag !== null])
      if (tag === null) continue
      expect([path, (await fetch(server.origin + path, { headers: { 'if-none-match': tag } })).status]).toEqual([
        path,
        304,
      ])
    }
    expect(document.components.securitySchemes).toMatchObject({
      token: { type: 'http', scheme: 'bearer' },
      cookie: { type: 'apiKey', in: 'cookie', name: 'rapporteur' },
    })
    // This server has no token: it asks for none.
    expect(document.security).toEqual([{}, { token: [] }, { cookie: [] }])
    const page = await fetch(`${server.origin}/api`)
    const html = await page.text()
    for (const { path } of Object.values(ROUTES)) expect(html).toContain(path)
    expect(html).not.toMatch(/<script|<style| style=| on\w+=/)
  })

  it('says what was wrong: the value, and how to mend it', async () => {
    expect(await refused('/api/claims?kind=wizard')).toMatchObject({
      status: 400,
      fields: [{ field: 'kind', value: 'wizard', reason: expect.stringContaining('"anonymous"') }],
    })
    expect((await refused('/api/claims?since=2031-02-30')).detail).toContain('since')
    expect((await refused('/api/claims?colour=red')).detail).toContain('colour')
    expect((await refused('/api/claims?limit=9999')).fields).toMatchObject([{ field: 'limit', value: '9999' }])
    expect((await refused('/api/claims?text=-%3F')).status).toBe(422)
    expect((await refused('/api/claims?after=nonsense')).status).toBe(409)
    expect((await refused('/api/claims/zzz')).detail).toContain("is no claim's id")
    expect((await refused('/api/claims/ffffffffff:a1')).status).toBe(404)
    expect((await refused('/api/documents/0000')).status).toBe(404)
    expect((await refused('/api/nothing')).status).toBe(404)
    expect(await refused('/api/claims', { method: 'DELETE' })).toMatchObject({ status: 405 })
    expect((await refused('/api/documents', { method: 'POST', body: 'text=x' })).status).toBe(415)
    const broken = { ...post(null), body: '{"text":' }
    expect((await refused('/api/documents', broken)).status).toBe(400)
    expect((await refused('/api/documents', post({ text: ' \n' }))).detail).toContain('blank')
    expect((await refused('/api/uploads', { method: 'POST', body: new FormData() })).detail).toContain('no file')
    expect((await refused('/api/jobs/none/stop', { method: 'POST' })).status).toBe(404)
  })
})

describe('lists', () => {
  it('any part of a list is that part of the whole, by place and by cursor', async () => {
    const { total } = await ask('claims', {}, { query: all })
    const whole = { total, rows: await rowsOf(all) }
    expect(whole.total).toBeGreaterThan(50)
    expect(whole.rows).toHaveLength(whole.total)
    expect(new Set(whole.rows.map(({ key }) => key)).size).toBe(whole.total)
    const middle = await ask('claims', {}, { query: { ...all, offset: 17, limit: 11 } })
    expect(middle.rows).toEqual(whole.rows.slice(17, 28))
    const rows: unknown[] = []
    let after: string | undefined
    do {
      const page = await ask('claims', {}, { query: { ...all, limit: 53, after } })
      rows.push(...page.rows)
      after = page.next ?? undefined
    } while (after !== undefined)
    expect(rows).toEqual(whole.rows)
    const beyond = await ask('claims', {}, { query: { ...all, offset: 100_000 } })
    expect(beyond).toMatchObject({ rows: [], next: null, total: whole.total })
  })

  it('orders by date either way, by confidence either way, and by rank', async () => {
    const rowsBy = async (sort: string, text?: string) => rowsOf({ ...all, sort, text })
    const newest = await rowsBy('newest')
    const oldest = await rowsBy('oldest')
    const days = (rows: typeof newest) => rows.map(({ article }) => article.published?.resolved ?? '')
    expect(days(newest)).toEqual(days(newest).toSorted().toReversed())
    expect(days(oldest)).toEqual(days(oldest).toSorted())
    expect(oldest.map(({ key }) => key).toSorted()).toEqual(newest.map(({ key }) => key).toSorted())
    const surest = (await rowsBy('surest')).map(({ confidence }) => confidence)
    expect(surest).toEqual(surest.toSorted((a, b) => b - a))
    expect((await rowsBy('unsurest')).map(({ confidence }) => confidence)).toEqual(surest.toReversed())
    const found = await ask('claims', {}, { query: { text: 'river' } })
    expect(found.search!.understood).toContain('river')
    expect(found.rows.length).toBeGreaterThan(0)
    for (const { found: inContent, foundInSource, words } of found.rows) {
      const marked = [
        ...inContent.map(({ start, end }) => words.content.slice(start, end)),
        ...foundInSource.map(({ start, end }) => words.source.slice(start, end)),
      ]
      // Every row shows why it is there.
      expect(marked.length).toBeGreaterThan(0)
      for (const one of marked) expect(one).toMatch(/^river/i)
    }
  })

  it('every count of every facet is the total of the list with that value chosen', async () => {
    for (const filter of [
      {},
      { kind: ['anonymous', 'role'] },
      { text: 'river', in: 'documents' },
      { party: 'Varnia', rejected: true },
    ]) {
      const { facets, total } = await ask('claims', {}, { query: { ...filter, limit: 0, facets: true } })
      for (const [facet, values] of Object.entries(facets!)) {
        for (const { value, count } of values) {
          const chosen = await ask('claims', {}, { query: { ...filter, [facet]: value, limit: 0 } })
          expect([facet, value, chosen.total]).toEqual([facet, value, count])
        }
      }
      const sources = await ask('sources', {}, { query: filter })
      expect(sources.total).toBe(total)
      expect(Object.values(sources.kinds).reduce((a, b) => a + b)).toBe(total)
      for (const { kind, outlets } of [{ kind: facets!.kind, outlets: facets!.outlet }]) {
        if ('kind' in filter || 'party' in filter) continue
        expect(Object.entries(sources.kinds)).toEqual(kind.map(({ value, count }) => [value, count]))
        expect(sources.outlets.map(({ value, total: n }) => [value, n])).toEqual(
          outlets.map(({ value, count }) => [value, count]),
        )
      }
    }
  })

  it('agrees with the command', async () => {
    const { stdout } = await rapporteurHere([
      'claims',
      '--json',
      '--dossier',
      dossier.folder,
      '--source-kind',
      'anonymous',
    ])
    const printed = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).id)
    const rows = await rowsOf({ kind: 'anonymous' })
    expect(rows.map(({ id }) => id)).toEqual(printed)
  })

  it('documents have counts that agree, too', async () => {
    const { facets, total, rows } = await ask('documents', {}, { query: { limit: 500 } })
    expect(total).toBe(ARTICLES)
    expect(rows).toHaveLength(ARTICLES)
    for (const [facet, values] of Object.entries(facets)) {
      for (const { value, count } of values)
        expect((await ask('documents', {}, { query: { [facet]: value } })).total).toBe(count)
    }
    expect((await ask('documents', {}, { query: { text: 'prisoners' } })).total).toBeGreaterThan(0)
  })

  it('an answer that still holds is not sent again', async () => {
    const address = `${server.origin}${addressOf('claims', {}, { limit: 3 })}`
    const first = await fetch(address)
    const etag = first.headers.get('etag')!
    const second = await fetch(address, { headers: { 'if-none-match': etag } })
    expect(second.status).toBe(304)
    expect(await second.text()).toBe('')
  })
})

describe('origins', () => {
  it('a claim has a chain, and a graph in which every edge joins two nodes', async () => {
    await expect.poll(async () => (await ask('clusters', {})).gathered, { timeout: 120_000 }).toBe(true)
    const { rows } = await ask('clusters', {}, { query: { articles: 2 } })
    for (const { id, articles, claims } of rows) {
      expect(articles).toBeGreaterThan(1)
      const page = await ask('claimOrigin', { claim: id })
      expect(page.cluster.claims).toEqual(claims)
      expect(page.reports.map(({ claim }) => claim.id)).toEqual(expect.arrayContaining([...claims]))
      const nodes = new Set(page.graph.nodes.map((node) => node.id))
      for (const { from, to } of page.graph.edges) expect([nodes.has(from), nodes.has(to)]).toEqual([true, true])
    }
  })
})

describe('rulings', () => {
  it('are recorded, heeded by every list, and undone step by step', async () => {
    const rows = await rowsOf()
    const { id } = rows[3]!
    const total = rows.length
    const rule = (body: unknown) => ask('rule', { claim: id }, { body })
    const listed = async () => (await rowsOf()).find((row) => row.id === id)

    const accepted = await rule({ action: 'accept', who: 'Ines', why: 'heard the tape', expects: null })
    expect(accepted.claim.ruling).toMatchObject({ action: 'accept', who: 'Ines', why: 'heard the tape' })
    const rejected = await rule({ action: 'reject', who: 'Olin', expects: accepted.ruling.id })
    expect(await listed()).toBeUndefined()
    expect((await ask('claims', {}, { query: { limit: 0 } })).total).toBeLessThan(total)
    expect(
      (await refused(`/api/claims/${id}/rulings`, post({ action: 'accept', expects: accepted.ruling.id }))).status,
    ).toBe(409)

    const restored = await ask('undo', { ruling: rejected.ruling.id }, { body: {} })
    expect(restored.ruling).toMatchObject({ action: 'accept', inForce: true })
    expect((await listed())!.ruling!.action).toBe('accept')
    const empty = await ask('undo', { ruling: accepted.ruling.id }, { body: { who: 'Ines' } })
    expect(empty).toMatchObject({ claim: { ruling: null } })
    expect((await refused(`/api/rulings/${accepted.ruling.id}/undo`, post({}))).status).toBe(409)
    expect((await ask('claims', {}, { query: { limit: 0 } })).total).toBe(total)
    const page = await ask('claim', { claim: id })
    expect(page.rulings.map(({ action }) => action)).toEqual(['accept', 'reject', 'accept', 'withdraw'])
    expect(page.rulings.filter(({ inForce }) => inForce)).toEqual([])
  })

  it('an edit may give other words of the text, and the reading keeps its own', async () => {
    const rows = await rowsOf()
    const before = rows.find(({ content, source }) => content.length === 1 && source.length === 1)!
    const content = [{ start: before.content[0]!.start, end: before.content[0]!.end - 2 }]
    const edit = { kind: 'anonymous', content, party: 'varnia' }
    const { claim, ruling } = await ask('rule', { claim: before.id }, { body: { action: 'edit', edit } })
    expect(claim.content).toEqual(content)
    expect(claim.words.content).toBe(before.words.content.slice(0, -2))
    expect(claim).toMatchObject({ party: 'Varnia', profile: { kind: 'anonymous' } })
    const { stdout } = await rapporteurHere(['show', before.id, '--dossier', dossier.folder])
    expect(stdout).toContain('edited (')
    const { code } = await rapporteurHere(['check', '--dossier', dossier.folder])
    expect(code).toBe(0)
    const undone = await ask('undo', { ruling: ruling.id }, { body: {} })
    expect(undone).toMatchObject({ claim: { words: before.words } })
    const at = `/api/claims/${before.id}/rulings`
    expect((await refused(at, post({ action: 'edit', edit: {} }))).detail).toContain('must set something')
    expect((await refused(at, post({ action: 'accept', edit: { kind: 'named' } }))).detail).toContain('only an edit')
    expect((await refused(at, post({ action: 'edit', edit: { party: 'Atlantis' } }))).detail).toContain('Varnia')
    expect((await refused(at, post({ action: 'edit', edit: { content: [{ start: 0, end: 1e9 }] } }))).detail).toContain(
      'no part of a text',
    )
    expect((await refused(at, post({ action: 'withdraw' }))).detail).toContain('nothing to withdraw')
  })
})

describe('open pages', () => {
  it('are told of rulings by one of them, and of what other programs add', async () => {
    const [one, two] = [await listen(server.origin), await listen(server.origin)]
    try {
      for (const page of [one, two]) await page.until(({ event }) => event === 'hello')
      const { rows } = await ask('claims', {})
      const { ruling } = await ask('rule', { claim: rows[0]!.id }, { body: { action: 'accept' } })
      for (const page of [one, two])
        expect(await page.until(({ event }) => event === 'ruling')).toMatchObject({
          claim: rows[0]!.id,
          action: 'accept',
        })
      await ask('undo', { ruling: ruling.id }, { body: {} })

      const { documents } = await ask('status', {})
      const { total } = await ask('claims', {}, { query: { limit: 0, rejected: true } })
      const text = 'Ove Lund, the harbour master, said on Friday that the toll at the lock would be gone by May.\n'
      const { code } = await rapporteur(['add', '--dossier', dossier.folder, '-'], text)
      expect(code).toBe(0)
      for (const page of [one, two])
        await page.until(
          ({ event, documents: now, claims }) =>
            event === 'changed' && now === documents + 1 && (claims as number) > total,
        )
      expect((await ask('claims', {}, { query: { text: '"gone by May"' } })).total).toBe(1)
      for (const event of [...one.events, ...two.events]) expect(serverEvent.parse(event)).toEqual(event)
    } finally {
      one.close()
      two.close()
    }
  })

  it('see files and pasted texts being added, read, and refused', async () => {
    const page = await listen(server.origin)
    try {
      const form = new FormData()
      form.append(
        'files',
        new Blob(['Two officials briefed on the talks told the Harbour Ledger that the ferry tax would stay.']),
        '2031-03-05 tax.txt',
      )
      form.append('files', new Blob(['{"id": 1}\nnot json\n']), 'broken.jsonl')
      const response = await fetch(`${server.origin}${addressOf('upload', {})}`, { method: 'POST', body: form })
      expect(response.status).toBe(202)
      const { id } = ENDPOINTS.upload.answer.parse(await response.json())
      const done = (await page.until(
        ({ event, job }) =>
          event === 'job' && (job as { id: string }).id === id && (job as { state: string }).state === 'done',
      )) as { job: AnswerOf<'upload'> }
      expect(done.job).toMatchObject({ newDocuments: 1, read: 1, unread: 0, refusedCount: 2 })
      expect(done.job.refused[0]).toMatchObject({ from: expect.stringContaining('broken.jsonl') })
      const document = await ask('document', { document: done.job.documents[0]! })
      expect(document.claims[0]!.profile).toMatchObject({ kind: 'anonymous', count: { least: 2, most: 2 } })
      expect(document.appearances[0]!.metadata.published).toMatchObject({
        resolved: '2031-03-05',
        certainty: 'guessed',
      })

      const text = readFileSync(join(ROOT, 'examples/sorrel-river/articles/03-continental-denial.txt'), 'utf8')
      const about = {
        title: 'As pasted',
        outlet: 'Harbour Ledger',
        published: '2031-03-06',
        url: 'https://ledger.example/tax',
      }
      const job = await ask('paste', {}, { body: { text: `${text}\nMore.\n`, ...about } })
      await page.until(
        ({ event, job: told }) =>
          event === 'job' && (told as { id: string }).id === job.id && (told as { state: string }).state === 'done',
      )
      const { rows } = await ask('documents', {}, { query: { sort: 'latest' } })
      expect(rows[0]!.article).toMatchObject({ title: 'As pasted', outlet: 'The Harbour Ledger', url: about.url })
      const { jobs } = await ask('jobs', {})
      expect(jobs.map((one) => one.id)).toEqual([job.id, id])
      expect(jobs.every(({ ended }) => ended !== null)).toBe(true)
    } finally {
      page.close()
    }
  })

  it.runIf(process.platform === 'linux' && getPriority() < 19)('come before what is read in the background', () => {
    const niceness = readdirSync(`/proc/${server.pid}/task`).map((thread) => {
      const [, fields] = readFileSync(`/proc/${server.pid}/task/${thread}/stat`, 'utf8').split(') ')
      return Number(fields!.split(' ')[16])
    })
    // Readers have just read, and wait for more; whoever answers pages is as any other program.
    const least = Math.min(...niceness)
    expect(niceness.filter((nice) => nice > least).length).toBeGreaterThan(0)
    expect(niceness.filter((nice) => nice > least).length).toBeLessThan(niceness.length / 2)
  })

  it('hear what a check found', async () => {
    const page = await listen(server.origin)
    try {
      await ask('checkIntegrity', {})
      await page.until(
        ({ event, integrity }) => event === 'integrity' && (integrity as { state: string }).state === 'done',
      )
      expect(await ask('integrity', {})).toMatchObject({ state: 'done', findings: [] })
    } finally {
      page.close()
    }
  })
})
