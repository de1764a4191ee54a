import { join } from 'node:path'
import { createReader, type Models, type ProfiledAttribution } from '../../src/reading/index.ts'
import { corpus, polnearTexts } from '../corpora.ts'
import { type AttributionScore, judged, scoreAttributions } from './attributions.ts'
import { goldOf } from './brat.ts'

/** Exact F1 that must be reached on PolNeAR dev. */
export const ATTRIBUTION_FLOORS = { cue: 72, source: 73, content: 60, full: 55 } as const

export interface PolnearResult {
  readonly score: AttributionScore
  readonly judged: readonly { found: ProfiledAttribution; right: boolean }[]
  readonly texts: readonly string[]
}

/** What the reader finds in PolNeAR dev against what people found; null where the corpora are not at hand. */
export function readPolnear(models: Models): PolnearResult | null {
  const folder = corpus('polnear', 'dev')
  if (folder === null) return null
  const reader = createReader(models)
  const golds = goldOf(join(folder, 'attributions'))
  const articles = polnearTexts(folder)
    .filter(({ name }) => golds.has(name))
    .map(({ name, text }) => ({
      text,
      gold: golds.get(name)!,
      found: reader.read(text, { language: 'en' }).attributions,
    }))
  return {
    score: scoreAttributions(articles),
    judged: articles.flatMap((article) => judged(article, article.found)),
    texts: articles.map(({ text }) => text),
  }
}
