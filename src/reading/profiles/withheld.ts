import type { Anonymity } from './anonymity.ts'
import { type Article, sentenceEnd, sentenceStart } from './article.ts'
import { bodyNouns } from './nouns.ts'
import type { Source } from './sources.ts'

/** Statements of anonymity by the attribution whose source they speak of. */
export function anonymityOf(
  article: Article,
  sources: readonly (Source | null)[],
  joined: Int32Array,
  statements: readonly Anonymity[],
): Map<number, Anonymity> {
  const owners = new Map<number, Anonymity>()
  for (const statement of statements)
    for (const owner of ownersOf(article, sources, joined, statement)) {
      const held = owners.get(owner)
      if (held === undefined || (held.reason === null && statement.reason !== null)) owners.set(owner, statement)
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
  { at }: Anonymity,
): number[] {
  const start = sentenceStart(article, at)
  const stop = sentenceEnd(article, at)
  const subject = article.lower.slice(start, at).find((word) => /^(he|she|they|both|all|neither|each)$/.test(word))
  let before = -1
  let behind = -1
  const earlier: number[] = []
  for (let i = 0; i < sources.length; i++) {
    const source = sources[i]
    if (source === null || joined[i] < 0) continue
    const { phrase, kind } = source
    if (!mayBeWithheld(source)) continue
    if (phrase.first <= at && at < phrase.end) return [i]
    if (kind === 'pronoun' && phrase.head < start) continue
    if (phrase.head >= start && phrase.head < at) {
      if (before < 0 || phrase.head > sources[before]!.phrase.head) before = i
    } else if (phrase.head > at && phrase.head < stop) {
      if (behind < 0) behind = i
    } else if (phrase.head < start && kind !== 'collective') earlier.push(i)
  }
  if (before >= 0 && (subject === undefined || sources[before]!.kind !== 'collective')) return [before]
  if (behind >= 0 && subject === undefined) return [behind]
  earlier.sort((a, b) => sources[b]!.phrase.head - sources[a]!.phrase.head)
  const near = earlier.filter((i) => article.sentence[at] - article.sentence[sources[i]!.phrase.head] <= 3)
  const groups = [...new Set(near.map((i) => joined[i]))]
  const plural = /^(both|they|all|neither|each)$/.test(subject ?? '') && (sources[near[0]]?.count.most ?? 2) === 1
  return groups.slice(0, plural ? 2 : 1).map((group) => near.find((i) => joined[i] === group)!)
}
