import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const above = realpathSync(mkdtempSync(join(tmpdir(), 'rapporteur-')))
afterAll(() => rmSync(above, { recursive: true }))

/** Training in a folder that has no corpora beside it. */
function train(...args: string[]): { status: number | null; stderr: string; made: string[] } {
  const folder = mkdtempSync(join(above, 'house-'))
  const program = join(import.meta.dirname, '../build/training/train.js')
  const { status, stderr } = spawnSync(process.execPath, [program, ...args], { cwd: folder, encoding: 'utf8' })
  return { status, stderr, made: readdirSync(folder) }
}

describe('training that cannot be done makes nothing and says why', () => {
  it('without the corpora', () => {
    const stderr = `the corpora are not at ${join(above, 'shared/corpora')}: nothing can be learnt without them\n`
    expect(train()).toEqual({ status: 1, stderr, made: [] })
  })

  it('of a stage that there is not', () => {
    const stages = 'words, tags, jackknife, tree, entities, attribution-taggers, attributions, meaning, codings'
    for (const args of [['--only', 'trees'], ['--only']])
      expect(train(...args)).toEqual({
        status: 1,
        stderr: `--only ${args[1] ?? ''}: no such stage (they are ${stages})\n`,
        made: [],
      })
  })
})
