import fc from 'fast-check'
import { expect, it } from 'vitest'
import { linesOf } from './lines.ts'

async function* chunked(bytes: Buffer, cuts: readonly number[]): AsyncGenerator<Buffer> {
  let from = 0
  for (const cut of [...cuts].sort((a, b) => a - b)) {
    yield bytes.subarray(from, Math.min(cut, bytes.length))
    from = Math.min(cut, bytes.length)
  }
  yield bytes.subarray(from)
}

it('gives the same lines however the bytes are cut into chunks', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.string()), fc.array(fc.nat(200)), async (parts, cuts) => {
      const text = parts.join('\n')
      const expected = text.split('\n')
      if (expected.at(-1) === '') expected.pop()
      const found: string[] = []
      for await (const line of linesOf(chunked(Buffer.from(text), cuts), 1000)) found.push(line!.toString())
      expect(found).toEqual(expected)
    }),
  )
})

it('gives null for a line that is too long', async () => {
  const found: (string | null)[] = []
  for await (const line of linesOf(chunked(Buffer.from('abc\nabcdef\nab'), [2, 6]), 3))
    found.push(line?.toString() ?? null)
  expect(found).toEqual(['abc', null, 'ab'])
})
