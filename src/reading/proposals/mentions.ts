import type { Item, Phrases } from '../phrases/index.ts'
import { isPreposition, obliqueOf } from '../phrases/index.ts'
import type { Context } from './context.ts'
import { makerBehind, makerOf } from './makers.ts'
import { isDayOrMonth } from './named.ts'
import { OTHER_THINGS, type ProposalNoun, proposalNoun, UNREAL, VERSIONS } from './nouns.ts'
import { type Owner, ownerOf, possessiveEnd } from './owners.ts'
import { governingOf } from './verbs.ts'

/** One place where a text speaks of a proposal. */
export interface Mention {
  /** Item of the phrase; a pronoun's or a point's too. */
  readonly item: number
  readonly noun: ProposalNoun
  readonly determiner: 'definite' | 'indefinite' | 'owned' | 'bare'
  readonly plural: boolean
  /** Made of words that say it is not agreed yet: "draft accord". */
  readonly draft: boolean
  /** Words that tell the version, as written, with its number where they tell that. */
  readonly version: { readonly word: string; readonly number: number | null } | null
  /** Party whose proposal it is by the words before the noun, with their tokens. */
  readonly owner: Owner | null
  /** Party that makes it, by the verb before the phrase; null where the phrase is definite: who hands "the plan" on has not made it. */
  readonly maker: string | null
  /** Party that it is said to be with: "the accord with Kessar". */
  readonly partner: string | null
  /** All parties that the phrase names. */
  readonly parties: readonly string[]
  /** Content words before the noun. */
  readonly words: ReadonlySet<string>
  /** What is behind the noun shows that a weak noun means a proposal: "titled", "seen by", "of seven points". */
  readonly shown: boolean
  /** It is said that there is none: "no such plan", "no offer of water". */
  readonly denied: boolean
  /** A clause behind the noun says what it holds: "a plan that would …", "a proposal to …". */
  readonly told: boolean
}

const DEFINITE = new Set(['the', 'this', 'that', 'these', 'those', 'both'])
const INDEFINITE = new Set(['a', 'an', 'some', 'one', 'several', 'two', 'three'])
const BORING = new Set([
  'the',
  'a',
  'an',
  'this',
  'that',
  "'s",
  "'",
  '-',
  '“',
  '”',
  '"',
  ',',
  'its',
  'their',
  'his',
  'her',
  'our',
])

/** The proposal that each item may be a mention of, or null. */
export function mentionsIn(context: Context): (Mention | null)[] {
  return context.phrases.items.map((item, at) => (item.kind === 'noun' ? mentionAt(context, item, at) : null))
}

function mentionAt(context: Context, item: Item, at: number): Mention | null {
  const { phrases } = context
  const { lower, tag } = phrases
  const noun = proposalNoun(lower[item.head])
  if (noun === null) return null
  const before = lower.slice(item.first, item.head)
  const denied = before[0] === 'no' && noun.form === 'plan' && !noun.weak && deniesOne(phrases, at)
  if ((UNREAL.has(before[0] ?? '') && !denied) || before[0] === 'such' || isDenied(phrases, at)) return null
  if (INDEFINITE.has(before[0] ?? '') && isNegatedBefore(phrases, at)) return null
  if (
    noun.form === 'agreement'
      ? /^(?:good|great|raw|big|square)$/.test(before.at(-1) ?? '')
      : OTHER_THINGS.has(before.at(-1) ?? '')
  )
    return null
  const plural = lower[item.head].endsWith('s')
  const possessive = possessiveEnd(phrases, item)
  const owner = ownerOf(context, item, possessive, noun.form === 'demand')
  const first = before[0] ?? ''
  if (noun.lemma === 'paper' && (plural || OTHER_PAPERS.test(before.at(-1) ?? ''))) return null
  if (owner !== null && noun.lemma === 'agreement' && isConsent(phrases, at)) return null
  const determiner =
    possessive > item.first || tag[item.first] === 'PRP$'
      ? 'owned'
      : DEFINITE.has(first) || denied
        ? 'definite'
        : INDEFINITE.has(first)
          ? 'indefinite'
          : 'bare'
  const told = isTold(phrases, at)
  if (isInTitle(phrases, at)) return null
  // "both proposals", "the two plans": more than one.
  if (plural && noun.form === 'plan' && !noun.weak && before.some((word) => SEVERAL.test(word))) return null
  const heading = phrases.paragraph[phrases.sentence[item.first]] === 0
  if (!isOne(phrases, noun, { at, plural, determiner, told, owned: owner !== null, heading })) return null
  // "Reagan and Shultz plan to meet": a verb.
  if (determiner === 'bare' && told && !heading && phrases.tag[item.head - 1] === 'NNP' && item.head > item.first)
    return null
  const versionWord = versionOf(noun.lemma, before)
  return {
    item: at,
    noun,
    determiner,
    plural,
    draft: before.includes('draft') || noun.lemma === 'draft',
    version: versionWord === undefined ? null : { word: versionWord, number: VERSIONS.get(versionWord)! },
    owner,
    maker: determiner === 'definite' || owner !== null ? null : makerOf(context, at),
    partner: partnerOf(context, at),
    parties: partiesIn(context, item.first, item.head),
    words: new Set(before.filter((word) => !BORING.has(word))),
    shown: versionWord !== undefined || isShown(phrases, at),
    told,
    denied,
  }
}

/** "the second draft", "a revised plan": the word next to the noun, or to "draft"; an ordinal tells versions of papers alone. */
function versionOf(lemma: string, before: readonly string[]): string | undefined {
  const word = before.findLast((one) => OF_ANY.test(one)) ?? (before.at(-1) === 'draft' ? before.at(-2) : before.at(-1))
  if (word === undefined || !VERSIONS.has(word) || /^(?:point|term|idea|settlement|measure)$/.test(lemma))
    return undefined
  const paper = before.at(-1) === 'draft' || /^(?:draft|version|text|paper|document)$/.test(lemma)
  return paper || !/^(?:first|third|fourth|new|final|latest|earlier|previous)$/.test(word) ? word : undefined
}

/** Papers on which nothing is put forward. */
const OTHER_PAPERS = /^(?:order|ballot|news|commercial|toilet|wall|scrap|headed|exam|examination)$/

/** "Kessar's agreement depended on", "needs its agreement to": that one says yes, and not what several agreed. */
function isConsent({ items, lower, lemma }: Phrases, at: number): boolean {
  const [before, next] = [items[at - 1], items[at + 1]]
  if (next !== undefined && /^(?:to|that)$/.test(lower[next.first])) return true
  if (next?.kind === 'verb' && /^(?:depend|hinge|hang|rest)$/.test(lemma[next.head])) return true
  return (
    before?.kind === 'verb' && /^(?:need|require|seek|win|secure|obtain|get|withhold|give)$/.test(lemma[before.head])
  )
}

const SEVERAL = /^(?:both|two|three|four|several|many|various|rival|competing|other)$/

/** They tell versions also with other words behind them: "a revised pay offer". */
const OF_ANY = /^(?:revised|amended|updated)$/

/** What nouns of several meanings must have beside them to mean a proposal. */
function isOne(
  { items, lower }: Phrases,
  { lemma, form }: ProposalNoun,
  {
    at,
    plural,
    determiner,
    told,
    owned,
    heading,
  }: {
    heading: boolean
    at: number
    plural: boolean
    determiner: string
    told: boolean
    owned: boolean
  },
): boolean {
  const next = lower[items[at].end] ?? ''
  if (lemma === 'plan' && plural) return false
  // A noun that can be counted does not stand alone: "did not help draft".
  const alone = items[at].end - items[at].first === 1 && determiner === 'bare' && !plural
  if (alone && !heading) return false
  if (form === 'demand') {
    if (lemma === 'ultimatum') return true
    const asks = next === 'that' || (next === 'to' && told)
    return (
      asks ||
      owned ||
      (determiner === 'definite' && (plural || /^(?:this|that|these|those)$/.test(lower[items[at].first])))
    )
  }
  return true
}

/** "no such plan", "no offer of water", "there was no proposal", "made no offer": what is said not to exist. */
function deniesOne({ items, lower }: Phrases, at: number): boolean {
  const item = items[at]
  if (lower[item.first + 1] === 'such') return true
  const next = lower[item.end] ?? ''
  const [verb, there] = [items[at - 1], items[at - 2]]
  if (verb?.kind === 'verb' && verb.verb!.modal === null) {
    const word = lower[verb.head]
    if (/^(?:made|received|seen|put|presented|given|accepted)$/.test(word)) return true
    // "there is no plan for a day off" is another thing than that nothing was put forward.
    if (/^(?:is|was|been|'s)$/.test(word) && there !== undefined && lower[there.head] === 'there')
      return !/^(?:to|for)$/.test(next)
  }
  return next === 'of' && items[at + 2]?.kind === 'noun'
}

/** "no plan", "without a deal": "no" and "without" before the phrase. */
function isDenied({ items, lower }: Phrases, at: number): boolean {
  const before = at > 0 ? lower[items[at - 1].head] : ''
  return before === 'without'
}

/** "had not seen a proposal", "it was a plan for a lawn": what is not there, or only said of something else. */
function isNegatedBefore({ items, lower }: Phrases, at: number): boolean {
  const verb = items[at - 1]
  if (verb === undefined) return false
  if (verb.kind === 'verb' && /^(?:be|is|was|are|were|'s|been)$/.test(lower[verb.head])) return true
  return verb.kind === 'verb' ? verb.verb!.negated : lower[verb.head] === 'as' || lower[verb.head] === 'not'
}

function partnerOf({ phrases, partyOf }: Context, at: number): string | null {
  const { items, lower } = phrases
  const [word, noun] = [items[at + 1], items[at + 2]]
  if (noun?.kind !== 'noun' || lower[word.head] !== 'with') return null
  return partyOf(noun.first, noun.end)
}

/** Parties named one by one in a phrase: "the U.S.-Japan agreement". */
export function partiesIn({ partyOf }: Pick<Context, 'partyOf'>, first: number, end: number): string[] {
  const found = new Set<string>()
  for (let at = first; at < end; at++) {
    const pair = at + 1 < end ? partyOf(at, at + 2) : null
    const party = pair ?? partyOf(at, at + 1)
    if (party !== null) found.add(party)
  }
  return [...found]
}

const SHOWN =
  /^(?:titled|entitled|called|headed|dated|seen|reviewed|obtained|circulated|circulating|drafted|drawn|tabled|sent|submitted|presented)$/

/** 'titled "Terms for a River"': a name, and no mention of its own. */
function isInTitle({ items, lower }: Phrases, at: number): boolean {
  const [mark, verb] = [items[at - 1], items[at - 2]]
  return (
    mark !== undefined &&
    verb !== undefined &&
    lower[mark.head] === '"' &&
    /^(?:titled|entitled|called|headed)$/.test(lower[verb.head])
  )
}

/** "A text *signed* on Monday *by* both ministers"; not one that is to be "initialled by Friday". */
function isSignedBehind(phrases: Phrases, at: number): boolean {
  const { items, lower } = phrases
  const verb = items[at + 1]
  if (verb?.verb?.form !== 'participle' || !/^(?:signed|initial(?:l)?ed)$/.test(lower[verb.head])) return false
  const agent = obliqueOf(phrases, at + 1, BY)
  return agent >= 0 && !isDayOrMonth(lower[items[agent].head]) && !/^\d/.test(lower[items[agent].first])
}

const BY: ReadonlySet<string> = new Set(['by'])

/** What follows the phrase says that it is a paper on the table. */
function isShown(phrases: Phrases, at: number): boolean {
  const { items, lower } = phrases
  if (makerBehind(phrases, at) !== null || isSignedBehind(phrases, at)) return true
  for (let next = at + 1; next < items.length && next < at + 4; next++) {
    if (SHOWN.test(lower[items[next].head])) return true
    const governs =
      next === at + 1 &&
      items[next].kind === 'verb' &&
      governingOf(lower[items[next].head]).some((kind) => kind === 'cause' || kind === 'call')
    if (governs) return true
    if (items[next].kind !== 'word' || lower[items[next].head] === '.') return false
  }
  return false
}

/** A clause right behind the phrase says what the proposal holds. */
function isTold(phrases: Phrases, at: number): boolean {
  const { items, lower } = phrases
  const next = items[at + 1]
  if (next === undefined) return false
  if (next.kind === 'verb') return next.verb!.form === 'infinitive'
  const word = lower[next.head]
  if (word === 'for') return items[at + 3]?.verb?.form === 'infinitive'
  if (isPreposition(phrases, next)) return lower[items[at + 2]?.head ?? 0] === 'which'
  return word === 'that' || word === 'whereby'
}
