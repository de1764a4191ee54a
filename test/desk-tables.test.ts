import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rapporteur } from './cli.ts'
import { asking, post } from './desk-asking.ts'
import { type Listener, listen, type SampleDossier, type Served, sampleDossier, served } from './desk-fixture.ts'

let dossier: SampleDossier
let server: Served
let page: Listener
const { ask, refused } = asking(() => server.origin)

beforeAll(async () => {
  dossier = await sampleDossier({ listed: true })
  server = await served(dossier.folder)
  page = await listen(server.origin)
  await page.until(({ event }) => event === 'tables')
  await page.until(({ event }) => event === 'origins')
})

afterAll(async () => {
  page?.close()
  expect(await server?.stop()).toEqual({ code: 0, stderr: '' })
  dossier?.remove()
})

const printed = async (...args: string[]) =>
  JSON.parse((await rapporteur([...args, '--json', '--dossier', dossier.folder])).stdout)

/** Tables are worked out anew, and pages hear it. */
function nextTables(): Promise<unknown> {
  const { length } = page.events
  return page.until((event) => event.event === 'tables' && page.events.indexOf(event) >= length)
}

describe('the table of positions', () => {
  it('agrees with the command, cell by cell', async () => {
    const { cells, parties, issues } = await ask('positions', {})
    const { positions } = await printed('positions')
    expect(cells.length).toBeGreaterThan(5)
    expect(
      cells.map(({ party, issue, stance, firmness, origins, statements }) => [
        party,
        issue,
        stance,
        firmness,
        origins,
        statements,
      ]),
    ).toEqual(
      positions.map((one: (typeof positions)[number]) => [
        one.party,
        one.issue,
        one.stance,
        one.firmness,
        one.origins,
        one.evidence.length,
      ]),
    )
    for (const { party, issue } of cells)
      expect([parties.includes(party), issues.includes(issue)]).toEqual([true, true])
  })

  it('every cell leads to its sentences, and every sentence to its place in the text', async () => {
    const { cells } = await ask('positions', {})
    for (const { party, issue, stance, statements } of cells) {
      const { cell, sentences } = await ask('evidence', {}, { query: { party, issue } })
      expect(cell).toMatchObject({ party, issue, stance })
      expect(sentences.filter((one) => one.stance === stance).length).toBeGreaterThanOrEqual(statements)
      const days = sentences.flatMap(({ day }) => day ?? [])
      expect(days).toEqual(days.toSorted().toReversed())
      const [first] = sentences
      const { text } = await ask('document', { document: first!.document })
      expect(text.slice(first!.start, first!.start + first!.text.length)).toBe(first!.text)
      for (const { marked, text: words } of sentences) {
        expect(marked.length).toBeGreaterThan(0)
        for (const { start, end } of marked) expect(words.slice(start, end).trim()).not.toBe('')
      }
    }
  })

  it('is narrowed as it is asked', async () => {
    const all = await ask('positions', {})
    const { party, issue } = all.cells[0]!
    const own = await ask('positions', {}, { query: { party: party.toUpperCase(), issue } })
    expect(own.cells).toEqual([all.cells[0]])
    const late = await ask('positions', {}, { query: { since: '2025-03-20' } })
    expect(late.cells.length).toBeLessThan(all.cells.length)
    for (const { confirmed } of late.cells) expect(confirmed! >= '2025-03-20').toBe(true)
    const named = await ask('evidence', {}, { query: { party, issue, kind: 'named' } })
    for (const { sourceKind } of named.sentences) expect(sourceKind).toBe('named')
    expect((await refused('/api/positions?party=Atlantis')).detail).toContain('it has Varnia')
    expect((await refused('/api/positions/evidence?party=Varnia')).fields).toMatchObject([{ field: 'issue' }])
    expect((await refused('/api/positions/evidence?party=Varnia&issue=%3Cscript%3E')).status).toBe(422)
  })
})

describe('the other tables', () => {
  it('agree with their commands', async () => {
    const proposals = await ask('proposals', {}, { query: { limit: 500 } })
    expect(proposals.rows.map(({ id, terms }) => [id, terms.length])).toEqual(
      (await printed('proposals')).map((one: { id: string; terms: unknown[] }) => [one.id, one.terms.length]),
    )
    const first = proposals.rows[0]!
    expect((await ask('proposal', { proposal: first.id })).proposal).toEqual(first)
    expect((await refused('/api/proposals/none')).status).toBe(404)
    const predictions = await ask('predictions', {}, { query: { limit: 500 } })
    const told = await printed('predictions')
    expect(predictions.rows.map(({ id, state }) => [id, state])).toEqual(
      told.predictions.map((one: { id: string; state: string }) => [one.id, one.state]),
    )
    expect(predictions.records).toEqual(told.records)
    const { states, total } = predictions
    expect(states.open + states.due + states.settled).toBe(total)
    const due = await ask('predictions', {}, { query: { state: 'due' } })
    expect(due.total).toBe(states.due)
    const markets = await ask('markets', {}, { query: { limit: 500 } })
    expect(markets.rows.map(({ id }) => id)).toEqual((await printed('markets')).map(({ id }: { id: string }) => id))
    const part = await ask('markets', {}, { query: { offset: 1, limit: 2 } })
    expect(part).toMatchObject({ total: markets.total, rows: markets.rows.slice(1, 3) })
    await ask('suggestions', {}, { query: { least: 1 } })
  })

  it('mark of what was done with a proposal the very words, wherever they stand', async () => {
    const { rows } = await ask('proposals', {}, { query: { limit: 500 } })
    const told = rows.flatMap(({ history, reactions, denials }) => [...history, ...reactions, ...denials])
    expect(told.length).toBeGreaterThan(3)
    for (const { evidence } of told) {
      const { text } = await ask('document', { document: evidence.document })
      expect(text.slice(evidence.start, evidence.start + evidence.text.length)).toBe(evidence.text)
      const marked = evidence.marked.map(({ start, end }) => evidence.text.slice(start, end))
      expect(marked.map((words) => words.replace(/\s+/g, ' ').trim())).toEqual([evidence.words])
    }
  })

  it('of meetings and events too, and the calendar is one that other programs follow', async () => {
    const calendar = await ask('calendar', {})
    const told = await printed('calendar')
    const shown = (rows: typeof calendar.rows) =>
      rows.map(({ id, status, days, origins, reports }) => [
        id,
        status,
        days?.first,
        origins.map(({ key }) => key),
        reports.length,
      ])
    expect(calendar.rows.length).toBeGreaterThan(5)
    expect(shown(calendar.rows)).toEqual(shown(told.rows))
    expect(shown(calendar.undated)).toEqual(shown(told.undated))
    const coming = await ask('calendar', {}, { query: { since: '2025-04-01', party: 'kessar' } })
    expect(coming.rows.length).toBeLessThan(calendar.rows.length)
    for (const { participants } of coming.rows) expect(participants.map(({ party }) => party)).toContain('Kessar')
    const events = await ask('happenings', {}, { query: { limit: 500 } })
    const { stdout } = await rapporteur(['events', '--json', '--dossier', dossier.folder])
    const lines = stdout.trimEnd().split('\n')
    expect(events.rows.map(({ id, act }) => [id, act])).toEqual(
      lines.map((line) => JSON.parse(line)).map(({ id, act }) => [id, act]),
    )
    const file = await fetch(`${server.origin}/api/calendar.ics`)
    expect(file.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    const ics = await rapporteur(['calendar', '--as', 'ics', '--dossier', dossier.folder])
    expect(await file.text()).toBe(ics.stdout)
  })
})

describe('the brief', () => {
  it.each(['2025-03-10', '2025-04-07'])('of what is new since %s agrees with the command', async (since) => {
    const { sections, headlines, gathered } = await ask('brief', {}, { query: { since } })
    expect(gathered).toBe(true)
    const { stdout } = await rapporteur(['brief', '--since', since, '--as', 'json', '--dossier', dossier.folder])
    const told = JSON.parse(stdout)
    expect(headlines).toEqual(told.headlines)
    const kinds = sections.map(({ kind, lines }) => [kind, lines.map(({ what, origins }) => [what, origins])])
    expect(kinds).toEqual(
      told.sections.map(({ kind, lines }: (typeof sections)[number]) => [
        kind,
        lines.map(({ what, origins }) => [what, origins]),
      ]),
    )
    expect(kinds.length).toBeGreaterThan(4)
  })

  it('leads from every line to its words, which stand in what the line shows', async () => {
    const { sections } = await ask('brief', {}, { query: { since: '2025-03-10', lines: 200 } })
    const flat = (words: string): string => words.replace(/\s+/g, ' ').trim()
    for (const { lines } of sections) {
      for (const { evidence, against, what } of lines) {
        for (const one of against === null ? [evidence] : [evidence, against]) {
          const { text } = await ask('document', { document: one.document })
          const shown = one.words.replace(/ …$/, '')
          expect(one.spans.length, what).toBeGreaterThan(0)
          expect(flat(text)).toContain(shown)
          // The words, or the sentence around them, or as much of either as there is room for.
          const at = one.spans.map(({ start, end }) => flat(text.slice(Math.max(0, start - 400), end + 400)))
          expect(
            at.some((around) => around.includes(shown)),
            what,
          ).toBe(true)
        }
      }
    }
  })

  it('is of the last seven days where nobody says since when, and of what was known on a day', async () => {
    const { lastDay } = await ask('status', {})
    const usual = await ask('brief', {})
    expect([usual.since, usual.now]).toEqual(['2025-04-21', lastDay])
    const then = await ask('brief', {}, { query: { since: '2025-03-10', now: '2025-03-24' } })
    for (const { lines } of then.sections)
      for (const { evidence } of lines) expect(evidence.day! <= '2025-03-24').toBe(true)
    expect(await refused('/api/brief?since=2025-04-01&now=2025-03-01')).toMatchObject({ status: 422 })
    expect((await refused('/api/brief?since=yesterday')).fields).toMatchObject([{ field: 'since' }])
  })
})

describe('rulings on codings', () => {
  it('are heeded by the tables, told to pages, and undone step by step', async () => {
    const { cells } = await ask('positions', {})
    const cell = cells.find(({ statements, origins }) => statements === 1 && origins === 1)!
    const { party, issue } = cell
    const { sentences } = await ask('evidence', {}, { query: { party, issue } })
    const { coding } = sentences[0]!
    const before = await ask('coding', { coding })
    expect(before.coding).toMatchObject({ id: coding, kind: 'statement', party, issue, ruling: null })
    const stances = before.settable.find(({ field }) => field === 'stance')!.values!
    const other = stances.find((stance) => stance !== cell.stance)!

    let ready = nextTables()
    const edited = await ask(
      'ruleCoding',
      { coding },
      { body: { action: 'edit', set: { stance: other }, who: 'Ines', expects: null } },
    )
    expect(edited.coding).toMatchObject({
      confidence: 1,
      data: { stance: other },
      ruling: { action: 'edit', who: 'Ines' },
    })
    expect(await page.until(({ event, coding: of }) => event === 'ruling' && of === coding)).toMatchObject({
      claim: null,
    })
    await ready
    const changed = await ask('evidence', {}, { query: { party, issue } })
    expect(changed.sentences.find((one) => one.coding === coding)!.stance).toBe(other)

    ready = nextTables()
    const rejected = await ask('ruleCoding', { coding }, { body: { action: 'reject', expects: edited.ruling.id } })
    await ready
    const without = await ask('evidence', {}, { query: { party, issue } })
    expect(without.sentences.map((one) => one.coding)).not.toContain(coding)
    const { codings } = await ask('document', { document: before.coding.article.document })
    expect(codings.find(({ id }) => id === coding)!.ruling!.action).toBe('reject')

    expect(await ask('undo', { ruling: rejected.ruling.id }, { body: {} })).toMatchObject({
      ruling: { action: 'edit', inForce: true, set: { stance: other } },
      coding: { data: { stance: other } },
    })
    ready = nextTables()
    expect(await ask('undo', { ruling: edited.ruling.id }, { body: {} })).toMatchObject({ coding: { ruling: null } })
    await ready
    expect((await ask('positions', {})).cells).toEqual(cells)
    const { rulings } = await ask('coding', { coding })
    expect(rulings.map(({ action }) => action)).toEqual(['edit', 'reject', 'edit', 'withdraw'])
    expect((await refused(`/api/rulings/${edited.ruling.id}/undo`, post({}))).status).toBe(409)
    const at = `/api/codings/${coding}/rulings`
    expect((await refused(at, post({ action: 'accept', expects: edited.ruling.id }))).status).toBe(409)
    expect((await refused(at, post({ action: 'edit', set: { stance: 'furious' } }))).detail).toContain('rejects')
    expect((await refused(at, post({ action: 'edit', set: { mood: 'x' } }))).detail).toContain('no field "mood"')
    expect((await refused(at, post({ action: 'edit', set: { __proto__x: 'x' } }))).status).toBe(422)
    expect((await refused(at, post({ action: 'edit', set: { party: 'Atlantis' } }))).detail).toContain('Atlantis')
    expect((await refused(at, post({ action: 'accept', set: { stance: other } }))).detail).toContain('only an edit')
    expect((await refused(at, post({ action: 'withdraw' }))).detail).toContain('nothing to withdraw')
    expect((await refused('/api/codings/zzz')).detail).toContain("is no coding's id")
    expect((await refused('/api/codings/ffffffffff:s1')).status).toBe(404)
  })
})
