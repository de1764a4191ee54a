import type { Anonymity } from './anonymity.ts'
import { type Article, sentenceEnd, sentenceStart, Word } from './article.ts'
import { anyoneNouns, bodyNouns } from './nouns.ts'
import type { Source } from './sources.ts'

/** Sources before and behind a statement of anonymity that it may speak of; also the words before it for its subject. */
const LOOK_BACK = 60
const LOOK_AHEAD = 12

/** Statements of anonymity by the attribution whose source they speak of. */
export function anonymityOf(
  article: Article,
  sources: readonly (Source | null)[],
  joined: Int32Array,
  statements: readonly Anonymity[],
): Map<number, Anonymity> {
  const owners = new Map<number, Anonymity>()
  if (statements.length === 0) return owners
  const headOf = (i: number): number => sources[i]!.phrase.head
  const order = sources
    .flatMap((source, i) => (source !== null && joined[i] >= 0 && mayBeWithheld(source) ? [i] : []))
    .sort((a, b) => headOf(a) - headOf(b) || a - b)
  let next = 0
  for (const statement of statements) {
    while (next < order.length && headOf(order[next]) < statement.at) next++
    const near = order.slice(Math.max(0, next - LOOK_BACK), next + LOOK_AHEAD)
    for (const owner of ownersOf(article, sources, joined, near, statement)) {
      const held = owners.get(owner)
      if (held === undefined || (held.reason === null && statement.reason !== null)) owners.set(owner, statement)
    }
  }
  return owners
}

/** A person or people who may be kept unnamed: no body, text or name. */
function mayBeWithheld({ kind, phrase }: Source): boolean {
  if (kind === 'role' || kind === 'anonymous' || kind === 'pronoun') return true
  return kind === 'collective' && phrase.name < 0 && !bodyNouns.has(phrase.noun)
}

/**
 * Whom a statement of anonymity speaks of: the source whose words hold it; else the nearest unnamed source before it in
 * its sentence, else the nearest behind it; else, where its subject is "he", "both" or "they", the last one or two
 * unnamed sources before.
 */
function ownersOf(
  article: Article,
  sources: readonly (Source | null)[],
  joined: Int32Array,
  candidates: readonly number[],
  { at }: Anonymity,
): number[] {
  const start = sentenceStart(article, at)
  const stop = sentenceEnd(article, at)
  const subject = article.lower
    .slice(Math.max(start, at - LOOK_BACK), at)
    .find((word) => /^(he|she|they|both|all|neither|each)$/.test(word))
  let before = -1
  let behind = -1
  const earlier: number[] = []
  for (const i of candidates) {
    const { phrase, kind } = sources[i]!
    if (phrase.first <= at && at < phrase.end) return [i]
    if (kind === 'pronoun' && phrase.head < start) continue
    if (phrase.head >= start && phrase.head < at) {
      if (before < 0 || phrase.head > sources[before]!.phrase.head) before = i
    } else if (phrase.head > at && phrase.head < stop) {
      if (behind < 0) behind = i
    } else if (phrase.head < start && (kind !== 'collective' || anyoneNouns.has(phrase.noun))) earlier.push(i)
  }
  const held = subjectOf(article, start, at)
  const spoken = held < 0 ? -1 : (candidates.find((i) => sources[i]!.entity === held) ?? -1)
  if (before < 0 && spoken >= 0) return [spoken]
  if (before >= 0 && (subject === undefined || sources[before]!.kind !== 'collective')) return [before]
  if (behind >= 0 && subject === undefined) return [behind]
  earlier.sort((a, b) => sources[b]!.phrase.head - sources[a]!.phrase.head)
  const near = earlier.filter((i) => article.sentence[at] - article.sentence[sources[i]!.phrase.head] <= 3)
  const groups = [...new Set(near.map((i) => joined[i]))]
  const plural = /^(both|they|all|neither|each)$/.test(subject ?? '') && (sources[near[0]]?.count.most ?? 2) === 1
  return groups.slice(0, plural ? 2 : 1).map((group) => near.find((i) => joined[i] === group)!)
}

/** The entity, spoken of by office or trade, that a clause before the token `at` begins with; -1 where none is. */
function subjectOf({ mentions, headOf, word }: Article, start: number, at: number): number {
  for (let i = at - 1; i >= Math.max(start, at - LOOK_BACK); i--) {
    if (headOf[i] < 0) continue
    const { mention, entity, first } = mentions[headOf[i]]
    if (first > start && word[first - 1] === Word.preposition) continue
    return mention.form === 'role' ? entity : -1
  }
  return -1
}
