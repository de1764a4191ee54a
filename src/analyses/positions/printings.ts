import type { ByPlan } from './by-plan.ts'
import { printingOf } from './origins.ts'
import type { StatementOrigin, StatementRow } from './position.ts'

/** Shorter sentences are said again in the same words: "Kessar rejected the plan." */
const LEAST_WORDS = 8

/**
 * When each statement was first printed: a copy of a text, in whatever outlet, and a sentence that stands word for word in an earlier
 * article say again what was said, and not that it still is so.
 */
export class Printings {
  readonly #first = new Map<string, string>()

  /**
   * When the text of a statement was first printed that tells the same stance. Statements must come by date.
   *
   * @returns as `sort` of a row
   */
  firstOf(row: StatementRow, { copyOf }: StatementOrigin): string {
    const { party, issue, data, sort, sentence } = row
    const what = [party, issue, data.stance, data.modality, data.change ? data.predicate : null]
    return this.#first_([...what, copyOf ?? printingOf(row)], [...what, wordsOf(sentence.words)], sort)
  }

  #first_(copy: readonly (string | null)[], words: readonly (string | null)[], sort: string): string {
    const keys = [JSON.stringify(copy), ...(words.at(-1) === null ? [] : [JSON.stringify(words)])]
    let first = sort
    for (const key of keys) {
      const before = this.#first.get(key)
      if (before === undefined) this.#first.set(key, sort)
      // Of a text without a date no sentence tells when it was published: it may be the first.
      else if (before !== '' && first !== '' && before < first) first = before
    }
    return first
  }
}

/** What follows from plans, with what the same words tell again at the day on which they first did. */
export function firstTold(byPlans: readonly ByPlan[]): ByPlan[] {
  const first = new Map<string, string>()
  const dayOf = ({ evidence }: ByPlan): string => evidence.published ?? ''
  return [...byPlans]
    .sort((a, b) => (dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0))
    .map((one) => {
      const { party, issue, evidence } = one
      const words = wordsOf(evidence.words)
      if (words === null || evidence.published === null || evidence.date !== evidence.published) return one
      const key = JSON.stringify([party, issue, evidence.stance, words])
      const before = first.get(key)
      if (before === undefined) first.set(key, evidence.published)
      if (before === undefined || before === evidence.published) return one
      return { ...one, evidence: { ...evidence, date: before, published: before, again: evidence.published } }
    })
}

/** Letters and figures of a sentence that is long enough to be known again; null: it is not. */
function wordsOf(sentence: string): string | null {
  const words = sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []
  return words.length < LEAST_WORDS ? null : words.join(' ')
}
