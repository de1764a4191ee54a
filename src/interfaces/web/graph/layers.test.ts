import { expect, it } from 'vitest'
import { layersOf } from './layers.ts'

it('sources stand left, each article right of all from whom it has its words, near them', () => {
  const links = [
    { from: 'paper', to: 'agency' },
    { from: 'agency', to: 'officials' },
    { from: 'herald', to: 'envoy' },
    { from: 'paper', to: 'officials' },
  ]
  expect(layersOf(['paper', 'herald', 'agency', 'officials', 'envoy'], links)).toEqual([
    ['officials', 'envoy'],
    ['agency', 'herald'],
    ['paper'],
  ])
})

it('what is not linked stands alone, and a cycle is cut', () => {
  expect(layersOf(['a', 'b'], [])).toEqual([['a', 'b']])
  const looped = layersOf(
    ['a', 'b'],
    [
      { from: 'a', to: 'b' },
      { from: 'b', to: 'a' },
    ],
  )
  expect(looped.flat().toSorted()).toEqual(['a', 'b'])
})
