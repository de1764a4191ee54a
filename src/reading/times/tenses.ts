import type { Analysed, Clause } from '../clauses/index.ts'
import type { TimeTense } from './time.ts'

/** Words that set what hangs on them ahead: "scheduled for Wednesday", "due on the 31st", "expected by May". */
const AHEAD = new Set(
  'schedule due slate plan expect intend hope set promise pledge propose ready prepare await forecast predict project threaten likely bind aim'.split(
    ' ',
  ),
)
/** Verbs whose infinitive tells what happened, or was tried: "failed to appear on Friday". */
const IMPLICATIVE = new Set(
  'fail manage refuse decline begin start continue appear seem try attempt help use happen come go get neglect forget dare'.split(
    ' ',
  ),
)

/**
 * Tense by token: that of the clause in which the token stands, or of those above it where it has none of its own. What is
 * scheduled, may be, or is wanted is to come.
 *
 * @example tensesOf(analysed)(6) // 'coming' for "Wednesday" of "They agreed to meet on Wednesday."
 */
export function tensesOf({ clauses, relation }: Pick<Analysed, 'clauses' | 'relation'>): (token: number) => TimeTense {
  const known = new Map<number, TimeTense>()
  return (token) => (token < 0 || clauses.of[token] < 0 ? 'none' : ofClause(clauses.of[token]))

  function ofClause(index: number): TimeTense {
    const held = known.get(index)
    if (held !== undefined) return held
    // The clauses above it, up to one that says its tense; each is worked out once.
    const path: number[] = []
    let tense: TimeTense | null = null
    let at = index
    while (tense === null) {
      path.push(at)
      const clause = clauses.all[at]
      tense = own(clause) ?? (clause.parent < 0 ? 'none' : (known.get(clause.parent) ?? null))
      at = clause.parent
    }
    for (const one of path) known.set(one, tense)
    return tense
  }

  /** What the clause says itself, or null where it hangs on another. */
  function own(clause: Clause): TimeTense | null {
    if (AHEAD.has(clause.lemma) && (clause.passive || clause.kind !== 'verb' || clause.tense === 'none'))
      return 'coming'
    // "how it would fare if she won the vote in May"
    if (clause.opener === 'if' && clause.parent >= 0 && clauses.all[clause.parent].tense === 'coming') return 'coming'
    if (clause.modals.length > 0) return clause.tense === 'past' ? 'past' : 'coming'
    if (clause.tense !== 'none') return clause.tense
    const parent = clause.parent < 0 ? null : clauses.all[clause.parent]
    if (parent === null) return 'none'
    const infinitive = clause.opener === 'to' || relation[clause.head] === 'xcomp'
    if (!infinitive) return null
    return IMPLICATIVE.has(parent.lemma) && clause.relation === 'xcomp'
      ? null
      : clause.opener === 'to'
        ? 'coming'
        : null
  }
}
