import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Span } from '../../src/text/index.ts'
import { corpus, SHARED } from '../corpora.ts'
import { judged, scoreAttributions } from './attributions.ts'
import { goldOf, parseBrat, type Roles } from './brat.ts'

const at = (text: string, words: string): Span[] => {
  const start = text.indexOf(words)
  return words === '' ? [] : [{ start, end: start + words.length }]
}
const roles = (text: string, source: string, cue: string, content: string): Roles => ({
  source: at(text, source),
  cue: at(text, cue),
  content: at(text, content),
})

describe('scoreAttributions', () => {
  const text = 'Olm said, “the boats will sail.” Lund agreed that they would.'
  const gold = [roles(text, 'Olm', 'said', 'the boats will sail'), roles(text, 'Lund', 'agreed', 'that they would')]

  it('does not count punctuation', () => {
    const found = [roles(text, 'Olm', 'said,', '“the boats will sail.”')]
    expect(scoreAttributions([{ text, gold, found }]).exact.full).toEqual({ precision: 100, recall: 50, f1: 66.7 })
  })

  it('wants the same words for exact and shared words for overlap', () => {
    const found = [roles(text, '', 'said', 'boats will sail')]
    const { exact, overlap } = scoreAttributions([{ text, gold, found }])
    expect(exact).toMatchObject({
      cue: { precision: 100, recall: 50 },
      source: { f1: 0 },
      content: { f1: 0 },
      full: { f1: 0 },
    })
    expect(overlap.content).toEqual({ precision: 100, recall: 42.9, f1: 60 })
  })

  it('judges each of the found, and none that has no cue or content', () => {
    const found = [
      roles(text, 'Olm', 'said', 'the boats will sail'),
      roles(text, '', '', 'they'),
      roles(text, 'Lund', 'agreed', 'they'),
    ]
    expect(judged({ text, gold }, found).map(({ right }) => right)).toEqual([true, false])
  })
})

it('parseBrat takes pieces together and leaves out spans that are missing', () => {
  const annotation =
    'T1\tContent 0 4;6 9\tabcd fgh\nT2\tCue 10 12\tij\nE1\tAttribution:T9 Content:T1 Content2:T2 Cue:T2 Source:T7\n'
  expect(parseBrat(annotation)).toEqual([
    {
      content: [
        { start: 0, end: 4 },
        { start: 6, end: 9 },
        { start: 10, end: 12 },
      ],
      cue: [{ start: 10, end: 12 }],
      source: [],
    },
  ])
})

const script = join(SHARED, 'bench', 'score-attributions.mjs')
const dev = corpus('polnear', 'dev')
const absent = dev === null || !existsSync(script)

it.skipIf(absent)('gives the figures of the independent scorer (skipped where the corpora are absent)', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-'))
  try {
    const articles = [...goldOf(join(dev!, 'attributions'))].map(([name, gold], n) => {
      const text = readFileSync(join(dev!, 'text', `${name}.txt`), 'utf8')
      // Errors of every sort, by the number of the attribution: lost, doubled, without source, a longer or shorter content.
      const found = gold.flatMap((one, i): Roles[] => {
        const change = (i + n) % 7
        if (change === 0) return []
        if (change === 1) return [one, { ...one, source: [] }]
        if (change === 2) return [{ ...one, content: one.content.map(({ start, end }) => ({ start, end: end + 30 })) }]
        if (change === 3)
          return [
            {
              ...one,
              content: one.content.slice(0, 1),
              cue: one.cue.map(({ start, end }) => ({ start: start - 6, end })),
            },
          ]
        return [one]
      })
      return { name, text, gold, found }
    })
    const pairs = (spans: readonly Span[]): number[][] => spans.map(({ start, end }) => [start, end])
    const predictions = articles.map(({ name, found }) => {
      const attributions = found.map(({ cue, source, content }) => ({
        cue: pairs(cue),
        source: pairs(source),
        content: pairs(content),
      }))
      return JSON.stringify({ doc: name, attributions })
    })
    writeFileSync(join(folder, 'found.jsonl'), predictions.join('\n'))
    const args = [
      '--gold',
      join(dev!, 'attributions'),
      '--text',
      join(dev!, 'text'),
      '--pred',
      join(folder, 'found.jsonl'),
      '--json',
    ]
    const { exact, overlap } = JSON.parse(spawnSync(process.execPath, [script, ...args], { encoding: 'utf8' }).stdout)
    const ours = scoreAttributions(articles)
    expect(ours.exact.full.f1).toBeGreaterThan(30)
    expect(ours.exact.full.f1).toBeLessThan(90)
    expect({ exact: ours.exact, overlap: ours.overlap }).toEqual({ exact, overlap })
  } finally {
    rmSync(folder, { recursive: true })
  }
})
