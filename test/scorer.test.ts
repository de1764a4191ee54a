import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { scoreAttributions } from '../bench/reader/attributions.ts'
import { parseBrat } from '../bench/reader/brat.ts'
import { ROOT, rapporteur, SAMPLE } from './cli.ts'

const SCORER = join(ROOT, '../shared/bench/score-attributions.mjs')
const NAME = basename(SAMPLE, '.txt')

const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** What the field's scorer says of `predictions`, with the reader's own brat output of the sample as the truth. */
async function scored(predictions: string): Promise<{
  articles: number
  missing: number
  exact: Record<string, { precision: number; recall: number }>
}> {
  const gold = join(folder, 'gold')
  const texts = join(folder, 'text')
  mkdirSync(gold, { recursive: true })
  mkdirSync(texts, { recursive: true })
  writeFileSync(join(gold, `${NAME}_a.ann`), (await rapporteur(['read', '--format', 'brat', SAMPLE])).stdout)
  writeFileSync(join(texts, `${NAME}.txt`), readFileSync(join(ROOT, SAMPLE)))
  writeFileSync(join(folder, 'found.jsonl'), predictions)
  const args = ['--gold', gold, '--text', texts, '--pred', join(folder, 'found.jsonl'), '--json']
  return JSON.parse(execFileSync(process.execPath, [SCORER, ...args], { encoding: 'utf8' }))
}

describe.skipIf(!existsSync(SCORER))('the scorer of the field (skipped without ../shared)', () => {
  it('reads spans under the name of the file, and brat, and finds them alike', async () => {
    const spans = await rapporteur(['read', '--format', 'spans', SAMPLE])
    const report = await scored(spans.stdout)
    expect(report).toMatchObject({ articles: 1, missing: 0 })
    for (const role of ['cue', 'source', 'content', 'full']) {
      expect(report.exact[role]).toMatchObject({ precision: 100, recall: 100 })
    }
  })

  it('sees what is left out', async () => {
    const { stdout } = await rapporteur(['read', '--format', 'spans', SAMPLE])
    const { doc, attributions } = JSON.parse(stdout)
    const report = await scored(`${JSON.stringify({ doc, attributions: attributions.slice(1) })}\n`)
    expect(report.exact.full).toMatchObject({ precision: 100 })
    expect(report.exact.full!.recall).toBeLessThan(100)
  })
})

it('brat gives back what json holds', async () => {
  const [brat, json] = await Promise.all(
    ['brat', 'json'].map(async (format) => (await rapporteur(['read', '--format', format, SAMPLE])).stdout),
  )
  const { text, attributions } = JSON.parse(json!)
  const found = parseBrat(brat!)
  expect(found).toHaveLength(attributions.length)
  expect(scoreAttributions([{ text, gold: attributions, found }]).exact.full.f1).toBe(100)
})
