import { once } from 'node:events'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import fc from 'fast-check'
import Database from 'libsql'
import { describe, expect, it } from 'vitest'
import { exported, findings, handMade, incoming, inFolder, MARKED, withNewLedger } from '../../test/ledger-fixtures.ts'
import { markedReading } from '../../test/marked-reading.ts'
import {
  type Claim,
  type ClaimFilter,
  folded,
  type Ledger,
  openLedger,
  rowsOf,
  searchWords,
  selectorOf,
  sortKeyOf,
} from './index.ts'

const NOW = '2031-04-02T09:00:00.000Z'

async function fill(ledger: Ledger, documents: Parameters<Ledger['add']>[0]): Promise<void> {
  await ledger.add(documents, NOW)
  await ledger.writeReadings(await handMade().read((await ledger.unread(0, 1000)).documents), { replace: false })
}

async function rule(
  ledger: Ledger,
  claim: Claim,
  action: 'accept' | 'reject' | 'edit' | 'withdraw',
  at: string,
  edit = {},
): Promise<void> {
  const { text } = await ledger.document(claim.document)
  await ledger.rule({
    document: claim.document,
    action,
    edit,
    selector: selectorOf(text, claim),
    who: 'ines',
    at,
    why: 'heard the tape',
  })
}

const STANDARD = [
  incoming(MARKED[0]!.text, { outlet: 'The Post', published: '2031-03-04T20:15:00-05:00', title: 'Tolls' }),
  incoming(MARKED[1]!.text, { outlet: 'Harbour Herald', published: '2031-03-06' }),
  incoming(MARKED[3]!.text, { outlet: 'The Post' }),
  incoming(MARKED[4]!.text, { outlet: 'Läger', published: '2031-03-05' }),
]

const contents = (claims: readonly Claim[]): string[] => claims.map(({ words }) => words.content)

describe('claims', () => {
  const listed = (filter: Parameters<Ledger['claims']>[0], limit = 100): Promise<string[]> =>
    withNewLedger(
      async (ledger) => {
        await fill(ledger, STANDARD)
        return contents((await ledger.claims(filter, limit)).claims)
      },
      [
        { id: 'kestrel', names: ['Kestrel', 'Ove Lund', 'the harbour'] },
        { id: 'olm', names: ['Olm', 'harbour officials'] },
      ],
    )

  it('come newest first, undated ones last', async () => {
    expect(await listed({})).toEqual([
      '“No tax was ever promised,”',
      'having asked for one',
      'the 😀 tolls \ufffd are “fair”',
      'the ferry tax would stay until autumn',
      'the toll would ruin 40 boats',
      'so twice',
    ])
  })

  it.each([
    [{ sourceKind: 'anonymous' }, ['the ferry tax would stay until autumn']],
    [
      { outlets: [folded('POST')] },
      ['the ferry tax would stay until autumn', 'the toll would ruin 40 boats', 'so twice'],
    ],
    [
      { since: '2031-03-05' },
      ['“No tax was ever promised,”', 'having asked for one', 'the 😀 tolls \ufffd are “fair”'],
    ],
    // The day as written, though in UTC it was the next one.
    [{ until: '2031-03-04' }, ['the ferry tax would stay until autumn']],
    [{ since: '2031-03-05', until: '2031-03-05' }, ['the 😀 tolls \ufffd are “fair”']],
    [{ party: 'kestrel' }, ['“No tax was ever promised,”']],
    [{ party: 'olm' }, ['having asked for one', 'the ferry tax would stay until autumn']],
    [{ party: 'olm', sourceKind: 'anonymous' }, ['the ferry tax would stay until autumn']],
    [
      { match: searchWords('tolls').match!, searchIn: 'documents' as const },
      ['the 😀 tolls \ufffd are “fair”', 'the ferry tax would stay until autumn'],
    ],
  ])('filtered by %o', async (filter, expected) => {
    expect(await listed(filter)).toEqual(expected)
  })

  it('of which only the month is known count as of its first day', () =>
    withNewLedger(async (ledger) => {
      await fill(ledger, [incoming(MARKED[3]!.text, { outlet: 'Harbour Herald', published: '2031-03' })])
      const counted = async (filter: ClaimFilter): Promise<number> => (await ledger.claims(filter, 100)).claims.length
      const all = await counted({})
      expect(all).toBeGreaterThan(0)
      expect(await counted({ since: '2031-03-01' })).toBe(all)
      expect(await counted({ since: '2031-03-02' })).toBe(0)
      expect(await counted({ until: '2031-03-01' })).toBe(all)
      expect(await counted({ until: '2031-02-28' })).toBe(0)
    }))

  it('come in pages that leave nothing out and give nothing twice', () =>
    withNewLedger(async (ledger) => {
      await fill(ledger, [...STANDARD, incoming(MARKED[3]!.text, { outlet: 'Harbour Herald' })])
      const all = (await ledger.claims({}, 100)).claims.map(({ id, metadata }) => `${id} ${metadata.outlet?.value}`)
      for (const size of [1, 2, 3, 8]) {
        const paged: string[] = []
        let page = await ledger.claims({}, size)
        for (;;) {
          paged.push(...page.claims.map(({ id, metadata }) => `${id} ${metadata.outlet?.value}`))
          if (page.next === null) break
          page = await ledger.claims({}, size, page.next)
        }
        expect(paged).toEqual(all)
      }
    }))

  it('follow the parties of the dossier when those change', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'ledger.sqlite')
      const open = (names: string[]): Promise<Ledger> =>
        openLedger(file, { create: true, parties: [{ id: 'k', names }] })
      const first = await open(['Kestrel'])
      await fill(first, STANDARD)
      expect((await first.claims({ party: 'k' }, 9)).claims).toHaveLength(1)
      await first.close()
      const second = await open(['Critics'])
      expect(contents((await second.claims({ party: 'k' }, 9)).claims)).toEqual(['the toll would ruin 40 boats'])
      await second.close()
    }))

  it('give every word back from their spans', () =>
    withNewLedger(async (ledger) => {
      await fill(ledger, STANDARD)
      for (const { id } of (await ledger.claims({}, 100)).claims) {
        const { claims, document } = await ledger.claim(id)
        const { text, reading } = MARKED.find((marked) => marked.text === document.text)!
        expect(claims[0]).toMatchObject({ content: reading.attributions[Number(id.split(':a')[1]) - 1]!.content })
        expect(document.text).toBe(text)
      }
    }))

  it.each([
    ['zz', '"zz" is no claim\'s id; it looks like 3f9a2c81b0:a3 (rapporteur claims lists them)'],
    ['0000000000:a1', "no document's id begins with 0000000000"],
  ])('an id %s that leads nowhere is told so', (id, message) =>
    withNewLedger(async (ledger) => {
      await fill(ledger, STANDARD)
      await expect(ledger.claim(id)).rejects.toThrow(message)
    }),
  )
})

describe('search', () => {
  it('finds words, phrases and beginnings, best first, and marks them', () =>
    withNewLedger(async (ledger) => {
      await fill(ledger, STANDARD)
      const search = async (query: string): Promise<(string | null)[]> =>
        (await ledger.claims({ match: searchWords(query).match! }, 10)).claims.map(({ highlighted }) => highlighted)
      expect(await search('TAX')).toEqual([
        '“No \u0002tax\u0003 was ever promised,”',
        'the ferry \u0002tax\u0003 would stay until autumn',
      ])
      expect(await search('"ferry tax"')).toEqual(['the \u0002ferry tax\u0003 would stay until autumn'])
      expect(await search('tol*')).toHaveLength(2)
      expect(await search('tax -ferry')).toEqual(['“No \u0002tax\u0003 was ever promised,”'])
      expect(await search('boats OR autumn')).toHaveLength(2)
      expect(await search('critics')).toEqual(['the toll would ruin 40 boats'])
      const [critics] = (await ledger.claims({ match: searchWords('critics').match! }, 10)).claims
      expect(critics!.highlightedSource).toContain('\u0002Critics\u0003')
    }))

  it('finds the other forms of a plain word and marks them; what is in quotation marks is exact', () =>
    withNewLedger(async (ledger) => {
      await fill(ledger, STANDARD)
      const search = async (query: string): Promise<(string | null)[]> => {
        const { match } = await ledger.search(query)
        return (await ledger.claims({ match: match! }, 10)).claims.map(({ highlighted }) => highlighted)
      }
      expect(await ledger.search('Boat tax')).toMatchObject({
        match: '("Boat" OR "boats") AND "tax"',
        understood: 'all of: Boat (boats), tax',
      })
      expect(await search('boat')).toEqual(['the toll would ruin 40 \u0002boats\u0003'])
      expect(await search('promising')).toEqual(['“No tax was ever \u0002promised\u0003,”'])
      expect(await search('"boat"')).toEqual([])
      expect(await search('toll -boat')).toHaveLength((await search('toll')).length - 1)
      expect((await ledger.search('"boat"')).understood).toBe('all of: "boat"')
      const inDocuments = await ledger.search('boat', 'documents')
      expect((await ledger.claims({ match: inDocuments.match!, searchIn: 'documents' }, 9)).claims).not.toEqual([])
    }))

  it('says what it understood', () => {
    expect(searchWords('ferry* "toll bridge" -rail ::')).toEqual({
      match: '("ferry" * AND "toll bridge") NOT ("rail")',
      understood: 'all of: words that begin with ferry, "toll bridge"; none of: rail',
      ignored: [':: (no letter or digit)'],
    })
    expect(searchWords('-rail').match).toBeNull()
  })

  it('takes quotation marks of any form, NOT, and words among signs as they are meant', () => {
    expect(searchWords('“ferry tax” boat').match).toBe('"ferry tax" AND "boat"')
    expect(searchWords('tax NOT rail NOT „toll bridge“ boat').match).toBe(
      '("tax" AND "boat") NOT ("rail" OR "toll bridge")',
    )
    expect(searchWords('(boats, tax NOT').match).toBe('"boats" AND "tax"')
    expect(searchWords('(boat,', new Map([['boat', ['boat', 'boats']]])).match).toBe('("boat" OR "boats")')
    expect(searchWords('12% ... “”').ignored).toEqual(['... (no letter or digit)', '"" (no letter or digit)'])
  })

  it('finds the other forms of a word among signs', () =>
    withNewLedger(async (ledger) => {
      await fill(ledger, STANDARD)
      expect(await ledger.search('(boat,')).toMatchObject({ match: '("boat" OR "boats")' })
    }))

  it('whatever a user types is no error', () =>
    withNewLedger(async (ledger) => {
      await fill(ledger, STANDARD)
      const piece = fc.oneof(
        fc.constantFrom(
          'AND',
          'OR',
          'NOT',
          'NEAR(',
          '(',
          ')',
          '"',
          '*',
          '-',
          '^',
          ':',
          'tax',
          '{a b}',
          'content_words:',
          '\0',
          ' ',
        ),
        fc.string({ unit: 'binary', maxLength: 5 }),
      )
      await fc.assert(
        fc.asyncProperty(fc.array(piece, { maxLength: 8 }), fc.constantFrom('', ' '), async (pieces, between) => {
          const { match } = searchWords(pieces.join(between))
          if (match === null) return
          await ledger.claims({ match }, 5)
          await ledger.claims({ match, searchIn: 'documents' }, 5)
        }),
        { numRuns: 300 },
      )
    }))
})

describe('rulings', () => {
  it('are heeded by lists, the latest first of all, until they are withdrawn', () =>
    withNewLedger(async (ledger) => {
      await fill(ledger, STANDARD)
      const [claim] = (await ledger.claims({ sourceKind: 'anonymous' }, 1)).claims as [Claim]
      await rule(ledger, claim, 'reject', '2031-04-02T10:00:00.000Z')
      expect((await ledger.claims({ sourceKind: 'anonymous' }, 9)).claims).toEqual([])
      const shown = (await ledger.claims({ sourceKind: 'anonymous', withRejected: true }, 9)).claims
      expect(shown[0]!.ruling).toMatchObject({ action: 'reject', who: 'ines', why: 'heard the tape' })
      await rule(ledger, claim, 'edit', '2031-04-02T11:00:00.000Z', { kind: 'role', name: 'the harbour master' })
      const edited = (await ledger.claims({ sourceKind: 'role' }, 9)).claims
      expect(edited.map(({ profile }) => profile.name)).toEqual(['the harbour master'])
      await rule(ledger, claim, 'withdraw', '2031-04-02T12:00:00.000Z')
      expect((await ledger.claims({ sourceKind: 'anonymous' }, 9)).claims).toEqual([claim])
      expect(await ledger.rulings()).toHaveLength(3)
    }))

  it('outlive readings: they find the same words again, or are orphans that are shown', () =>
    withNewLedger(async (ledger) => {
      const { text, reading } = MARKED[0]!
      await fill(ledger, [incoming(text)])
      const [claim] = (await ledger.claims({}, 1)).claims as [Claim]
      await rule(ledger, claim, 'edit', NOW, { kind: 'role' })
      const { no } = (await ledger.outdated(null, 0, 1))[0]!
      const reread = (attributions: typeof reading.attributions): Promise<void> =>
        ledger.writeReadings([rowsOf(no, text, { ...reading, reader: '9', attributions }, null)], { replace: true })

      // Another attribution comes first now: the number has changed, the words have not.
      const other = { ...reading.attributions[0]!, id: 'a1', content: [{ start: 0, end: 3 }] }
      await reread([other, { ...reading.attributions[0]!, id: 'a2' }])
      expect((await ledger.claims({ sourceKind: 'role' }, 9)).claims.map(({ id }) => id.split(':')[1])).toEqual(['a2'])
      await reread([other])
      expect((await ledger.claims({ sourceKind: 'role' }, 9)).claims).toEqual([])
      expect(await ledger.rulings({ orphansOnly: true })).toMatchObject([
        { attachedTo: null, selector: { cue: { exact: 'told' } } },
      ])
      expect((await findings(ledger)).join()).toMatch(/^notice: ruling .* is an orphan/)
      await reread(reading.attributions)
      expect(await ledger.rulings({ orphansOnly: true })).toEqual([])
      expect((await ledger.claims({ sourceKind: 'role' }, 9)).claims).toHaveLength(1)
    }))
})

it('failures are forgotten once their source was gone through without them', () =>
  withNewLedger(async (ledger) => {
    const [earlier, later] = ['2031-04-02T08:00:00.000Z', '2031-04-02T10:00:00.000Z']
    for (const from of ['a.jsonl', 'a.jsonl, line 2', 'a.jsonl.txt', 'box/b.txt', 'boxes/c.txt'])
      await ledger.addFailure({ from, reason: 'damaged', at: earlier })
    await ledger.addFailure({ from: 'a.jsonl, line 3', reason: 'damaged', at: later })
    const left = async (): Promise<string[]> => (await ledger.status()).failures.map(({ from }) => from)
    await ledger.forgetFailures({ from: 'a.jsonl', before: NOW, whole: false })
    expect(await left()).toEqual(['a.jsonl, line 2', 'a.jsonl, line 3', 'a.jsonl.txt', 'box/b.txt', 'boxes/c.txt'])
    await ledger.forgetFailures({ from: 'a.jsonl', before: NOW, whole: true })
    await ledger.forgetFailures({ from: 'box/', before: NOW, whole: true })
    expect(await left()).toEqual(['a.jsonl, line 3', 'a.jsonl.txt', 'boxes/c.txt'])
  }))

describe('versions and appearances', () => {
  it('one text in two outlets is one document; two texts at one address are versions', () =>
    withNewLedger(async (ledger) => {
      const url = 'https://post.example/tolls'
      await fill(ledger, [
        incoming(MARKED[0]!.text, { url, outlet: 'The Post', published: '2031-03-05' }),
        incoming(MARKED[0]!.text, { url: 'https://herald.example/9', outlet: 'Harbour Herald' }),
        incoming(MARKED[1]!.text, { url, outlet: 'The Post', published: '2031-03-04' }),
      ])
      expect(await ledger.status()).toMatchObject({ documents: 2, appearances: 3 })
      const { document } = await ledger.claim((await ledger.claims({ sourceKind: 'anonymous' }, 1)).claims[0]!.id)
      expect(document.appearances).toHaveLength(2)
      expect(document.versions).toHaveLength(2)
      expect(document.versions[1]).toBe(document.id)
      expect((await ledger.claims({ sourceKind: 'anonymous' }, 9)).claims).toHaveLength(2)
    }))

  it.each([
    ['2031-03-04T20:15:00-05:00', '2031-03-04 2031-03-05T01:15:00.000Z'],
    ['2031-03', '2031-03'],
    ['2031-03-04T20:15', '2031-03-04 2031-03-04T20:15:00.000Z'],
    [null, ''],
  ])('%s is ordered by %s', (date, key) => expect(sortKeyOf(date)).toBe(key))
})

describe('a file', () => {
  it('that is damaged is refused by name, with the mend', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'ledger.sqlite')
      writeFileSync(file, 'this is no database, whatever its name says '.repeat(100))
      await expect(openLedger(file)).rejects.toThrow(/ledger\.sqlite is no database.*put a backup in its place/)
    }))

  it('of another program, or of a newer version, is refused', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'ledger.sqlite')
      const other = new Database(file)
      other.exec('CREATE TABLE songs (title TEXT)')
      other.close()
      await expect(openLedger(file)).rejects.toThrow('is a database of another program')
      const newer = join(folder, 'newer.sqlite')
      await (await openLedger(newer, { create: true })).close()
      const database = new Database(newer)
      database.exec('PRAGMA user_version = 99')
      database.close()
      await expect(openLedger(newer)).rejects.toThrow('written by a newer Rapporteur (its schema is version 99')
    }))

  it('that is missing is not made by looking', () =>
    inFolder((folder) => expect(openLedger(join(folder, 'ledger.sqlite'))).rejects.toThrow('there is no ledger at')))

  it.each([
    ["UPDATE documents SET text = text || '!' WHERE no = 1", 'its text has another hash'],
    ["UPDATE attributions SET content_words = 'made up' WHERE n = 1", "its content doesn't slice back out of the text"],
    ["UPDATE attributions SET cue = '[[9000,9004]]' WHERE n = 1", "its cue doesn't slice back out of the text"],
    ["UPDATE raws SET bytes = x'00', coding = 'deflate'", 'damaged'],
    ["UPDATE appearances SET outlet = 'Nobody'", 'its metadata are not what they were'],
    ['PRAGMA foreign_keys = off; DELETE FROM appearances WHERE no = 1', 'points to appearances that is not there'],
    ['PRAGMA foreign_keys = off; DELETE FROM appearances WHERE no = 1', 'it appeared nowhere'],
    ['DELETE FROM arrivals WHERE appearance = 2', 'it came from nowhere'],
    ['UPDATE attributions SET stated = \'{"outlet":[9000,9004]}\' WHERE n = 1', 'a span of its profile lies outside'],
    [
      `INSERT INTO entities (document, n, type, name, plural, mentions)
        VALUES (1, 99, 'person', 'Ove Lund', 0, '[[0,4],[9000,9004]]')`,
      'entity e99 of document',
    ],
    [
      `INSERT INTO codings (no, document, id, kind, start, end, confidence, why, data)
        VALUES (99, 1, 's99', 'statement', 0, 9, 9000, '[["stance",9000,9004,null]]', '{}')`,
      ':s99: a span of it lies outside the text',
    ],
    ["UPDATE appearances SET metadata = '{' WHERE no = 1", 'its metadata are not what they were'],
    ["UPDATE appearances SET metadata = 'null' WHERE no = 1", 'its metadata are not what they were'],
    ["UPDATE attributions SET source = 'gone' WHERE n = 1", "its source doesn't slice back out of the text"],
    ["UPDATE attributions SET stated = 'gone' WHERE n = 1", 'a span of its profile lies outside'],
    [
      "INSERT INTO entities (document, n, type, name, plural, mentions) VALUES (1, 98, 'person', 'Ove Lund', 0, '[[')",
      'entity e98 of document',
    ],
    ["UPDATE readings SET sentences = '[[' WHERE document = 1", 'a sentence lies outside the text'],
    ["UPDATE rulings SET who = 'nobody'", 'it is not what was recorded'],
    ["UPDATE rulings SET selector = '{'", 'it is not what was recorded'],
    [
      'UPDATE attachments SET attribution = (SELECT max(no) FROM attributions)',
      'it is tied to other words than its own',
    ],
    ["UPDATE claims SET kind = 'document'", 'what lists are drawn from differs from its reading'],
    ['UPDATE claims SET ruling = NULL', 'what lists are drawn from differs from its reading'],
    ['DELETE FROM claims WHERE appearance = 1', 'what lists are drawn from differs from its reading'],
    ["UPDATE claims SET sort = '2031-03-09'", 'what lists are drawn from differs from its reading'],
    ["INSERT INTO searched_claims (searched_claims) VALUES ('delete-all')", 'the index searched_claims differs'],
    ["UPDATE documents SET titles = 'Boats' WHERE no = 1", 'the index searched_documents differs'],
    [
      "PRAGMA ignore_check_constraints = on; UPDATE rulings SET action = 'wish'",
      'the database: CHECK constraint failed',
    ],
  ])('in which was done "%s" does not pass the check', (tampering, found) =>
    inFolder(async (folder) => {
      const file = join(folder, 'ledger.sqlite')
      const ledger = await openLedger(file, { create: true })
      await fill(ledger, STANDARD)
      const { claims } = await ledger.claims({}, 1)
      await rule(ledger, claims[0]!, 'accept', NOW)
      expect(await findings(ledger)).toEqual([])
      await ledger.close()
      const database = new Database(file)
      database.exec(tampering)
      database.close()
      const again = await openLedger(file)
      expect((await findings(again)).join('\n')).toContain(found)
      await again.close()
    }),
  )

  it('waits while another process makes the new file its own', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'ledger.sqlite')
      // A reserved lock on a file without a write-ahead log: SQLite refuses to turn to one, and does not wait.
      const other = new Worker(
        `const { parentPort, workerData } = require('node:worker_threads')
        const Database = require('libsql')
        const database = new Database(workerData)
        database.exec('BEGIN IMMEDIATE; CREATE TABLE passing (n)')
        parentPort.postMessage('locked')
        Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300)
        database.exec('ROLLBACK')
        database.close()`,
        { eval: true, workerData: file },
      )
      const ended = once(other, 'exit')
      await once(other, 'message')
      const ledger = await openLedger(file, { create: true })
      expect(await findings(ledger)).toEqual([])
      await ledger.close()
      await ended
    }))

  it('holds a page as received in much less room, beside its text', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'ledger.sqlite')
      const ledger = await openLedger(file, { create: true })
      const { text } = MARKED[0]!
      const raw = Buffer.from(`<html><nav>${'<a href="/tolls">Tolls</a>'.repeat(400)}</nav><p>${text}</p></html>`)
      await fill(ledger, [incoming(text, { raw })])
      await ledger.close()
      const database = new Database(file)
      const kept = database.prepare('SELECT coding, length(bytes) AS bytes FROM raws').all()
      database.close()
      expect(kept).toEqual([{ coding: 'deflate', bytes: expect.any(Number) }])
      expect((kept[0] as { bytes: number }).bytes).toBeLessThan(raw.length / 20)
    }))

  it('has no table that its page does not tell of', () =>
    inFolder(async (folder) => {
      const file = join(folder, 'ledger.sqlite')
      await (await openLedger(file, { create: true })).close()
      const database = new Database(file)
      const tables = database
        .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual')")
        .all()
        .map((row) => (row as { name: string }).name)
        .filter((name) => !name.startsWith('sqlite_'))
      database.close()
      expect(tables.length).toBeGreaterThan(20)
      const page = readFileSync(new URL('../../docs/ledger.md', import.meta.url), 'utf8')
      expect(tables.filter((name) => !new RegExp(`\\b${name}\\b`).test(page))).toEqual([])
    }))

  it('is copied whole while it is in use, and never over another', () =>
    withNewLedger(async (ledger) =>
      inFolder(async (folder) => {
        await fill(ledger, STANDARD.slice(0, 2))
        const copy = join(folder, "it's a copy.sqlite")
        await Promise.all([ledger.backup(copy), fill(ledger, STANDARD)])
        const opened = await openLedger(copy)
        expect(await findings(opened)).toEqual([])
        expect((await exported(opened)).split('\n').length).toBeGreaterThan(3)
        await opened.close()
        await expect(ledger.backup(copy)).rejects.toThrow('exists; a backup never overwrites')
        const nowhere = join(folder, 'nowhere', 'copy.sqlite')
        await expect(ledger.backup(nowhere)).rejects.toThrow(/copy\.sqlite can't be made \(.*name a file in a folder/)
      }),
    ))
})

it('words of a reading are found in their places in any text', () => {
  const marked = markedReading('[a]{source} [b]{cue} [c]{content}')
  const rows = JSON.parse(`[${rowsOf(3, marked.text, marked.reading, null).attributions}]`) as unknown[][]
  expect(rows[0]!.slice(0, 12)).toEqual([
    3 * 2 ** 20 + 1,
    3,
    1,
    null,
    'indirect',
    9000,
    '[[2,3]]',
    '[[0,1]]',
    '[[4,5]]',
    'b',
    'a',
    'c',
  ])
})
