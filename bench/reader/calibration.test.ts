import { expect, it } from 'vitest'
import { calibration, calibrationError } from './calibration.ts'

it('sets the stated confidence against the share that is right, by tenths', () => {
  const judged = [
    { confidence: 0.95, right: true },
    { confidence: 1, right: true },
    { confidence: 0.25, right: false },
    { confidence: 0.21, right: true },
    { confidence: 0.29, right: false },
    { confidence: 0.25, right: false },
  ]
  const bins = calibration(judged)
  expect(bins).toEqual([
    { from: 0.2, to: 0.3, count: 4, stated: 0.25, right: 0.25 },
    { from: 0.9, to: 1, count: 2, stated: 0.975, right: 1 },
  ])
  expect(calibrationError(bins)).toBeCloseTo((2 / 6) * 0.025)
})
