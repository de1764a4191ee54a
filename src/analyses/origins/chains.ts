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
 * at one outlet ("two officials", "the officials"); an outlet that names no source.
 *
 * @param outer the claims within whose content this one stands, the innermost first
 */
export function originOf(
  claim: Claim,
  outer: readonly Claim[],
  article: Article,
  articles: readonly Article[],
  book: OutletBook,
  people: Pick<People, 'identify'>,
): Origin {
  const chain: Step[] = [
    {
      step: 'article',
      who: article.outlet?.name ?? 'an unknown outlet',
      document: article.document,
      reason: 'it stands there',
    },
  ]
  let at = article
  while (at.from !== null && (at.from.relation === 'copy' || at.from.relation === 'excerpt')) {
    const { reason, of } = at.from
    at = articles[of]!
    chain.push({ step: 'copy', who: at.outlet?.name ?? 'an unknown outlet', document: at.document, reason })
  }
  let outlet = at.outlet
  const credit = at.credit ?? article.credit
  if (credit !== null && !(outlet !== null && book.same(outlet, credit.outlet))) {
    outlet = credit.outlet
    chain.push({ step: 'credit', who: outlet.name, document: null, reason: credit.reason })
  }
  const own = relayOf(claim, false, book)
  for (const relay of [...[...outer].reverse().map((one) => relayOf(one, true, book)), own]) {
    const next = relay === null ? null : identifyHere(relay.outlet, articles[at.story]!, book)
    if (next === null || (outlet !== null && book.same(outlet, next))) continue
    outlet = next
    chain.push({ step: 'relay', who: next.name, document: null, reason: relay!.reason })
  }
  let speaker: Speaker = {
    kind: own?.isSource ? 'outlet' : claim.profile.kind,
    entityType: claim.profile.entityType,
    description: claim.profile.name ?? claim.words.source,
    reason: null,
  }
  if (speaker.kind === 'outlet') {
    for (const cited of claim.profile.cites) {
      const reason = `cited: “${cited.name}”`
      for (const name of cited.kind === 'outlet' ? [cited.name] : cited.outlet === null ? [] : [cited.outlet.value]) {
        const next = identifyHere(name, articles[at.story]!, book)
        if (next === null || (outlet !== null && book.same(outlet, next))) continue
        outlet = next
        chain.push({ step: 'relay', who: next.name, document: null, reason })
      }
      const entityType = cited.entity !== null && cited.kind === 'collective' ? 'organisation' : null
      speaker = { kind: cited.kind, entityType, description: cited.name, reason: `${outlet?.name ?? 'it'} cites it` }
    }
  }
  const end = sourceOf(speaker, outlet, articles[at.story]!, people)
  if (end.step !== null) chain.push(end.step)
  return { key: end.key, name: end.name, named: end.named, chain }
}

interface Relay {
  readonly outlet: string
  readonly reason: string
  /** The claim is attributed to the outlet itself. */
  readonly isSource: boolean
}

/** "the newspaper", "the daily": one of all, and which one nobody can tell from another article. */
const ANY_OUTLET =
  /^(?:(?:the|a|an|this|its|state) )?(?:newspaper|paper|publication|daily|weekly|tabloid|magazine|journal|broadcaster|station|channel|network|website|site|outlet|(?:news )?agency)$/i

/** The outlet that a name means; without a name, it is one of this story only. */
function identifyHere(name: string, { document, sort }: Article, book: OutletBook): OutletIdentity | null {
  if (!ANY_OUTLET.test(name.trim()) || book.knows(name)) return book.identify(name)
  return { name, key: folded(name), family: `${folded(name)} in story ${document} ${sort}` }
}

/** The outlet that a claim is attributed to, or was told to; the words for it are the reason. */
function relayOf({ profile, words }: Claim, outerOnly: boolean, book: OutletBook): Relay | null {
  const { kind, name } = profile
  const isKnown = (kind === 'collective' || kind === 'document') && name !== null && book.knows(name)
  if (kind === 'outlet' || isKnown) {
    const outlet = (isKnown ? name : (profile.outlet?.value ?? name)) ?? words.source
    return { outlet, reason: `attributed to it: “${words.source} ${words.cue}”`, isSource: true }
  }
  if (profile.outlet === null || outerOnly) return null
  const reason = `its source spoke to it: “${words.source} ${words.cue}”`
  return { outlet: profile.outlet.value, reason, isSource: false }
}

interface End {
  readonly key: string
  readonly name: string
  readonly named: boolean
  readonly step: Step | null
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
): End {
  const where = outlet === null ? `story ${story.document} ${story.sort}` : outlet.family
  const told = outlet === null ? 'an unknown outlet' : outlet.name
  if (kind === 'outlet' || kind === 'unstated') {
    return { key: `outlet:${where}`, name: `${told}, which names no source`, named: false, step: null }
  }
  const why = (reason: string): string => (led === null ? reason : `${led}; ${reason}`)
  if (isNamed({ kind, entityType }, description)) {
    const person = kind === 'named' ? people.identify(description) : null
    const name = person?.name ?? description
    const reason = person?.reason == null ? 'called by name' : `called by name, “${description}”: ${person.reason}`
    const step: Step = { step: 'source', who: name, document: null, reason: why(reason) }
    return { key: `named:${person?.key ?? folded(description)}`, name, named: true, step }
  }
  const withheld = kind === 'anonymous' ? 'the text withholds the name' : 'the text gives no name'
  const step: Step = { step: 'source', who: description, document: null, reason: why(withheld) }
  return { key: `${described(description, outlet)}@${where}`, name: `${description}, in ${told}`, named: false, step }
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

/** A description without number, article, plural and the outlet's name. */
function described(description: string, outlet: OutletIdentity | null): string {
  const ofOutlet = new Set(outlet?.key.split(' '))
  const words = folded(description)
    .split(' ')
    .filter((word) => !UNTELLING.test(word) && !ofOutlet.has(word))
    .map((word) => (word.length > 3 ? word.replace(/(?<!s)s$/, '') : word))
  return words.length === 0 ? 'somebody' : words.join(' ')
}
