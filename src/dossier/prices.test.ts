import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { MAX_PRICE_BYTES, readPrices } from './prices.ts'

let folder: string

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'prices-'))
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const series = { name: 'Toll', file: 'toll.csv', date: 'date', value: 'value', unit: null, issues: [] }
const read = (csv: string, changes: Partial<typeof series> = {}) => {
  writeFileSync(join(folder, 'toll.csv'), csv)
  return readPrices(folder, { ...series, ...changes })
}

describe('prices of a series', () => {
  it('are those of its columns, by day, without the days that have none', async () => {
    const csv =
      '\uFEFFvolume,date,value\r\n1,2031-03-05,12.5\r\n2,2031-03-04,"11"\r\n3,2031-03-06,.\r\n4,2031-03-07,\r\n'
    const days = [
      { day: '2031-03-04', value: 11 },
      { day: '2031-03-05', value: 12.5 },
    ]
    expect(await read(csv)).toEqual({ days, problem: null })
  })

  it('of one day are the last', async () => {
    const { days } = await read('date,value\n2031-03-04T09:00:00Z,1\n2031-03-04 17:00,-2e1\n')
    expect(days).toEqual([{ day: '2031-03-04', value: -20 }])
  })

  it.each([
    [
      'date,value\n4 March,1\n2031-03-05,2\n31/03,3\n',
      1,
      'toll.csv: row 2 has no date as 2031-03-04, and 1 more likewise; left out',
    ],
    ['date,value\n2031-02-31,1\n', 0, 'toll.csv: row 2 has no date as 2031-03-04; left out'],
    ['date,value\n2031-03-04,"1,234.5"\n', 0, 'toll.csv: row 2 has no number as 1234.5; left out'],
    ['day,value\n2031-03-04,1\n', 0, 'toll.csv: it has no column "date"'],
    ['', 0, 'toll.csv: it has no column "date"'],
    ['date,value\n"2031-03-04,1\n', 0, 'toll.csv: line 2 is no CSV'],
  ])('that cannot be read are left out and told: %j', async (csv, left, problem) => {
    const told = await read(csv)
    expect([told.days.length, told.problem]).toEqual([left, problem])
  })

  it('tell of a file that is none, and never where it would be', async () => {
    mkdirSync(join(folder, 'sub'))
    writeFileSync(join(folder, 'long.csv'), 'x'.repeat(MAX_PRICE_BYTES + 1))
    for (const [file, reason] of [
      ['none.csv', 'there is no such file'],
      ['sub', 'it is no file'],
      ['long.csv', 'it is longer than 8 MiB'],
    ] as const) {
      const { days, problem } = await readPrices(folder, { ...series, file })
      expect(days).toEqual([])
      expect(problem).toContain(`${file}: ${reason}`)
      expect(problem).not.toContain(folder)
    }
  })
})
