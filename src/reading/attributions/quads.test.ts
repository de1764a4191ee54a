import fc from 'fast-check'
import { expect, it } from 'vitest'
import { addQuads, quadsOf } from './quads.ts'

it('four sums of signed bytes are what they are one by one, wherever the table begins', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: -128, max: 127 }), { minLength: 16, maxLength: 16 }),
      fc.array(fc.integer({ min: 0, max: 3 }), { maxLength: 256 }),
      fc.integer({ min: 0, max: 3 }),
      (bytes, rows, offset) => {
        const table = new Int8Array(16 + offset)
        table.set(bytes, offset)
        const sums = Int32Array.of(1, -2, 3, -4)
        addQuads(quadsOf(table.subarray(offset)), Int32Array.from(rows), rows.length, sums)
        const wanted = [1, -2, 3, -4].map((sum, c) => rows.reduce((all, row) => all + bytes[row * 4 + c]!, sum))
        expect([...sums]).toEqual(wanted)
      },
    ),
  )
})
