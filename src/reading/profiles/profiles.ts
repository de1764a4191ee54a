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
import { citationsOf } from './cites.ts'
import { type Count, ONE, UNSTATED } from './count.ts'
import { introduced } from './introduced.ts'
import { joinSources } from './join.ts'
import { listEnd } from './lists.ts'
import { pressNouns } from './nouns.ts'
import { outletsShown } from './outlets-told.ts'
import { type Phrase, readPhrase } from './phrase.ts'
import type { SourceKind, SourceProfile, Stated } from './profile.ts'
import { type Source, sourceAt } from './sources.ts'
import { toldApart, withoutTermsBehind } from './told-apart.ts'
import { withoutHearers } from './told-hearers.ts'
import { withWholeSubjects } from './whole-subjects.ts'
import { anonymityOf } from './withheld.ts'
import { withheldOnly } from './withheld-only.ts'

/**
 * The profile of each attribution's source, in the order of the attributions.
 *
 * Read in three steps: what the words at each place say; which places speak of the same source (the entities of the
 * reading, or "the official" after "a senior official"); and then what is said of a source at one place holds at all.
 * Linear in the length of the text but for the search of a joined place, which looks back over the sources before it.
 */
export function profileSources(text: ProfiledText, attributions: readonly Attribution[]): SourceProfile[] {
  const article = articleOf(text)
  const isCue = cuesOf(article, attributions)
  return profilesOf(article, attributions, isCue, anonymityIn(article, isCue), outletsShown(article))
}

/**
 * The attributions that say something, each with its profile: sources that are the end of a longer subject are made whole,
 * and what only says that a source is not to be named is left out, once the profiles have its reason. In the given order,
 * numbered anew.
 */
export function profiledAttributions(text: ProfiledText, told: readonly Attribution[]): Profiled[] {
  const article = articleOf(text)
  const isCue = cuesOf(article, told)
  const statements = anonymityIn(article, isCue)
  const known = outletsShown(article)
  const subjects = withWholeSubjects(article, told, isCue)
  const whole = withoutHearers(article, toldApart(article, subjects, statements), known)
  const profiles = profilesOf(article, whole, isCue, statements, known)
  const only = withheldOnly(article, whole, statements)
  const kept = whole.flatMap((attribution, i) => {
    const profile = profiles[i]
    if (only[i] === 1 && profile.kind !== 'named') return []
    const apart = profile.kind === 'anonymous' ? withoutTermsBehind(article, attribution, statements) : attribution
    return [{ ...apart, profile }]
  })
  if (kept.length === told.length) return kept
  const ids = new Map(kept.map(({ id }, i) => [id, `a${i + 1}`]))
  return kept.map((one) => ({ ...one, id: ids.get(one.id)!, within: ids.get(one.within ?? '') ?? null }))
}

type Profiled = Attribution & { readonly profile: SourceProfile }

function cuesOf({ tokens }: Article, attributions: readonly Attribution[]): (token: number) => boolean {
  const cueTokens = new Set<number>()
  for (const { cue } of attributions) for (const { start } of cue) cueTokens.add(tokenFrom(tokens, start))
  return (token) => cueTokens.has(token)
}

function profilesOf(
  article: Article,
  attributions: readonly Attribution[],
  isCue: (token: number) => boolean,
  statements: readonly Anonymity[],
  known: ReadonlySet<string>,
): SourceProfile[] {
  const sources = attributions.map((attribution) => sourceAt(article, attribution, known, isCue))
  const joined = joinSources(article, attributions, sources)
  const anonymous = anonymityOf(article, sources, joined, statements)
  const members = new Map<number, number[]>()
  joined.forEach((group, i) => {
    if (group < 0) return
    const held = members.get(group)
    if (held) held.push(i)
    else members.set(group, [i])
  })
  const isQuoted = quotedIn(attributions)
  const groups = new Map(
    [...members].map(([group, places]) => {
      const own = places.flatMap((place) => attributions[place].content)
      const saysIt = (offset: number): boolean =>
        isQuoted(offset) || own.some(({ start, end }) => offset >= start && offset < end)
      const first = introduced(article, firstOf(places, sources), known, saysIt)
      return [group, groupOf(article, places, sources, anonymous, first)]
    }),
  )
  const profiles = sources.map((source, i) => {
    if (source === null) return UNSTATED_PROFILE
    const group = groups.get(joined[i])
    return group === undefined || group.kind === 'unstated' ? unjoined(source) : profileIn(article, source, i, group)
  })
  // "The Herald said, citing …", "Seawire reported, citing …": whether that is an outlet, a dossier may know.
  const outlets = profiles.map(
    ({ kind, name }) =>
      kind === 'outlet' ||
      (kind === 'named' && /^\p{Lu}\S+$/u.test(name ?? '')) ||
      ((kind === 'collective' || kind === 'document') && (/^\p{Lu}/u.test(name ?? '') || isPress(name ?? ''))),
  )
  if (!outlets.includes(true)) return profiles
  const citations = citationsOf(article, attributions, sources, outlets, joined, known)
  return profiles.map((profile, i) => (citations[i].length === 0 ? profile : { ...profile, cites: citations[i] }))
}

/** Whether an offset lies in what somebody is quoted with. */
function quotedIn(attributions: readonly Attribution[]): (offset: number) => boolean {
  const quoted = attributions
    .flatMap(({ quotation, content }) => (quotation === 'indirect' ? [] : content))
    .sort((a, b) => a.start - b.start || a.end - b.end)
  const starts = quoted.map(({ start }) => start)
  // The furthest end of all that begin no later, so that one look tells.
  const ends: number[] = []
  for (const { end } of quoted) ends.push(Math.max(end, ends.at(-1) ?? 0))
  return (offset) => {
    let low = 0
    let high = starts.length
    while (low < high) {
      const middle = (low + high) >> 1
      if (starts[middle] <= offset) low = middle + 1
      else high = middle
    }
    return low > 0 && offset < ends[low - 1]
  }
}

/** The first place with a noun or name, else the first. */
function firstOf(places: readonly number[], sources: readonly (Source | null)[]): Source {
  const byNoun = places.filter((place) => sources[place]!.kind !== 'pronoun')
  const from = byNoun.length > 0 ? byNoun : places
  return from.map((place) => sources[place]!).reduce((a, b) => (b.phrase.head < a.phrase.head ? b : a))
}

/** "local media", "newspapers" */
const isPress = (name: string): boolean => pressNouns.has(name.slice(name.lastIndexOf(' ') + 1).toLowerCase())

const UNSTATED_PROFILE: SourceProfile = {
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
function unjoined(source: Source): SourceProfile {
  const kind = source.count.least > 1 ? 'collective' : 'unstated'
  return { ...UNSTATED_PROFILE, kind, count: source.count, outlet: source.outlet }
}

/** Order in which one place's kind gives way to another's of the same source. */
const strength: readonly SourceKind[] = ['named', 'anonymous', 'outlet', 'document', 'role', 'collective', 'unstated']

/** What holds of a source at all its places. */
interface Group {
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

function groupOf(
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
      entity < 0 || (introduction !== null && introduction.entity < 0)
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
function profileIn(article: Article, source: Source, at: number, group: Group): SourceProfile {
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
