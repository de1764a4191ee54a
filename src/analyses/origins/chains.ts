import { type Claim, folded } from '../../ledger/index.ts'
import type { Article } from './articles.ts'
import type { OutletBook, OutletIdentity } from './outlets.ts'
import type { People } from './people.ts'

/** One step from an article towards the words' origin. */
export interface Step {
  readonly step: 'article' | 'copy' | 'credit' | 'relay' | 'source'
  /** For people: `Harbour Post`, `Meridian`, `two officials`. */
  readonly who: string
  /** Id of the document of an article or a copy; null for the others. */
  readonly document: string | null
  /** Why this step is taken. */
  readonly reason: string
}

/** Where a claim comes from, as far as the text tells. */
export interface Origin {
  /** Equal for claims of one origin. */
  readonly key: string
  /** `Ove Lund`; `two officials, speaking to Meridian`. */
  readonly name: string
  /** A person, body or text that is called by its name. */
  readonly named: boolean
  /** From the article to the source. */
  readonly chain: readonly Step[]
}

/** Words that count or point and tell no source from another: "two sources", "the sources", "several Reuters sources". */
const UNTELLING =
  /^(?:the|a|an|one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|few|both|other|another|these|those|of|\d+)$/

/**
 * The end of a claim's chain: the article, the story that it copies, the agency that it is credited to, the outlet that
 * the claim is attributed to or was told to, the source.
 *
 * One origin are: whoever is called by name, in whatever outlet and by whichever of the person's names; equal descriptions
 * at one outlet ("two officials", "the officials"); an outlet that names no source.
 *
 * @param outer the claims within whose content this one stands, the innermost first
 */
export function originOf(claim: Claim, outer: readonly Claim[], article: Article, around: Around): Origin {
  const chain: Step[] = [
    {
      step: 'article',
      who: article.outlet?.name ?? 'an unknown outlet',
      document: article.document,
      reason: 'it stands there',
    },
  ]
  return { ...followed(claim, outer, article, around, (step) => chain.push(step())), chain }
}

/** As `originOf`, without the steps that lead there. */
export function endOf(claim: Claim, outer: readonly Claim[], article: Article, around: Around): Omit<Origin, 'chain'> {
  return followed(claim, outer, article, around, () => {})
}

/** What a claim is looked at with. */
export interface Around {
  readonly articles: readonly Article[]
  readonly book: OutletBook
  readonly people: Pick<People, 'identify'>
}

/** @param onStep told of each step behind the article; what it is told of is made when it asks for it */
function followed(
  claim: Claim,
  outer: readonly Claim[],
  article: Article,
  { articles, book, people }: Around,
  onStep: (step: () => Step) => void,
): Omit<Origin, 'chain'> {
  let at = article
  while (at.from !== null && (at.from.relation === 'copy' || at.from.relation === 'excerpt')) {
    const { reason, of } = at.from
    const next = articles[of]!
    onStep(() => ({ step: 'copy', who: next.outlet?.name ?? 'an unknown outlet', document: next.document, reason }))
    at = next
  }
  let outlet = at.outlet
  const credit = at.credit ?? article.credit
  if (credit !== null && !(outlet !== null && book.same(outlet, credit.outlet))) {
    outlet = credit.outlet
    onStep(() => ({ step: 'credit', who: credit.outlet.name, document: null, reason: credit.reason }))
  }
  const relay = (one: Claim, isOuter: boolean): void => {
    const told = relayOf(one, isOuter)
    const next = told === null ? null : book.identify(told)
    if (next === null || (outlet !== null && book.same(outlet, next))) return
    outlet = next
    onStep(() => ({ step: 'relay', who: next.name, document: null, reason: relayReason(one) }))
  }
  for (let i = outer.length - 1; i >= 0; i--) relay(outer[i]!, true)
  relay(claim, false)
  return sourceOf(claim, outlet, articles[at.story]!, people, onStep)
}

/** The outlet that a claim is attributed to, or was told to. */
function relayOf({ profile, words }: Claim, isOuter: boolean): string | null {
  if (profile.kind === 'outlet') return profile.outlet?.value ?? profile.name ?? words.source
  return profile.outlet === null || isOuter ? null : profile.outlet.value
}

/** The words for it. */
const relayReason = ({ profile, words }: Claim): string =>
  `${profile.kind === 'outlet' ? 'attributed to it' : 'its source spoke to it'}: “${words.source} ${words.cue}”`

function sourceOf(
  { profile, words }: Claim,
  outlet: OutletIdentity | null,
  story: Article,
  people: Pick<People, 'identify'>,
  onStep: (step: () => Step) => void,
): Omit<Origin, 'chain'> {
  const where = outlet === null ? `story ${story.document} ${story.sort}` : outlet.family
  const told = outlet === null ? 'an unknown outlet' : outlet.name
  if (profile.kind === 'outlet' || profile.kind === 'unstated') {
    return { key: `outlet:${where}`, name: `${told}, which names no source`, named: false }
  }
  const description = profile.name ?? words.source
  if (isNamed(profile, description)) {
    const person = profile.kind === 'named' ? people.identify(description) : null
    const name = person?.name ?? description
    onStep(() => {
      const reason = person?.reason == null ? 'called by name' : `called by name, “${description}”: ${person.reason}`
      return { step: 'source', who: name, document: null, reason }
    })
    return { key: `named:${person?.key ?? folded(description)}`, name, named: true }
  }
  onStep(() => {
    const reason = profile.kind === 'anonymous' ? 'the text withholds the name' : 'the text gives no name'
    return { step: 'source', who: description, document: null, reason }
  })
  return { key: `${described(description, outlet)}@${where}`, name: `${description}, in ${told}`, named: false }
}

/**
 * Whoever is called one of these is described, whatever stands before and however it is written: "U.S. officials",
 * "Finance Ministry Sources". Behind "of" they belong to a body's name: "Council of Ministers".
 */
const PEOPLE =
  /(?<!\b(?:of|for) )\b(?:officials?|sources?|diplomats?|analysts?|traders?|dealers?|economists?|executives?|experts?|critics|observers?|ministers|lawmakers|aides?|spokes(?:man|men|woman|women|person|people)|people|members?|others)$/i

/** A person by name; a body, place or text by a name that is written with a capital. */
function isNamed({ kind, entityType }: Claim['profile'], description: string): boolean {
  if (PEOPLE.test(description)) return false
  if (kind === 'named') return true
  if ((kind !== 'collective' && kind !== 'document') || entityType === 'group') return false
  const bare = description.replace(/^(?:the|a|an) /i, '')
  // Without an article before it, a first capital may be that of a sentence's beginning: then the type must tell.
  const first = bare !== description || entityType === 'organisation' || entityType === 'place'
  return (first ? /(?:^|\s)\p{Lu}/u : /\s\p{Lu}/u).test(bare)
}

/** A description without number, article, plural and the outlet's name. */
function described(description: string, outlet: OutletIdentity | null): string {
  const ofOutlet = outlet?.key.split(' ') ?? []
  const words = folded(description)
    .split(' ')
    .filter((word) => !UNTELLING.test(word) && !ofOutlet.includes(word))
    .map((word) => (word.length > 3 ? word.replace(/(?<!s)s$/, '') : word))
  return words.length === 0 ? 'somebody' : words.join(' ')
}
