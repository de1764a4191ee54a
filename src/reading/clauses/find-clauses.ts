import type { ParsedWords } from './analysed.ts'
import { argumentsOf, type OwnArguments } from './arguments.ts'
import type { Clause, Clauses } from './clause.ts'
import { inheritArguments } from './control.ts'
import { openerOf } from './openers.ts'
import { predicateKinds } from './predicates.ts'
import { type VerbGroup, verbGroupOf } from './verb-group.ts'

/** A clause while it is being put together. */
export interface Draft extends OwnArguments, Omit<VerbGroup, 'passive'> {
  readonly index: number
  readonly head: number
  readonly kind: Clause['kind']
  readonly lemma: string
  readonly relation: string
  /** Index of the clause that it hangs on, or -1. */
  readonly parent: number
  readonly opener: string
  passive: boolean
  inherited: boolean
}

/** Words that open a clause which says under which condition another holds. */
const CONDITIONS = new Set([
  'if',
  'unless',
  'provided',
  'providing',
  'assuming',
  'as long as',
  'so long as',
  'on condition',
  'in case',
  'only if',
  'even if',
  'until',
  'provided that',
  'once',
])
/** Those that open nothing else, however the parser hangs their clause. */
const ONLY_CONDITIONS = new Set(['provided', 'as long as', 'so long as'])
const ASKED = new Set(['whether'])
const ASKING = new Set(['ask', 'wonder', 'question', 'inquire', 'enquire'])

/**
 * Finds every clause of a tagged and parsed text, with its arguments. Those that grammar leaves unsaid (of infinitives,
 * participles, relative clauses and verbs joined by "and") are taken from the clause that has them; see `control.ts`.
 * Linear in the length of the text.
 */
export function findClauses(words: ParsedWords): Clauses {
  const { tokens } = words
  const kinds = predicateKinds(words)
  const at = new Int32Array(tokens.count).fill(-1)
  let count = 0
  for (let i = 0; i < tokens.count; i++) if (kinds[i] !== null) at[i] = count++
  const of = innermost(words, at)
  const drafts: Draft[] = []
  for (let i = 0; i < tokens.count; i++) {
    const kind = kinds[i]
    const above = words.head[i]
    if (kind !== null) drafts.push(draftOf(words, i, kind, at, above < 0 ? -1 : of[above]))
  }
  inheritArguments(words, drafts)
  const children: number[][] = drafts.map(() => [])
  for (const { index, parent } of drafts) if (parent >= 0) children[parent].push(index)
  const questions = questionsOf(words)
  const all = drafts.map((draft) => clauseOf(words, draft, drafts, children[draft.index], at, questions))
  return { tokens, all, at, of }
}

function draftOf(words: ParsedWords, head: number, kind: Clause['kind'], at: Int32Array, parent: number): Draft {
  const own = argumentsOf(words, head, (token) => at[token] >= 0)
  const group = verbGroupOf(words, head, own)
  return {
    ...own,
    ...group,
    index: at[head],
    head,
    kind,
    lemma: lemmaOf(words, head),
    relation: relationOf(words, head, at),
    parent,
    opener: openerOf(words, head),
    inherited: false,
  }
}

/** The base form, with the particle of a phrasal verb. */
function lemmaOf({ lemma, lower, relation, children, childStart }: ParsedWords, head: number): string {
  for (let c = childStart[head]; c < childStart[head + 1]; c++) {
    const child = children[c]
    if (relation[child] === 'compound:prt' && child > head) return `${lemma[head]} ${lower[child]}`
  }
  return lemma[head]
}

/** How a clause hangs on another. One that opens with "and" is joined to it, whatever the parser calls it. */
function relationOf({ relation, children, childStart, head }: ParsedWords, token: number, at: Int32Array): string {
  const own = relation[token]
  if ((own === 'advcl' || own === 'parataxis' || own === 'dep') && at[head[token]] >= 0 && head[token] < token) {
    for (let c = childStart[token]; c < childStart[token + 1]; c++) if (relation[children[c]] === 'cc') return 'conj'
  }
  return own
}

/** By token, the clause of the nearest predicate at or above it. */
function innermost({ head, tokens }: ParsedWords, at: Int32Array): Int32Array {
  const of = at.slice()
  const path: number[] = []
  for (let i = 0; i < tokens.count; i++) {
    path.length = 0
    let token = i
    while (token >= 0 && of[token] < 0) {
      path.push(token)
      token = head[token]
    }
    if (token >= 0) for (const on of path) of[on] = of[token]
  }
  return of
}

/** 1 by sentence where it ends with a question mark. */
function questionsOf({ tokens, lower }: ParsedWords): Uint8Array {
  const { sentences } = tokens
  const questions = new Uint8Array(Math.max(0, sentences.length - 1))
  for (let s = 0; s < questions.length; s++) {
    for (let i = sentences[s + 1] - 1; i >= sentences[s] && i >= sentences[s + 1] - 3; i--) {
      if (lower[i] === '?') questions[s] = 1
    }
  }
  return questions
}

function clauseOf(
  words: ParsedWords,
  draft: Draft,
  drafts: readonly Draft[],
  children: readonly number[],
  at: Int32Array,
  questions: Uint8Array,
): Clause {
  const { index, head, kind, lemma, passive, subject, inherited, object, indirect, obliques, relation, opener } = draft
  const parent = draft.parent >= 0 ? drafts[draft.parent] : null
  const conjoined = relation === 'conj' && parent !== null
  const { first, end } = extentOf(words, draft, at)
  return {
    index,
    head,
    kind,
    lemma,
    sentence: words.sentence[head],
    first,
    end,
    passive,
    subject,
    inherited,
    object,
    indirect,
    obliques,
    parent: draft.parent,
    relation,
    children,
    opener,
    negations: draft.negations,
    modals: draft.modals.length === 0 && conjoined && !draft.finite ? parent.modals : draft.modals,
    tense: draft.tense === 'none' && conjoined && !draft.finite ? parent.tense : draft.tense,
    conditional: CONDITIONS.has(opener) && (relation === 'advcl' || relation === 'conj' || ONLY_CONDITIONS.has(opener)),
    asked:
      ASKED.has(opener) ||
      (opener === 'if' && relation === 'ccomp' && parent !== null && ASKING.has(parent.lemma)) ||
      (questions[words.sentence[head]] === 1 && (relation === 'root' || (parent !== null && relation === 'parataxis'))),
  }
}

/** The subtree of a clause without the clauses that "and" joins to it, and without marks at its ends. */
function extentOf(words: ParsedWords, { head }: Draft, at: Int32Array): { first: number; end: number } {
  const { left, right, children, childStart, relation, upos } = words
  let first = left[head]
  let end = right[head] + 1
  for (let c = childStart[head]; c < childStart[head + 1]; c++) {
    const child = children[c]
    if (child > head && at[child] >= 0 && (relation[child] === 'conj' || opensWithAnd(words, child))) {
      end = Math.min(end, left[child])
    }
  }
  while (first < head && (upos[first] === 'PUNCT' || relation[first] === 'cc')) first++
  while (end - 1 > head && (upos[end - 1] === 'PUNCT' || relation[end - 1] === 'cc')) end--
  return { first, end }
}

function opensWithAnd({ children, childStart, relation }: ParsedWords, token: number): boolean {
  for (let c = childStart[token]; c < childStart[token + 1]; c++) {
    if (relation[children[c]] === 'cc' && children[c] < token) return true
  }
  return false
}
