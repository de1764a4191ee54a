import fc from 'fast-check'
import { expect, it } from 'vitest'
import { merged } from './merged.ts'

const byNumber = (a: { readonly n: number }, b: { readonly n: number }): number => a.n - b.n

it('is the list sorted anew, however many come and go', () => {
  const numbers = fc.uniqueArray(fc.nat({ max: 9999 }), { minLength: 0, maxLength: 600, size: 'max' })
  fc.assert(
    fc.property(numbers, fc.nat(), fc.nat(), (all, leave, come) => {
      const objects = all.map((n) => ({ n }))
      const added = objects.slice(0, come % (objects.length + 1))
      const sorted = objects.slice(added.length).sort(byNumber)
      const gone = new Set(sorted.filter((_, i) => i % (1 + (leave % 40)) === 0))
      // What was never there may be told gone too.
      gone.add({ n: 10_000 })
      const expected = [...sorted.filter((one) => !gone.has(one)), ...added].sort(byNumber)
      expect(merged(sorted, gone, added, byNumber)).toEqual(expected)
    }),
  )
})

it('takes the place of one that is equal', () => {
  const [old, fresh, last] = [{ n: 1 }, { n: 1 }, { n: 2 }]
  const result = merged([old, last], new Set([old]), [fresh], byNumber)
  expect(result.map((one) => one === fresh)).toEqual([true, false])
})
