import { foundItemsOf, readSamples, type Sample, scoreTables, TABLES } from '../../keys/index.ts'
import type { Analysed, Candidate, CodingKind } from '../../src/reading/index.ts'
import { FINDERS } from '../../src/reading/index.ts'
import type { Example } from './logistic.ts'

/** A candidate of an article with a key. */
export interface Judgeable extends Example {
  readonly kind: CodingKind
  /** Name of the negotiation. */
  readonly sample: string
  readonly article: string
  readonly candidate: Candidate
}

/**
 * The candidates of all seen articles, each right or wrong by the article's key; those that the key does not judge are left out.
 */
export function judgeable(examples: string, analyse: (text: string) => Analysed): Judgeable[] {
  return readSamples(examples, 'seen').flatMap((sample) => judgeableOf(sample, analyse))
}

function judgeableOf({ name, dossier, codebook, articles }: Sample, analyse: (text: string) => Analysed): Judgeable[] {
  return articles.flatMap(({ id, day, text, key }) => {
    const analysed = analyse(text)
    const { attributions } = analysed
    const candidates = FINDERS.flatMap((finder) => finder.candidates?.(analysed, codebook) ?? [])
    return candidates.flatMap((candidate): Judgeable[] => {
      const items = foundItemsOf([{ id: 'x', ...candidate }], { article: id, day, text, attributions })
      if (items.length === 0) return []
      const scores = scoreTables([key], items, dossier)
      const judged = TABLES.reduce((sum, table) => sum + scores[table].found, 0)
      if (judged === 0) return []
      const right = TABLES.every((table) => scores[table].wrong.length === 0)
      return [{ kind: candidate.kind, sample: name, article: id, candidate, features: candidate.features, right }]
    })
  })
}
