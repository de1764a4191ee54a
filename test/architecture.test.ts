import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { loadModels } from '../src/models.ts'
import { createReader } from '../src/reading/index.ts'
import { ROOT } from './cli.ts'

const page = readFileSync(join(ROOT, 'ARCHITECTURE.md'), 'utf8')

/** Names of the rooms that the table has: `src/reading/tokens`, and the ones behind it in the same line, which leave out where. */
function namedRooms(): Set<string> {
  const named = new Set<string>()
  for (const [, cell] of page.matchAll(/^\| (`(?:src|keys|training|bench|test)[^|]*) \|/gm)) {
    const [first, ...others] = [...cell.matchAll(/`([^`]+)`/g)].map(([, name]) => name)
    named.add(first)
    for (const other of others) named.add(`${first.replace(/[^/]*$/, '')}${other}`)
  }
  return named
}

describe('ARCHITECTURE.md', () => {
  it('names every room', () => {
    const rooms = [...readFileSync(join(ROOT, 'tsconfig.json'), 'utf8').matchAll(/"path": "([^"]+)"/g)]
    const named = namedRooms()
    expect(rooms.map(([, room]) => room).filter((room) => room !== 'src' && !named.has(room))).toEqual([])
  })

  it('names only files that are there', () => {
    const files = new Set((readdirSync(join(ROOT, 'src'), { recursive: true }) as string[]).map(String))
    const told = [...page.matchAll(/`((?:document|reading|ledger|analyses|interfaces)\/[\w/-]+\.ts)`/g)].map(
      ([, name]) => name,
    )
    expect(told.length).toBeGreaterThan(5)
    expect(told.filter((name) => !files.has(name))).toEqual([])
  })

  it('tells truly what becomes of its sentence', () => {
    const text = /^ {2}(Kessar refused .*)$/m.exec(page)![1]
    const { attributions, entities, codings } = createReader(loadModels()).read(text, {
      codebook: {
        parties: [{ name: 'Kessar', aliases: [], metonyms: [], people: [] }],
        issues: [{ name: 'Ferry tax', words: ['ferry tax'] }],
      },
    })
    expect(entities.map(({ name }) => name)).toEqual(['Kessar', 'two officials'])
    expect(attributions).toMatchObject([
      {
        cue: [{ start: 52, end: 56 }],
        source: [{ start: 38, end: 51 }],
        content: [{ start: 0, end: 36 }],
        quotation: 'indirect',
        profile: { kind: 'role', count: { least: 2, most: 2 }, outlet: { value: 'Harbour Ledger' } },
      },
    ])
    expect(codings.find(({ kind }) => kind === 'statement')).toMatchObject({
      ...{ attribution: 'a1', party: 'Kessar', issue: 'Ferry tax', data: { stance: 'rejects', how: 'claimed' } },
      why: [{ span: { start: 0, end: 6 } }, { span: { start: 7, end: 14 } }, { span: { start: 27, end: 36 } }],
    })
  })
})
