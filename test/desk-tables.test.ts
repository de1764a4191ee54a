import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { rapporteurHere } from './cli.ts'
import { asking, post } from './desk-asking.ts'
import { type Listener, listen, type Served, served } from './desk-fixture.ts'
import { LISTED_ARTICLES, type OwnDossier, ownDossier } from './made-dossiers.ts'

let dossier: OwnDossier
let server: Served
let page: Listener
const { ask, refused } = asking(() => server.origin)

beforeAll(async () => {
  dossier = await ownDossier({ source: LISTED_ARTICLES })
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
  JSON.parse((await rapporteurHere([...args, '--json', '--dossier', dossier.folder])).stdout)

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

  it('has what does not go together beside it, as the command has it, and as much as is asked for', async () => {
    const { reversals, contradictions, claimedChanges } = await printed('positions')
    const told = await ask('conflicts', {})
    const days = (pairs: readonly { before: { day: string | null }; after: { day: string | null } }[]) =>
      pairs.map(({ before, after }) => [before.day, after.day])
    const dates = (pairs: readonly { before: { date: string }; after: { date: string } }[]) =>
      pairs.map(({ before, after }) => [before.date, after.date])
    expect([days(told.reversals.rows), told.reversals.total]).toEqual([dates(reversals), reversals.length])
    expect([days(told.contradictions.rows), told.contradictions.total]).toEqual([
      dates(contradictions),
      contradictions.length,
    ])
    expect(told.changes.total).toBe(claimedChanges.length)
    expect(told.reversals.total + told.contradictions.total + told.changes.total).toBeGreaterThan(0)
    expect(await ask('conflicts', {}, { query: { limit: 0 } })).toMatchObject({
      reversals: { total: told.reversals.total, rows: [] },
      contradictions: { total: told.contradictions.total, rows: [] },
    })
  })

  it('every cell leads to its sentences, and every sentence to its place in the text', async () => {
    const { cells } = await ask('positions', {})
    expect(cells.some(({ also }) => also !== null)).toBe(true)
    for (const { party, issue, stance, also, statements } of cells) {
      const { cell, sentences, beside } = await ask('evidence', {}, { query: { party, issue } })
      expect(cell).toMatchObject({ party, issue, stance })
      expect(beside[0]?.stance ?? null).toBe(also)
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
    const offers: { id: string; terms: unknown[]; drafts: unknown[]; reports: { coding: string }[] }[] =
      await printed('proposals')
    expect(proposals.rows.map(({ id, terms, drafts, reports }) => [id, terms, drafts, reports])).toEqual(
      offers.map(({ id, terms, drafts, reports }) => [id, terms.length, drafts.length, reports.length]),
    )
    for (const { id, terms, reports } of offers) {
      const { proposal } = await ask('proposal', { proposal: reports.at(-1)!.coding })
      expect([proposal!.id, proposal!.terms.length]).toEqual([id, terms.length])
    }
    expect((await refused('/api/proposals/none')).status).toBe(404)
    const predictions = await ask('predictions', {}, { query: { limit: 500 } })
    const told = await printed('predictions')
    expect(predictions.rows.map(({ id, state }) => [id, state])).toEqual(
      told.predictions.map((one: { id: string; state: string }) => [one.id, one.state]),
    )
    const sources = told.records as unknown[]
    expect(predictions).toMatchObject({ records: sources.slice(0, 12), sources: sources.length })
    const records = await ask('records', {}, { query: { limit: 500 } })
    expect(records).toMatchObject({ total: sources.length, offset: 0, today: predictions.today, rows: sources })
    const later = await ask('records', {}, { query: { offset: 1, limit: 1 } })
    expect(later).toMatchObject({ total: sources.length, offset: 1, rows: sources.slice(1, 2) })
    for (const { id, evidence } of told.predictions) {
      const { prediction } = await ask('prediction', { prediction: id })
      const codings = (rows: readonly { readonly coding: string }[]): string[] => rows.map(({ coding }) => coding)
      expect(codings(prediction!.evidence)).toEqual(codings(evidence))
    }
    expect((await refused('/api/predictions/none')).status).toBe(404)
    const { states, total } = predictions
    expect(states.open + states.due + states.settled).toBe(total)
    const due = await ask('predictions', {}, { query: { state: 'due' } })
    expect(due.total).toBe(states.due)
    const markets = await ask('markets', {}, { query: { limit: 500 } })
    expect(markets.rows.map(({ id }) => id)).toEqual((await printed('markets')).map(({ id }: { id: string }) => id))
    const part = await ask('markets', {}, { query: { offset: 1, limit: 2 } })
    expect(part).toMatchObject({ total: markets.total, rows: markets.rows.slice(1, 3) })
    for (const { id, reports } of markets.rows)
      expect((await ask('market', { market: id })).report!.evidence).toHaveLength(reports)
    expect((await refused('/api/markets/none')).status).toBe(404)
    await ask('suggestions', {}, { query: { least: 1 } })
  })

  it('mark of what was done with a proposal the very words, wherever they stand', async () => {
    const { rows } = await ask('proposals', {}, { query: { limit: 500 } })
    const whole = await Promise.all(rows.map(({ id }) => ask('proposal', { proposal: id })))
    const told = whole
      .map(({ proposal }) => proposal!)
      .flatMap(({ history, reactions, denials }) => [...history, ...reactions, ...denials])
    expect(told.length).toBeGreaterThan(3)
    for (const { evidence } of told) {
      const { text } = await ask('document', { document: evidence.document })
      expect(text.slice(evidence.start, evidence.start + evidence.text.length)).toBe(evidence.text)
      const marked = evidence.marked.map(({ start, end }) => evidence.text.slice(start, end))
      expect(marked.map((words) => words.replace(/\s+/g, ' ').trim())).toEqual([evidence.words])
    }
  })

  it('of meetings and events too, and the calendar is one that other programs follow', async () => {
    const told = await printed('calendar')
    const meetings = await ask('calendar', {}, { query: { what: 'meetings', limit: 500 } })
    const { sides, shown, total } = meetings
    expect([total, shown.meetings]).toEqual([told.rows.length + told.undated.length, total])
    expect(sides.undated).toBe(told.undated.length)
    expect(total).toBeGreaterThan(5)
    for (const one of [...told.rows, ...told.undated]) {
      const { meeting } = await ask('calendarEntry', { entry: one.id })
      expect([meeting!.status, meeting!.days?.first, meeting!.reports.length, meeting!.borneOut]).toEqual([
        one.status,
        one.days?.first,
        one.reports.length,
        one.borneOut ?? null,
      ])
      const moves = { movedTo: one.movedTo ?? null, movedFrom: one.movedFrom ?? null, maybe: one.maybe ?? [] }
      expect(meeting).toMatchObject(moves)
      expect(meeting!.origins.map(({ key }) => key)).toEqual(one.origins.map(({ key }: { key: string }) => key))
      const row = meetings.rows.find(({ id }) => id === one.id)!
      expect(row).toMatchObject({
        ...{ status: one.status, lies: one.lies, reports: one.reports.length },
        borneOut: one.borneOut ?? null,
        ...moves,
      })
      expect(one.reports.map(({ coding }: { coding: { id: string } }) => coding.id)).toContain(row.lead.coding)
    }
    expect((await refused('/api/calendar/none')).status).toBe(404)
    const coming = await ask('calendar', {}, { query: { what: 'meetings', since: '2025-04-01', party: 'kessar' } })
    expect(coming.total).toBeLessThan(total)
    for (const row of coming.rows)
      expect(row.what === 'meeting' && row.participants.map(({ party }) => party)).toContain('Kessar')
    const events = await ask('calendar', {}, { query: { what: 'events', limit: 500 } })
    const { stdout } = await rapporteurHere(['events', '--json', '--dossier', dossier.folder])
    const happened: { id: string; act: string }[] = stdout
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(events.rows.map(({ id }) => id).sort()).toEqual(happened.map(({ id }) => id).sort())
    const consulted = await ask('calendar', {}, { query: { what: 'events', act: 'CONSULT', limit: 500 } })
    expect(consulted.total).toBe(happened.filter(({ act }) => act === 'CONSULT').length)
    const file = await fetch(`${server.origin}/api/calendar.ics`)
    expect(file.headers.get('content-type')).toBe('text/calendar; charset=utf-8')
    const ics = await rapporteurHere(['calendar', '--as', 'ics', '--dossier', dossier.folder])
    expect(await file.text()).toBe(ics.stdout)
  })
})

describe('the calendar', () => {
  it('is one list of both, each once: coming ones soonest first, past ones latest first, then what has no day', async () => {
    const { rows, total, sides, shown, today } = await ask('calendar', {}, { query: { limit: 500 } })
    expect([rows.length, shown.all, sides.coming + sides.past + sides.undated]).toEqual([total, total, total])
    expect(new Set(rows.map(({ id }) => id)).size).toBe(total)
    const days = rows.map(({ what, days }) =>
      what === 'event' ? (days?.first ?? days?.last) : (days?.last ?? days?.first),
    )
    const [coming, past] = [days.slice(0, sides.coming), days.slice(sides.coming, sides.coming + sides.past)]
    expect(coming).toEqual(coming.toSorted())
    expect(past).toEqual(past.toSorted().toReversed())
    expect(days.slice(sides.coming + sides.past)).toEqual(Array.from({ length: sides.undated }, () => undefined))
    for (const { lies } of rows.slice(0, sides.coming)) expect(lies).not.toBe('past')
    const inParts: (typeof rows)[number][] = []
    for (let offset = 0; offset < total; offset += 7)
      inParts.push(...(await ask('calendar', {}, { query: { offset, limit: 7 } })).rows)
    expect(inParts).toEqual(rows)
    const line = await ask('timeline', {})
    expect([line.today, line.total, line.counts]).toEqual([today, sides.coming + sides.past, null])
    expect(line.marks.map(({ id }) => id).sort()).toEqual(
      rows
        .slice(0, sides.coming + sides.past)
        .map(({ id }) => id)
        .sort(),
    )
    for (const what of ['all', 'meetings', 'events'] as const)
      expect((await ask('calendar', {}, { query: { what, limit: 0 } })).total).toBe(shown[what])
  })
})

describe('the brief', () => {
  it.each(['2025-03-10', '2025-04-07'])('of what is new since %s agrees with the command', async (since) => {
    const { sections, headlines, gathered } = await ask('brief', {}, { query: { since } })
    expect(gathered).toBe(true)
    const brief = ['brief', '--since', since, '--dossier', dossier.folder]
    const { stdout } = await rapporteurHere([...brief, '--json'])
    expect((await rapporteurHere([...brief, '--as', 'json'])).stdout).toBe(stdout)
    expect((await rapporteurHere([...brief, '--json', '--as', 'html'])).stderr).toContain('two formats')
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
  it('leave nothing of a row whose only report is rejected, and say so to a page that shows it', async () => {
    const event = (await ask('calendar', {}, { query: { what: 'events', limit: 500 } })).rows.find(
      ({ reports }) => reports === 1,
    )!
    const prediction = (await ask('predictions', {}, { query: { limit: 500 } })).rows.find(
      ({ reports }) => reports === 1,
    )!
    const report = (await ask('markets', {}, { query: { limit: 500 } })).rows.find(({ reports }) => reports === 1)!
    const proposal = (await ask('proposals', {}, { query: { limit: 500 } })).rows.find(({ reports }) => reports === 1)!
    const shown = [
      {
        coding: proposal.id,
        read: () => ask('proposal', { proposal: proposal.id }),
        none: { proposal: null },
      },
      { coding: event.id, read: () => ask('calendarEntry', { entry: event.id }), none: { meeting: null, event: null } },
      {
        coding: prediction.id,
        read: () => ask('prediction', { prediction: prediction.id }),
        none: { prediction: null },
      },
      { coding: report.id, read: () => ask('market', { market: report.id }), none: { report: null } },
    ]
    for (const { coding, read, none } of shown) {
      const { revision: _, ...before } = await read()
      let ready = nextTables()
      const rejected = await ask('ruleCoding', { coding }, { body: { action: 'reject', expects: null } })
      await ready
      expect(await read()).toMatchObject(none)
      ready = nextTables()
      await ask('undo', { ruling: rejected.ruling.id }, { body: {} })
      await ready
      expect(await read()).toMatchObject(before)
    }
  })

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

    ready = nextTables()
    expect(await ask('undo', { ruling: rejected.ruling.id }, { body: {} })).toMatchObject({
      ruling: { action: 'edit', inForce: true, set: { stance: other } },
      coding: { data: { stance: other } },
    })
    // Else its tables are taken for those of the next one.
    await ready
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

describe('the day of the record', () => {
  it('is that of its newest article, whatever that tells, for calendar, timeline, predictions and brief alike', async () => {
    const ready = nextTables()
    const text =
      'The toll house at the lock is being painted green, the harbour master said. It was grey for forty years.'
    await ask('paste', {}, { body: { text, outlet: 'Harbour Ledger', published: '2025-12-31' } })
    await ready
    const day = async (): Promise<unknown> => [
      (await ask('status', {})).lastDay,
      (await ask('calendar', {})).today,
      (await ask('timeline', {})).today,
      (await ask('predictions', {})).today,
      (await ask('brief', {})).now,
    ]
    await expect.poll(day, { timeout: 120_000 }).toEqual(Array.from({ length: 5 }, () => '2025-12-31'))
    // What was planned for a day before that lies behind, though no report of a meeting is as new.
    const { rows, sides } = await ask('calendar', {}, { query: { limit: 500 } })
    for (const { days } of rows.slice(0, sides.coming)) expect((days?.last ?? days?.first)! >= '2025-12-31').toBe(true)
    for (const { lines } of (await ask('brief', {})).sections.filter(({ kind }) => kind === 'coming'))
      expect(lines).toEqual([])
    const { today } = await printed('calendar')
    expect(today).toBe('2025-12-31')
  })
})
