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
  /^(?:unnamed|unidentified|anonymous|the|a|an|one|two|three|four|five|six|seven|eight|nine|ten|several|some|many|few|both|other|another|these|those|of|\d+)$/

/**
 * The end of a claim's chain: the article, the story that it copies, the agency that it is credited to, the outlet that
 * the claim is attributed to or was told to, the source.
 *
 * One origin are: whoever is called by name, in whatever outlet and by whichever of the person's names; equal descriptions
 * at one outlet ("two officials", "the officials"); the papers without a name that one outlet has seen; an outlet that names no source.
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
  const relay = (name: string, reason: () => string): void => {
    const next = identifyHere(name, articles[at.story]!, book)
    if (next === null || (outlet !== null && book.same(outlet, next))) return
    outlet = next
    onStep(() => ({ step: 'relay', who: next.name, document: null, reason: reason() }))
  }
  for (let i = outer.length - 1; i >= 0; i--) {
    const told = relayOf(outer[i]!, true, book)
    if (told !== null) relay(told.outlet, told.reason)
  }
  const own = relayOf(claim, false, book)
  if (own !== null) relay(own.outlet, own.reason)
  const { kind, entityType, name, cites } = claim.profile
  const description = name ?? claim.words.source
  let speaker: Speaker = { kind: own?.isSource ? 'outlet' : kind, entityType, description, reason: null }
  if (speaker.kind === 'outlet') {
    for (const cited of cites) {
      const isOutlet = cited.kind === 'outlet' || isKnownOutlet(cited, book)
      const through = isOutlet ? cited.name : cited.outlet?.value
      if (through !== undefined) relay(through, () => `cited: “${cited.name}”`)
      speaker = {
        kind: isOutlet ? 'outlet' : cited.kind,
        entityType: cited.entity !== null && cited.kind === 'collective' ? 'organisation' : null,
        description: cited.name,
        reason: `${outlet?.name ?? 'it'} cites it`,
      }
    }
  }
  return sourceOf(speaker, outlet, articles[at.story]!, people, onStep)
}

interface Relay {
  readonly outlet: string
  readonly reason: () => string
  /** The claim is attributed to the outlet itself. */
  readonly isSource: boolean
}

/** "the newspaper", "the daily": one of all, and which one nobody can tell from another article. */
const ANY_OUTLET =
  /^(?:(?:the|a|an|this|its) )?(?:(?:state(?:-(?:run|owned|controlled))?|local|national|regional|foreign|domestic|public|private|official) )?(?:newspapers?|paper|publication|daily|weekly|tabloid|magazine|journal|broadcasters?|station|channel|network|website|site|outlet|(?:news )?agency|television|tv|radio|media|press)$/i

/** Several outlets at once, which nobody can tell apart: "local media", "the press"; not "Associated Press". */
const MANY_OUTLETS = /(?:^| )(?:media|press|newspapers|broadcasters)$|^(?:Media|Press|Newspapers|Broadcasters)$/

/** The outlet that a name means; without a name, it is one of this story only. */
function identifyHere(name: string, { document, sort }: Article, book: OutletBook): OutletIdentity | null {
  const isAny = ANY_OUTLET.test(name.trim()) || MANY_OUTLETS.test(name.trim())
  if (!isAny || book.knows(name)) return book.identify(name)
  return { name, key: folded(name), family: `${folded(name)} in story ${document} ${sort}` }
}

/**
 * Whether a name is that of an outlet of the dossier or the ledger where the reader, who knows neither, could not tell. A name
 * of one word may be anybody's to the reader; a person with a full name stays one, even if a site has the name, but not where the dossier
 * has the outlet, or it ends as outlets' names do.
 */
function isKnownOutlet(
  { kind, name }: { readonly kind: string; readonly name: string | null },
  book: OutletBook,
): boolean {
  if (name === null || !(kind === 'collective' || kind === 'document' || kind === 'named')) return false
  return kind !== 'named' || !/\s/.test(name.trim()) ? book.knows(name) : book.isOutletName(name)
}

/** The outlet that a claim is attributed to, or was told to; the words for it are the reason. */
function relayOf({ profile, words }: Claim, isOuter: boolean, book: OutletBook): Relay | null {
  const { kind, name, outlet } = profile
  const isKnown = isKnownOutlet(profile, book)
  const isMany =
    kind === 'collective' && profile.entityType !== 'organisation' && MANY_OUTLETS.test(name ?? words.source)
  if (kind === 'outlet' || isKnown || isMany)
    return {
      outlet: (isKnown || isMany ? name : (outlet?.value ?? name)) ?? words.source,
      reason: () => `attributed to it: “${words.source} ${words.cue}”`,
      isSource: true,
    }
  if (outlet === null || isOuter) return null
  return {
    outlet: outlet.value,
    reason: () => `its source spoke to it: “${words.source} ${words.cue}”`,
    isSource: false,
  }
}

const NO_SOURCE = 'outlet:'

/** The family of the outlet at which a chain ends because it names no source; null: it leads to somebody. */
export function familyNamingNoSource({ key }: Pick<Origin, 'key'>): string | null {
  return key.startsWith(NO_SOURCE) ? key.slice(NO_SOURCE.length) : null
}

/** Who speaks at the end of a chain. */
interface Speaker {
  readonly kind: Claim['profile']['kind']
  readonly entityType: Claim['profile']['entityType']
  readonly description: string
  /** Why the chain leads there, beside what the words call it; null: the claim is attributed to it. */
  readonly reason: string | null
}

function sourceOf(
  { kind, entityType, description, reason: led }: Speaker,
  outlet: OutletIdentity | null,
  story: Article,
  people: Pick<People, 'identify'>,
  onStep: (step: () => Step) => void,
): Omit<Origin, 'chain'> {
  const where = outlet === null ? `story ${story.document} ${story.sort}` : outlet.family
  const told = outlet === null ? 'an unknown outlet' : outlet.name
  if (kind === 'outlet' || kind === 'unstated') {
    return { key: `${NO_SOURCE}${where}`, name: `${told}, which names no source`, named: false }
  }
  const why = (reason: string): string => (led === null ? reason : `${led}; ${reason}`)
  if (isNamed({ kind, entityType }, description)) {
    const person = kind === 'named' ? people.identify(description) : null
    const name = person?.name ?? description
    onStep(() => {
      const reason = person?.reason == null ? 'called by name' : `called by name, “${description}”: ${person.reason}`
      return { step: 'source', who: name, document: null, reason: why(reason) }
    })
    return { key: `named:${person?.key ?? folded(description)}`, name, named: true }
  }
  onStep(() => {
    const reason = kind === 'anonymous' ? 'the text withholds the name' : 'the text gives no name'
    return { step: 'source', who: description, document: null, reason: why(reason) }
  })
  // "a confidential mandate", "the eleven-page document": papers without a name are called by many words.
  const what = kind === 'document' && PAPER.test(description) ? 'paper' : described(description, outlet)
  return { key: `${what}@${where}`, name: `${description}, in ${told}`, named: false }
}

/**
 * Whoever is called one of these is described, whatever stands before and however it is written: "U.S. officials",
 * "Finance Ministry Sources". Behind "of" they belong to a body's name: "Council of Ministers".
 */
const PEOPLE =
  /(?<!\b(?:of|for) )\b(?:officials?|sources?|diplomats?|analysts?|traders?|dealers?|economists?|executives?|experts?|critics|observers?|ministers|lawmakers|aides?|spokes(?:man|men|woman|women|person|people)|people|members?|others)$/i

/** A person by name; a body, place or text by a name that is written with a capital. */
function isNamed({ kind, entityType }: Pick<Speaker, 'kind' | 'entityType'>, description: string): boolean {
  if (PEOPLE.test(description)) return false
  if (kind === 'named') return true
  if ((kind !== 'collective' && kind !== 'document') || entityType === 'group') return false
  const bare = description.replace(/^(?:the|a|an) /i, '')
  // Without an article before it, a first capital may be that of a sentence's beginning: then the type must tell.
  const first = bare !== description || entityType === 'organisation' || entityType === 'place'
  return (first ? /(?:^|\s)\p{Lu}/u : /\s\p{Lu}/u).test(bare)
}

/** What is not published, and seen by an outlet; a poll, a law or a statement is known by what it is. */
const PAPER =
  /\b(?:documents?|papers?|drafts?|texts?|mandates?|memos?|memorandum|memoranda|blueprints?|dossiers?|files?|minutes)\b/i

/** A description without number, article, plural and the outlet's name. */
function described(description: string, outlet: OutletIdentity | null): string {
  const ofOutlet = outlet?.key.split(' ') ?? []
  const words = folded(description)
    .split(' ')
    .filter((word) => !UNTELLING.test(word) && !ofOutlet.includes(word))
    .map((word) => (word.length > 3 ? word.replace(/(?<!s)s$/, '') : word))
  return words.length === 0 ? 'somebody' : words.join(' ')
}
