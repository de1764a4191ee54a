import type { Attribution } from '../attributions/index.ts'
import { affiliationOf } from './affiliation.ts'
import { type Anonymity, anonymityIn } from './anonymity.ts'
import {
  type Article,
  articleOf,
  isPerson,
  type ProfiledText,
  sentenceEnd,
  sentenceStart,
  spanOf,
  tokenFrom,
  Word,
} from './article.ts'
import { ONE, UNSTATED } from './count.ts'
import { joinSources } from './join.ts'
import { bodyNouns } from './nouns.ts'
import { outletsShown } from './outlets-told.ts'
import { readPhrase } from './phrase.ts'
import type { SourceKind, SourceProfile, Stated } from './profile.ts'
import { type Source, sourceAt } from './sources.ts'

/**
 * The profile of each attribution's source, in the order of the attributions.
 *
 * Read in three steps: what the words at each place say; which places speak of the same source (the entities of the
 * reading, or "the official" after "a senior official"); and then what is said of a source at one place holds at all.
 * Linear in the length of the text but for the search of a joined place, which looks back over the sources before it.
 */
export function profileSources(text: ProfiledText, attributions: readonly Attribution[]): SourceProfile[] {
  const article = articleOf(text)
  const known = outletsShown(article)
  const cueTokens = new Set<number>()
  for (const { cue } of attributions) for (const { start } of cue) cueTokens.add(tokenFrom(article.tokens, start))
  const isCue = (token: number): boolean => cueTokens.has(token)
  const sources = attributions.map((attribution) => sourceAt(article, attribution, known, isCue))
  const joined = joinSources(article, attributions, sources)
  const anonymous = anonymityOf(article, sources, joined, anonymityIn(article, isCue))
  const members = new Map<number, number[]>()
  joined.forEach((group, i) => {
    if (group >= 0) members.set(group, [...(members.get(group) ?? []), i])
  })
  return sources.map((source, i) => {
    if (source === null || joined[i] < 0) return source === null ? UNSTATED_PROFILE : unjoined(source)
    return merged(article, source, i, members.get(joined[i])!, sources, anonymous)
  })
}

const UNSTATED_PROFILE: SourceProfile = {
  kind: 'unstated',
  entity: null,
  name: null,
  count: UNSTATED,
  outlet: null,
  anonymityReason: null,
  affiliation: null,
  knowledge: null,
}

/** A pronoun that nothing stands behind. */
function unjoined(source: Source): SourceProfile {
  const kind = source.count.least > 1 ? 'collective' : 'unstated'
  return { ...UNSTATED_PROFILE, kind, count: source.count, outlet: source.outlet }
}

/** Order in which one place's kind gives way to another's of the same source. */
const strength: readonly SourceKind[] = ['named', 'anonymous', 'outlet', 'document', 'role', 'collective', 'unstated']

function merged(
  article: Article,
  source: Source,
  at: number,
  group: readonly number[],
  sources: readonly (Source | null)[],
  anonymous: ReadonlyMap<number, Anonymity>,
): SourceProfile {
  const all = group.map((member) => sources[member]!)
  const entity = all.find((one) => one.entity >= 0)?.entity ?? -1
  const person = entity >= 0 && isPerson(article, entity) && isNamed(article, entity)
  const withheld = group.map((member) => anonymous.get(member)).find((one) => one !== undefined) ?? null
  const knowledge = firstOf(source, all, (one) => one.knowledge)
  let kind: SourceKind = person ? 'named' : strongest(all)
  if (!person && kind !== 'document' && kind !== 'outlet') {
    if (withheld !== null) kind = 'anonymous'
    else if (
      (kind === 'role' || kind === 'collective') &&
      all.some((one) => one.knowledge !== null && isIndefinite(article, one))
    )
      kind = 'anonymous'
  }
  if (kind === 'unstated') return unjoined(source)
  const reason = group.map((member) => anonymous.get(member)?.reason ?? null).find((one) => one !== null) ?? null
  const hidden = kind === 'anonymous' || kind === 'role'
  return {
    kind,
    entity: entity >= 0 ? article.entities[entity].id : null,
    name: entity >= 0 ? article.entities[entity].name : description(article, all[0]),
    count: countIn(article, source, at, group, sources),
    outlet: hidden ? firstOf(source, all, (one) => one.outlet) : source.outlet,
    anonymityReason: hidden ? reason : null,
    affiliation:
      firstOf(source, all, (one) => ownSide(article, entity, one)) ?? (person ? affiliationIn(article, entity) : null),
    knowledge,
  }
}

function ownSide({ entities }: Article, entity: number, { affiliation }: Source): Stated | null {
  return affiliation !== null &&
    entity >= 0 &&
    isOwnName(entities[entity].name, affiliation.value) &&
    entities[entity].type === 'person' &&
    entities[entity].mentions.some(({ form }) => form === 'name')
    ? null
    : affiliation
}

function firstOf(source: Source, all: readonly Source[], field: (one: Source) => Stated | null): Stated | null {
  return field(source) ?? all.map(field).find((value) => value !== null) ?? null
}

function strongest(all: readonly Source[]): SourceKind {
  let best: SourceKind = 'unstated'
  for (const { kind } of all) if (kind !== 'pronoun' && strength.indexOf(kind) < strength.indexOf(best)) best = kind
  return best
}

function isNamed({ entities }: Article, entity: number): boolean {
  return entities[entity].mentions.some(({ form }) => form === 'name')
}

/** "the chief of staff" is known to everybody; "a diplomat", "two officials", "officials" are not. */
function isIndefinite({ lower, word }: Article, { phrase }: Source): boolean {
  const first = phrase.measure >= 0 ? phrase.first : phrase.nounFirst
  return !/^(the|this|that|these|those|his|her|their|its)$/.test(lower[first]) && word[first] !== Word.pronoun
}

/** A source spoken of again as "they" or "the sources" is as many as where it was counted; "one of them" is one. */
function countIn(
  article: Article,
  source: Source,
  at: number,
  group: readonly number[],
  sources: readonly (Source | null)[],
): SourceProfile['count'] {
  const { count, phrase, kind } = source
  if (phrase.measure >= 0 || (count.least === count.most && kind !== 'pronoun')) return count
  const open = (one: SourceProfile['count']): boolean => one.most === null
  for (const member of group) {
    if (member === at) break
    const earlier = sources[member]!
    if (earlier.phrase.measure >= 0 || earlier.kind === 'pronoun') continue
    if (kind === 'pronoun') return earlier.count
    if (open(count) && !open(earlier.count) && earlier.count.least > 1) return earlier.count
  }
  if (kind === 'pronoun' && source.entity >= 0) {
    const { mentions, plural, type } = article.entities[source.entity]
    if (!plural && (type === 'person' || mentions.some(({ form }) => form === 'name'))) return ONE
  }
  return count
}

/** Side of a named person by any of the places that name them. */
function affiliationIn(article: Article, entity: number): Stated | null {
  for (const { form, first, end } of article.entities[entity].mentions) {
    if (form !== 'name') continue
    let from = first
    const start = sentenceStart(article, first)
    while (from > start && isTitleWord(article, from - 1)) from--
    const side = affiliationOf(
      article,
      readPhrase(article, from, Math.min(article.count, Math.max(end, sentenceEnd(article, first)))),
    )
    // Nobody speaks for himself ("the Dole campaign" of Dole).
    if (side !== null && !isOwnName(article.entities[entity].name, side.value)) return side
  }
  return null
}

function isOwnName(name: string, value: string): boolean {
  const words = value.split(/[\s’']+/)
  return words.some((word) => word.length > 2 && name.split(' ').includes(word))
}

function isTitleWord({ word, lower }: Article, i: number): boolean {
  return (
    word[i] === Word.name ||
    word[i] === Word.noun ||
    word[i] === Word.adjective ||
    word[i] === Word.possessiveMark ||
    lower[i] === '-'
  )
}

/** The words of the noun phrase, without article. */
function description(article: Article, { phrase, kind }: Source): string | null {
  if (kind === 'pronoun' || kind === 'unstated') return null
  let first = phrase.measure >= 0 ? phrase.first : phrase.nounFirst
  if (article.word[first] === Word.determiner && first < phrase.head) first++
  const span = spanOf(article, first, Math.max(first + 1, phrase.nounEnd))
  return article.text.slice(span.start, span.end)
}

/** Statements of anonymity by the attribution whose source they speak of. */
function anonymityOf(
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
