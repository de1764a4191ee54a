import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { packRows, unpackRows } from './packed-rows.ts'

describe('packed rows', () => {
  it('are as the layout says', () => {
    const packed = packRows(Int8Array.of(0, 0, 5, 0, 0, -1), 3, 2)
    expect([...packed]).toEqual([0b110, 1, 5, 2, 255])
  })

  it('give back every table', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 18 }), fc.array(fc.integer({ min: -127, max: 127 })), (width, values) => {
        const rows = Math.floor(values.length / width)
        const table = Int8Array.from(values.slice(0, rows * width), (v) => (v % 3 === 0 ? v : 0))
        expect([...unpackRows(packRows(table, rows, width), rows, width)]).toEqual([...table])
      }),
    )
  })
})
