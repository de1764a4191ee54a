import { expect, it } from 'vitest'
import { partOf, withPart } from './results.ts'

it('each part is written anew without touching the other', () => {
  const before = '# Results\n\nScores of before.\n'
  const both = withPart(before, 'bench', 'Rows.')
  expect(partOf(both, 'score')).toBe('Scores of before.')
  expect(partOf(both, 'bench')).toBe('Rows.')
  const scored = withPart(both, 'score', 'New scores.\n')
  expect(partOf(scored, 'score')).toBe('New scores.')
  expect(partOf(scored, 'bench')).toBe('Rows.')
  expect(withPart(scored, 'bench', 'Rows.')).toBe(scored)
  expect(withPart('', 'bench', 'Rows.')).toMatch(/^# Results\n\n<!-- npm run bench -->\n\nRows\./)
})
