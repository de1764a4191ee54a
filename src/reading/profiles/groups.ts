import { affiliationOf } from './affiliation.ts'
import type { Anonymity } from './anonymity.ts'
import { type Article, isPerson, sentenceEnd, sentenceStart, spanOf, Word } from './article.ts'
import { type Count, ONE, UNSTATED } from './count.ts'
import { listEnd } from './lists.ts'
import { isSetName } from './ordinals.ts'
import { type Phrase, readPhrase } from './phrase.ts'
import type { SourceKind, SourceProfile, Stated } from './profile.ts'
import type { Source } from './sources.ts'

export const UNSTATED_PROFILE: SourceProfile = {
  kind: 'unstated',
  entity: null,
  name: null,
  count: UNSTATED,
  outlet: null,
  anonymityReason: null,
  affiliation: null,
  knowledge: null,
  cites: [],
}

/** A pronoun that nothing stands behind. */
export function unjoined(source: Source): SourceProfile {
  const kind = source.count.least > 1 ? 'collective' : 'unstated'
  return { ...UNSTATED_PROFILE, kind, count: source.count, outlet: source.outlet }
}

/** Order in which one place's kind gives way to another's of the same source. */
const strength: readonly SourceKind[] = ['named', 'anonymous', 'outlet', 'document', 'role', 'collective', 'unstated']

/** What holds of a source at all its places. */
export interface Group {
  readonly kind: SourceKind
  readonly entity: number
  readonly name: string | null
  readonly outlet: Stated | null
  readonly affiliation: Stated | null
  readonly knowledge: Stated | null
  readonly reason: Stated | null
  /** Place and count where it is first spoken of by name or noun, and where several are first counted; or null. */
  readonly first: Counted | null
  readonly counted: Counted | null
}

interface Counted {
  readonly at: number
  readonly count: Count
}

export function groupOf(
  article: Article,
  places: readonly number[],
  sources: readonly (Source | null)[],
  anonymous: ReadonlyMap<number, Anonymity>,
  introduction: Source | null,
): Group {
  const here = places.map((place) => sources[place]!)
  const all = introduction === null ? here : [introduction, ...here]
  const entity = all.find((one) => one.entity >= 0)?.entity ?? -1
  // "the newspaper Bild": called a newspaper, what was taken for a person is one.
  const isOutlet = all.some(({ kind }) => kind === 'outlet')
  const person = entity >= 0 && isPerson(article, entity) && isNamed(article, entity) && !isOutlet
  const withheld = places.flatMap((place) => anonymous.get(place) ?? [])
  let kind: SourceKind = person ? 'named' : strongest(all)
  if (!person && kind !== 'document' && kind !== 'outlet' && kind !== 'unstated') {
    if (withheld.length > 0) kind = 'anonymous'
    else if (kind === 'role' || kind === 'collective') {
      if (all.some((one) => one.knowledge !== null && isIndefinite(article, one))) kind = 'anonymous'
    }
  }
  const stated = (field: (one: Source) => Stated | null): Stated | null =>
    all.map(field).find((value) => value !== null) ?? null
  const nouns = places.filter((place) => sources[place]!.phrase.measure < 0 && sources[place]!.kind !== 'pronoun')
  const counted = (place: number | undefined): Counted | null =>
    place === undefined ? null : { at: place, count: sources[place]!.count }
  const before = introduction === null ? null : { at: -1, count: introduction.count }
  const isCounted = ({ most, least }: Count): boolean => most !== null && least > 1
  return {
    kind,
    entity,
    // "the people": by the words they were spoken of first.
    name:
      entity < 0 ||
      (all[0].entity < 0 && isSetName(article.entities[entity].name)) ||
      (introduction !== null && introduction.entity < 0 && /^(the|these|those) /i.test(article.entities[entity].name))
        ? description(article, all[0])
        : wholeName(article, entity, here[0].phrase),
    outlet: stated((one) => one.outlet),
    affiliation: stated((one) => sideOf(article, entity, one)) ?? (person ? affiliationIn(article, entity) : null),
    knowledge: stated((one) => one.knowledge),
    reason: withheld.find(({ reason }) => reason !== null)?.reason ?? null,
    first: before ?? counted(nouns[0]),
    counted:
      before !== null && isCounted(before.count)
        ? before
        : counted(nouns.find((place) => isCounted(sources[place]!.count))),
  }
}

/** What is said at this place, else what holds at all; whom a named person talks to is known of one place only. */
export function profileIn(article: Article, source: Source, at: number, group: Group): SourceProfile {
  const { kind, entity } = group
  const hidden = kind === 'anonymous' || kind === 'role'
  return {
    kind,
    entity: entity >= 0 ? article.entities[entity].id : null,
    name: group.name,
    count: countIn(article, source, at, group),
    outlet: source.outlet ?? (hidden ? group.outlet : null),
    anonymityReason: hidden ? group.reason : null,
    affiliation: sideOf(article, entity, source) ?? group.affiliation,
    knowledge: source.knowledge ?? group.knowledge,
    cites: [],
  }
}

/** Side as one place says it; nobody speaks for himself ("the Dole campaign" of Dole). */
function sideOf(article: Article, entity: number, { affiliation }: Source): Stated | null {
  if (affiliation === null || entity < 0 || !isPerson(article, entity)) return affiliation
  return isOwnName(article.entities[entity].name, affiliation.value) && isNamed(article, entity) ? null : affiliation
}

function strongest(all: readonly Source[]): SourceKind {
  let best: SourceKind = 'unstated'
  for (const { kind } of all) if (kind !== 'pronoun' && strength.indexOf(kind) < strength.indexOf(best)) best = kind
  return best
}

/** An entity's name, with the rest of a list that it ends in the midst of: "leaders of France, *Germany and Britain*". */
function wholeName(article: Article, entity: number, { first, end }: Phrase): string {
  const { name, mentions } = article.entities[entity]
  const held = mentions.find((one) => one.first >= first && one.end < end)
  const { text, tokens } = article
  if (held === undefined || text.slice(tokens.starts[held.first], tokens.ends[held.end - 1]) !== name) return name
  const last = article.capital[held.end - 1] === 1 ? listEnd(article, held.end, end) : 0
  return last > 0 ? text.slice(tokens.starts[held.first], tokens.ends[last - 1]) : name
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
function countIn(article: Article, source: Source, at: number, { first, counted }: Group): Count {
  const { count, phrase, kind } = source
  const pronoun = kind === 'pronoun'
  if (phrase.measure >= 0 || (count.most !== null && !pronoun)) return count
  if (pronoun && first !== null && first.at < at) return first.count
  if (!pronoun && counted !== null && counted.at < at) return counted.count
  if (pronoun && source.entity >= 0) {
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
    const phrase = readPhrase(article, from, Math.min(article.count, Math.max(end, sentenceEnd(article, first))))
    // "Wren and Compact chairman Holm": the office is Holm's.
    if (phrase.name < 0 || article.mentions[phrase.name].entity !== entity) continue
    const side = affiliationOf(article, phrase)
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
  // "Neither of the two" without its first word is nobody's description.
  if (article.word[first] === Word.determiner && first < phrase.head && article.lower[first + 1] !== 'of') first++
  const span = spanOf(article, first, Math.max(first + 1, phrase.nounEnd))
  return article.text.slice(span.start, span.end)
}
