import { firstWhere } from '../../text/index.ts'
import type { Analysed } from '../clauses/index.ts'
import type { TimeMention } from './time.ts'

/** Expressions of time by what they hang on. */
export class AttachedTimes {
  readonly all: readonly TimeMention[]
  readonly #text: Analysed
  readonly #byGovernor = new Map<number, TimeMention[]>()
  readonly #byClause = new Map<number, TimeMention[]>()

  constructor(text: Analysed, all: readonly TimeMention[]) {
    this.#text = text
    this.all = all
    for (const mention of all) {
      const { governor, end } = mention
      push(this.#byGovernor, governor, mention)
      const clause = text.clauses.of[governor < 0 ? end - 1 : governor]
      if (clause >= 0) push(this.#byClause, clause, mention)
    }
  }

  /** Those that hang on a word: "a meeting on Friday", "next week's talks". */
  ofWord(token: number): readonly TimeMention[] {
    return this.#byGovernor.get(token) ?? []
  }

  /**
   * Those of a clause: on its predicate, or on a name or person in it, to which the parser likes to attach what belongs to
   * the predicate ("met the envoy in Ostrel on Tuesday"). Those that a noun has for itself are not among them.
   */
  ofClause(index: number): readonly TimeMention[] {
    const { clauses, upos, entities, lower, relation } = this.#text
    const { head, object } = clauses.all[index]
    return (this.#byClause.get(index) ?? []).filter((mention) => {
      const { governor, first } = mention
      // "the ceasefire of 29 September"
      if (lower[first - 1] === 'of' || this.#isYearOfNoun(mention)) return false
      // "before the election due in October"
      if (governor >= 0 && governor !== head && upos[governor] === 'ADJ' && relation[governor] === 'amod') return false
      return (
        governor === head ||
        governor === object ||
        governor < 0 ||
        !/^(?:NOUN|NUM)$/.test(upos[governor]) ||
        // "rejected a rise of 8 percent in March"
        /^(?:percent|cent)$/.test(lower[governor]) ||
        (entities.mentionOf[governor] >= 0 &&
          entities.entities[entities.mentions[entities.mentionOf[governor]].entity].type !== 'organisation')
      )
    })
  }

  /** A year before its noun tells which one is meant, not when something was done to it: "rejected the 2009 treaty". */
  #isYearOfNoun({ governor, end, expression: { form } }: TimeMention): boolean {
    const isYear = form.kind === 'date' && form.year !== null && form.month === null
    return isYear && governor >= end && !/^(?:VERB|AUX)$/.test(this.#text.upos[governor])
  }

  /** All that stand within tokens `first .. end - 1`. */
  within(first: number, end: number): readonly TimeMention[] {
    const { all } = this
    const found: TimeMention[] = []
    for (let i = firstWhere(all.length, (at) => all[at].first >= first); i < all.length && all[i].end <= end; i++)
      found.push(all[i])
    return found
  }
}

function push(map: Map<number, TimeMention[]>, key: number, mention: TimeMention): void {
  const list = map.get(key)
  if (list === undefined) map.set(key, [mention])
  else list.push(mention)
}
