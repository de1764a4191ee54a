import { foundItemsOf, readSamples, type Sample, scoreTables, TABLES } from '../../keys/index.ts'
import type { Analysed, Candidate } from '../../src/reading/index.ts'
import { FINDERS } from '../../src/reading/index.ts'
import { decisionExamples, type Judged } from './decisions.ts'
import type { Example } from './logistic.ts'

/** Finders whose candidates are judged as a whole, or decision by decision. */
const WHOLE = FINDERS.filter(({ chosen }) => chosen === undefined)

/** A decision about a candidate of an article with a key. */
export interface Judgeable extends Example {
  /** Name of its judge: a kind of coding, or a part of one. */
  readonly judge: string
  /** Name of the negotiation. */
  readonly sample: string
  readonly article: string
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
    const judged = WHOLE.flatMap((finder) => finder.candidates?.(analysed, codebook) ?? []).flatMap(
      (candidate: Candidate): Judged[] => {
        const items = foundItemsOf([{ id: 'x', ...candidate }], { article: id, day, text, attributions })
        if (items.length === 0) return []
        const scores = scoreTables([key], items, dossier)
        if (TABLES.every((table) => scores[table].found === 0)) return []
        return [{ candidate, right: TABLES.every((table) => scores[table].wrong.length === 0) }]
      },
    )
    return decisionExamples(judged).map((example) => ({ ...example, sample: name, article: id }))
  })
}
