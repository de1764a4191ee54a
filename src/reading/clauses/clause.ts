import type { Tokens } from '../tokens/index.ts'

/** What kind of word a clause hangs on. */
export type PredicateKind = 'verb' | 'noun' | 'adjective'

/** A noun phrase that hangs on the predicate by a preposition: "to Ostrel", "without a deal". */
export interface Oblique {
  /** Lemma of the preposition, words joined by a blank: "to", "because of"; empty for none ("met Wednesday"). */
  readonly preposition: string
  /** Token of the phrase's head. */
  readonly head: number
}

/**
 * A clause: one predicate with what hangs on it. Numbers are tokens of the text, or -1 for none; clauses are named by their
 * index. Arguments that grammar leaves unsaid are filled in: of "Kessar wants to keep the strip and refused to leave"
 * the subject of want, keep, refuse and leave is Kessar (`inherited` where the clause does not say it itself).
 */
export interface Clause {
  readonly index: number
  /** Token of the predicate: verb, predicate noun ("is a wish") or adjective ("is ready"). */
  readonly head: number
  readonly kind: PredicateKind
  /** Base form of the predicate, with the particle of a phrasal verb: "withdraw", "pull out", "ready". */
  readonly lemma: string
  readonly sentence: number
  /** The clause's tokens `first .. end - 1`: its subtree without clauses joined to it by "and". */
  readonly first: number
  readonly end: number
  readonly passive: boolean
  /** Head of who or what does it, or of whom it is said; of a passive, who does it ("by …"), or -1. */
  readonly subject: number
  /** The subject stands in another clause. */
  readonly inherited: boolean
  /** Head of whom or what it is done to; of a passive, its grammatical subject. */
  readonly object: number
  /** Head of the indirect object: "told *Continental* …". */
  readonly indirect: number
  readonly obliques: readonly Oblique[]
  /** The clause that it hangs on, or -1; and how: `root`, `ccomp`, `xcomp`, `advcl`, `acl`, `acl:relcl`, `conj`, `parataxis`, … */
  readonly parent: number
  readonly relation: string
  /** Clauses that hang on it, in text order. */
  readonly children: readonly number[]
  /** Lemma of the word that opens it: "that", "if", "unless", "before", "because", "to", or empty. */
  readonly opener: string
  /** Tokens of "not", "n't", "never", "no" (on its subject or object), "neither", "nor". */
  readonly negations: readonly number[]
  /** Tokens of modal auxiliaries: "would", "may", "must"; inherited over "and". */
  readonly modals: readonly number[]
  /** Time as the verb group says it: past ("met", "has met"), present, coming ("will meet", "is to meet"), or none ("meeting"). */
  readonly tense: 'past' | 'present' | 'coming' | 'none'
  /** Says under which condition something holds ("if Kessar leaves"), by its opener. */
  readonly conditional: boolean
  /** Whether it is a question, or asked ("whether", "asked if"). */
  readonly asked: boolean
}

/** All clauses of a text, in the order of their heads. */
export interface Clauses {
  readonly tokens: Tokens
  readonly all: readonly Clause[]
  /** Index of the clause whose predicate each token is, or -1. */
  readonly at: Int32Array
  /** Index of the innermost clause that each token belongs to, or -1. */
  readonly of: Int32Array
}
