import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, it } from 'vitest'
import { runCommand } from '../bench/process.ts'

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** Articles of which no two are the same, so that nothing kept of one serves another. */
function file(articles: number): string {
  const path = join(folder, `${articles}.jsonl`)
  const line = (i: number): string => {
    const name = `Quen${i.toString(36)}or`
    const text = `Minister ${name} said on Monday that levy ${i} would stay. “We will not sell berth ${i * 7},” ${name} told the Post. `
    return JSON.stringify({ id: `a${i}`, text: text.repeat(6) })
  }
  writeFileSync(path, `${Array.from({ length: articles }, (_, i) => line(i)).join('\n')}\n`)
  return path
}

it('many articles are read at the memory of a few', async () => {
  const FEW = 100
  const peak = async (articles: number): Promise<number> => {
    const { exitCode, peakMegabytes } = await runCommand(['read', '--format', 'jsonl', file(articles)], {
      memory: true,
    })
    expect(exitCode).toBe(0)
    return peakMegabytes
  }
  const few = await peak(FEW)
  // The longer file alone has a megabyte and more, its readings many; what is kept of an article may not add up. When the
  // engine cleans up is its own affair, and on a busy machine later: what is kept is there each time.
  let many = Infinity
  for (let attempt = 1; attempt <= 3 && many >= 1.25 * few; attempt++) many = Math.min(many, await peak(8 * FEW))
  expect(many).toBeLessThan(1.25 * few)
})
