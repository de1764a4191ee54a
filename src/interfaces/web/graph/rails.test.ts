import { expect, it } from 'vitest'
import { railsOf } from './rails.ts'

it('whoever has words stands below all that they come from, and at once below the last', () => {
  const links = [
    { from: 'paper', to: 'agency' },
    { from: 'agency', to: 'officials' },
    { from: 'herald', to: 'envoy' },
    { from: 'paper', to: 'officials' },
  ]
  expect(railsOf(['paper', 'herald', 'agency', 'officials', 'envoy'], links)).toEqual({
    rows: ['officials', 'agency', 'paper', 'envoy', 'herald'],
    rails: [
      { teller: 'officials', lane: 0, row: 0, into: [1, 2] },
      { teller: 'agency', lane: 1, row: 1, into: [2] },
      { teller: 'envoy', lane: 0, row: 3, into: [4] },
    ],
    lanes: 2,
  })
})

it('no two lines lie on each other, however many pass', () => {
  const tellers = Array.from({ length: 9 }, (_, i) => `source ${i}`)
  const links = tellers.flatMap((to, i) => [
    { from: `article ${i % 3}`, to },
    { from: `article ${(i * 2) % 5}`, to },
  ])
  const ids = [...new Set(links.flatMap(({ from, to }) => [from, to]))]
  const { rows, rails, lanes } = railsOf(ids, links)
  expect(rows.toSorted()).toEqual(ids.toSorted())
  expect(rails.flatMap(({ into }) => into)).toHaveLength(new Set(links.map(({ from, to }) => `${from}<${to}`)).size)
  for (const { lane, row, into } of rails) {
    expect(lane).toBeLessThan(lanes)
    for (const other of rails)
      if (other.lane === lane && other.row !== row)
        expect(other.row > into.at(-1)! || other.into.at(-1)! < row).toBe(true)
  }
})

it('what is not linked stands alone, and a cycle is cut', () => {
  expect(railsOf(['a', 'b'], [])).toEqual({ rows: ['a', 'b'], rails: [], lanes: 0 })
  const looped = railsOf(
    ['a', 'b'],
    [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'a' },
    ],
  )
  expect(looped.rows).toEqual(['a', 'b'])
  expect(looped.rails).toEqual([{ teller: 'a', lane: 0, row: 0, into: [1] }])
})
