import { firstWhere } from '../../text/index.ts'
import type { Attribution } from '../attributions/index.ts'
import { type Anonymity, anonymityIn } from './anonymity.ts'
import { type Article, articleOf, type ProfiledText, tokenFrom } from './article.ts'
import { withOutletsMeant } from './bare-outlets.ts'
import { citationsOf } from './cites.ts'
import { groupOf, profileIn, UNSTATED_PROFILE, unjoined } from './groups.ts'
import { introduced } from './introduced.ts'
import { joinSources } from './join.ts'
import { pressNouns } from './nouns.ts'
import { outletsShown } from './outlets-told.ts'
import type { SourceProfile } from './profile.ts'
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
 * content that takes in the terms of anonymity or whom it was told to is told without them, and what only says that a source is not to be named is left out, once the profiles have its reason. In the given order,
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
  const plain = sources.map((source, i) => {
    if (source === null) return UNSTATED_PROFILE
    const group = groups.get(joined[i])
    return group === undefined || group.kind === 'unstated' ? unjoined(source) : profileIn(article, source, i, group)
  })
  const profiles = [...withOutletsMeant(article, attributions, plain)]
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
    const behind = firstWhere(starts.length, (i) => starts[i] > offset)
    return behind > 0 && offset < ends[behind - 1]
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
