import { execFileSync } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { ROOT } from './corpora.ts'

it('says of each figure that the corpora are absent where they are, and keeps what was measured before', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'))
  const results = join(ROOT, 'bench/RESULTS.md')
  const before = readFileSync(results, 'utf8')
  try {
    const printed = execFileSync(process.execPath, ['build/bench/score.js', '--reader'], {
      cwd: ROOT,
      encoding: 'utf8',
      env: { ...process.env, SHARED_PATH: folder },
    })
    const rows = printed.split('\n').filter((line) => line.startsWith('| ') && !line.startsWith('| figure'))
    // The floors stand there, and nothing that looks like a figure.
    expect(rows.length).toBeGreaterThanOrEqual(19)
    for (const row of rows) expect(row).toMatch(/\| at (?:least|most) [\d,.]+ \S+ +\| corpora absent +\| +\|$/)
    expect(printed).toContain(`The corpora are not at ${join(folder, 'corpora')}: nothing was measured on them`)
    expect(readFileSync(results, 'utf8')).toBe(before)
  } finally {
    rmSync(folder, { recursive: true })
  }
})
