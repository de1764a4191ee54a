import { describe, expect, it } from 'vitest'
import { loadModels } from '../../src/index.ts'
import { corpus } from '../corpora.ts'
import { calibration, calibrationError } from './calibration.ts'
import { ATTRIBUTION_FLOORS, readPolnear } from './polnear.ts'

describe.skipIf(corpus('polnear', 'dev') === null)('attributions on PolNeAR dev (skipped without ../shared)', () => {
  const result = corpus('polnear', 'dev') === null ? null : readPolnear(loadModels())

  it.each(Object.entries(ATTRIBUTION_FLOORS))('exact F1 of %s is at least %d', (role, floor) => {
    expect(result!.score.exact[role as keyof typeof ATTRIBUTION_FLOORS].f1).toBeGreaterThanOrEqual(floor)
  })

  it('a confidence means what it says: of those with about 0.8, about 80 % are right', () => {
    const told = result!.judged.map(({ found, right }) => ({ confidence: found.confidence, right }))
    expect(calibrationError(calibration(told))).toBeLessThan(0.06)
    const about = told.filter(({ confidence }) => confidence >= 0.75 && confidence < 0.85)
    // Of two hundred, one in twenty is chance.
    expect(about.length).toBeGreaterThan(150)
    const right = about.filter((one) => one.right).length / about.length
    expect(Math.abs(right - 0.8)).toBeLessThan(0.06)
  })
})
