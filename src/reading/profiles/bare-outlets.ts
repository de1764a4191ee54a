import type { Attribution } from '../attributions/index.ts'
import { type Article, tokenFrom } from './article.ts'
import type { SourceProfile } from './profile.ts'

/** What an outlet is called once it was named. An agency alone may be anybody's. */
const BARE =
  /^(?:the |that |this )?(?:agency|(?:news )?(?:agency|service|site|website|outlet|organi[sz]ation|wire)|newspaper|paper|daily|weekly|tabloid|magazine|broadcaster|station|channel|network)$/i
const MAY_BE_OTHER = /(?<!news )\b(?:agency|service|site|organi[sz]ation|paper|network|station)$/i

/** An outlet that the text names: where, and in what sentence. */
interface NamedOutlet {
  readonly name: string
  readonly at: number
  readonly sentence: number
}

/**
 * Profiles in which "the agency", "the newspaper" are whom they stand for: "an aide told Meridian, the agency reported" is Meridian's
 * report. In one sentence it is the outlet to which somebody said the same; else, where the word is an outlet's alone, the only one that
 * the text has named before.
 */
export function withOutletsMeant(
  article: Article,
  attributions: readonly Attribution[],
  profiles: readonly SourceProfile[],
): readonly SourceProfile[] {
  const { tokens, text, sentence } = article
  const sentenceAt = (offset: number): number => sentence[Math.min(tokenFrom(tokens, offset), article.count - 1)]
  const isBare = profiles.map(
    ({ kind, name }) => (kind === 'outlet' || kind === 'collective') && name !== null && BARE.test(name),
  )
  if (!isBare.includes(true)) return profiles
  const named = profiles.map(({ kind, name, outlet }, i): NamedOutlet | null => {
    const place = outlet?.span ?? attributions[i].source[0]
    const called = outlet?.value ?? (kind === 'outlet' && !isBare[i] ? name : null)
    if (called === null || place === undefined || !/\p{Lu}/u.test(called) || BARE.test(called)) return null
    return { name: called, at: place.start, sentence: sentenceAt(place.start) }
  })
  const inSentence = new Map<number, number[]>()
  for (const [i, outlet] of named.entries()) {
    if (outlet === null) continue
    const held = inSentence.get(outlet.sentence)
    if (held === undefined) inSentence.set(outlet.sentence, [i])
    else held.push(i)
  }
  const inOrder = named.filter((one) => one !== null).sort((a, b) => a.at - b.at)
  const onlyBefore = (offset: number): string | null => {
    const [first] = inOrder
    if (first === undefined || first.at >= offset) return null
    const second = inOrder.find(({ name }) => name !== first.name)
    return second === undefined || second.at >= offset ? first.name : null
  }
  return profiles.map((profile, i) => {
    const place = attributions[i].source[0]
    if (!isBare[i] || place === undefined) return profile
    const beside = (inSentence.get(sentenceAt(place.start)) ?? []).find(
      (j) => named[j]!.at < place.start && saySame(attributions[i], attributions[j]),
    )
    const words = text.slice(place.start, place.end)
    const meant = beside !== undefined ? named[beside]!.name : MAY_BE_OTHER.test(words) ? null : onlyBefore(place.start)
    return meant === null ? profile : { ...profile, kind: 'outlet', name: meant, affiliation: null }
  })
}

const saySame = (a: Attribution, b: Attribution): boolean =>
  a.content.some((one) => b.content.some(({ start, end }) => one.start < end && start < one.end))
