import { SAYING, sentenceStart } from '../phrases/index.ts'
import type { Context } from './context.ts'
import { MAKING } from './makers.ts'
import { type Mention, mentionsIn } from './mentions.ts'
import { areNamedApart, ownNamesOf } from './named.ts'
import type { ProposalForm } from './nouns.ts'
import { isOfOther } from './owners.ts'

/** A proposal of one article with every place that speaks of it. */
export interface Talked {
  readonly index: number
  form: ProposalForm
  readonly mentions: Mention[]
  /** Items of pronouns that stand for it. */
  readonly pronouns: number[]
  /** It lies on paper: "draft", "text", "document". */
  onPaper: boolean
  plural: boolean
  version: Mention['version']
  /** Item of the verb by which it is put forward, where no noun names it: "offered to lift", or -1. */
  verb: number
  /** Only a heading speaks of it so far. */
  inHeading: boolean
  /** Parties whose proposal it is said to be. */
  readonly owners: Set<string>
  /** Names that tell it from others: `elm` of "the Elm draft". */
  readonly called: Set<string>
  /** Item of its last mention. */
  last: number
}

/** The proposals of a text, and which of them each item speaks of (-1: none). */
export interface Discourse {
  readonly proposals: Talked[]
  /** By item. */
  readonly at: Int32Array
  /** By item: the mention, where a noun makes it. */
  readonly mentions: readonly (Mention | null)[]
}

const PAPER = new Set([
  'draft',
  'text',
  'paper',
  'document',
  'framework',
  'memorandum',
  'version',
  'accord',
  'blueprint',
  'roadmap',
  'agreement',
  'resolution',
  'bill',
])
/** Forms that may name the same thing: a draft accord is called plan, text and deal. */
const KIN: Readonly<Record<ProposalForm, ReadonlySet<ProposalForm>>> = {
  plan: new Set<ProposalForm>(['plan']),
  agreement: new Set<ProposalForm>(['agreement']),
  demand: new Set<ProposalForm>(['demand']),
  bill: new Set<ProposalForm>(['bill']),
}

/**
 * Joins the mentions of a text, from its beginning to its end: a definite mention ("the blueprint", "that agreement") is
 * the last proposal of its kind that it does not contradict (another owner, another version); an indefinite one is new,
 * unless it says again, shortly after, what the first lines said. Pronouns go to the subject of the sentence before.
 */
export function discourseOf(context: Context): Discourse {
  const { phrases } = context
  const mentions = mentionsIn(context)
  const at = new Int32Array(phrases.items.length).fill(-1)
  const proposals: Talked[] = []
  for (const [item, mention] of mentions.entries()) {
    const known =
      mention === null
        ? (pronounOf(context, item, at, proposals) ?? pointOf(context, item, at, proposals))
        : (pointsOf(context, mention, at, proposals) ?? antecedentOf(context, mention, proposals))
    if (mention === null) {
      if (known === null) continue
      known.pronouns.push(item)
      at[item] = known.index
      continue
    }
    if (
      known === null &&
      (mention.noun.weak
        ? !mention.shown && !(mention.draft && mention.noun.form === 'plan')
        : mention.plural && mention.owner === null && mention.determiner !== 'definite')
    )
      continue
    if (known === null && mention.denied && phrases.lower[phrases.items[item].end] !== 'of') continue
    // "the plan" that nothing went before is still a plan; "the text" is not.
    const talked = known ?? open(proposals, formOf(mention))
    join(talked, mention)
    for (const name of ownNamesOf(context, mention)) talked.called.add(name)
    talked.inHeading = (talked.inHeading || talked.mentions.length === 1) && isHeading(context, mention)
    at[item] = talked.index
  }
  return { proposals, at, mentions }
}

const formOf = ({ noun, draft }: Mention): ProposalForm => (draft && noun.form === 'agreement' ? 'plan' : noun.form)

export function open(proposals: Talked[], form: ProposalForm): Talked {
  const talked: Talked = {
    index: proposals.length,
    form,
    mentions: [],
    pronouns: [],
    onPaper: false,
    plural: false,
    version: null,
    verb: -1,
    inHeading: false,
    owners: new Set(),
    called: new Set(),
    last: -1,
  }
  proposals.push(talked)
  return talked
}

function join(talked: Talked, mention: Mention): void {
  talked.mentions.push(mention)
  talked.last = mention.item
  talked.onPaper ||= PAPER.has(mention.noun.lemma) || mention.draft
  if (talked.mentions.length === 1) talked.plural = mention.plural
  talked.version ??= mention.version
  if (mention.owner !== null) talked.owners.add(mention.owner.party)
  else if (mention.maker !== null && talked.owners.size === 0) talked.owners.add(mention.maker)
}

/** How far apart, in sentences, an indefinite mention may say again what the first did. */
const RESTATED = 6

function antecedentOf(context: Context, mention: Mention, proposals: readonly Talked[]): Talked | null {
  const { form, heading } = { form: formOf(mention), heading: isHeading(context, mention) }
  const names = ownNamesOf(context, mention)
  for (const talked of inOrderFor(mention, names, proposals)) {
    if (!fits(talked, mention, form, heading)) continue
    // Names of agreements are compared with all words before their nouns.
    if ((form === 'plan' || form === 'demand') && areNamedApart(talked.called, names)) continue
    // "the framework that the envoy circulated": told apart from what else was spoken of.
    if (isToldApart(context, mention) && !talked.mentions.some(({ noun }) => noun.lemma === mention.noun.lemma))
      continue
    if (mention.determiner === 'indefinite' || (mention.determiner === 'bare' && !heading)) {
      if (isRestated(context, talked, mention)) return talked
      continue
    }
    return talked
  }
  return null
}

/** Proposals that a mention may be of, so that time stays linear in any text. */
const MOST_OPEN = 60

/**
 * The last first; but what is its owner's before what is not known to be, and "the terms" are of what most is said of. Of several that
 * have names, the one that is named, else the one that was spoken of last: "the draft".
 */
function inOrderFor({ owner, noun, determiner }: Mention, names: readonly string[], all: readonly Talked[]): Talked[] {
  const last = all.slice(-MOST_OPEN).reverse()
  const isNamed = ({ called }: Talked): boolean => names.some((name) => called.has(name))
  if (last.some(isNamed)) return [...last.filter(isNamed), ...last.filter((one) => !isNamed(one))]
  if (last.filter(({ called }) => called.size > 0).length > 1) last.sort((a, b) => b.last - a.last)
  if (owner !== null) {
    const theirs = last.filter(({ owners }) => owners.has(owner.party))
    return theirs.length === 0 ? last : [...theirs, ...last.filter(({ owners }) => !owners.has(owner.party))]
  }
  if (noun.lemma !== 'term' || determiner !== 'definite') return last
  return last.sort((a, b) => b.mentions.length - a.mentions.length)
}

function isToldApart({ phrases }: Context, { item, determiner }: Mention): boolean {
  const { items, lower } = phrases
  const next = items[item + 1]
  if (determiner !== 'definite' || next === undefined) return false
  return lower[next.head] === 'that' && items[item + 2]?.kind === 'noun' && items[item + 3]?.kind === 'verb'
}

type Version = NonNullable<Mention['version']>

/** "the first draft" and "the new text" are two; "a revised paper" and "the new text" may be one. */
function areApart(a: Version, b: Version): boolean {
  if (a.number !== null && b.number !== null) return a.number !== b.number
  const isOld = ({ word, number }: Version): boolean => number === 1 || word === 'earlier' || word === 'previous'
  return isOld(a) !== isOld(b)
}

/** "A counterproposal", "their own plan": an answer to another. */
const isCounter = ({ noun, words, owner }: Mention): boolean =>
  noun.lemma.startsWith('counter') || (owner === null && words.has('own'))

function fits(talked: Talked, mention: Mention, form: ProposalForm, heading: boolean): boolean {
  const { noun } = mention
  const same =
    KIN[talked.form].has(form) ||
    (talked.form === 'agreement' && noun.lemma === 'term' && mention.determiner === 'definite') ||
    (talked.form === 'plan' &&
      talked.onPaper &&
      noun.form === 'agreement' &&
      mention.determiner === 'definite' &&
      (mention.partner === null || talked.owners.has(mention.partner)))
  if (!same) return false
  // An answer to a proposal is another.
  if (isCounter(mention) && !talked.mentions.some(isCounter)) return false
  if (noun.weak && PAPER.has(noun.lemma) && !talked.onPaper && talked.form !== 'plan') return false
  // What has a version lies on paper: "its revised offer", "the new paper".
  if (noun.weak && noun.lemma === 'paper' && !talked.onPaper && talked.version === null) return false
  if (talked.plural !== mention.plural && talked.form !== 'plan' && noun.lemma !== 'term') return false
  const owner = mention.owner?.party ?? mention.maker
  if (owner !== null && talked.owners.size > 0 && !talked.owners.has(owner) && talked.form !== 'agreement') return false
  if (isOfOther(mention, talked)) return false
  // "The revised offer is … . The union's plan is …": whose it is tells it from what was told by its version.
  if (
    mention.owner !== null &&
    talked.owners.size === 0 &&
    (talked.version !== null || (noun.weak && !PAPER.has(noun.lemma))) &&
    mention.version === null &&
    !talked.mentions.some((one) => one.noun.lemma === noun.lemma)
  )
    return false
  if (mention.version !== null && talked.version !== null && areApart(mention.version, talked.version)) return false
  // "a revised paper" is another version than the paper that went before.
  if (
    mention.version !== null &&
    talked.version === null &&
    mention.version.number !== 1 &&
    mention.version.word !== 'latest' &&
    !(talked.inHeading && !heading)
  )
    return false
  // Different descriptions of two agreements: "the Paris accord" is not "the chip accord".
  if (talked.form === 'agreement' || talked.form === 'bill') return agree(talked, mention)
  return true
}

const GENERAL = new Set(
  'u.s. two new bilateral trade last year recent joint proposed current existing own month'.split(' '),
)

/** Whether the words before two nouns can be said of one thing: one has none of its own, or they share one. */
function agree(talked: Talked, mention: Mention): boolean {
  const own = [...mention.words].filter((word) => !GENERAL.has(word) && !/^\d+$/.test(word))
  if (own.length === 0) return true
  const theirs = talked.mentions
    .flatMap(({ words }) => [...words])
    .filter((word) => !GENERAL.has(word) && !/^\d+$/.test(word))
  if (theirs.length === 0) return true
  return own.some(
    (word) =>
      theirs.includes(word) || theirs.some((other) => other.length > 4 && word.slice(0, 5) === other.slice(0, 5)),
  )
}

/** The first line of a text that is no sentence: its nouns go without articles. */
function isHeading({ phrases }: Context, mention: Mention): boolean {
  const { sentence, paragraph, items } = phrases
  return paragraph[sentence[items[mention.item].first]] === 0
}

function isRestated({ phrases }: Context, talked: Talked, mention: Mention): boolean {
  const { sentence, items, paragraph } = phrases
  const first = talked.mentions[0]
  if (first === undefined) return false
  const from = sentence[items[first.item].first]
  const to = sentence[items[mention.item].first]
  if (to === from || mention.noun.form === 'demand') return false
  const heading = talked.mentions.every(({ item }) => paragraph[sentence[items[item].first]] === 0)
  // "U.S. proposals" are the U.S. plan that was spoken of.
  if (mention.plural && mention.owner !== null && talked.owners.has(mention.owner.party) && talked.form === 'plan')
    return true
  const shared = mention.parties.some((party) => talked.owners.has(party) || first.parties.includes(party))
  const frame = frameOf(phrases, mention.item)
  const alike = frame !== '' && frame === frameOf(phrases, first.item)
  if (to - from > RESTATED) return false
  return heading || ((mention.told || shared) && (alike || (first.noun.lemma === mention.noun.lemma && shared)))
}

/** Base form of the verb before a mention: "accept" of "urged them to accept a plan". */
function frameOf({ items, lemma, firstItems, sentence }: Context['phrases'], item: number): string {
  const start = firstItems[sentence[items[item].first]]
  for (let at = item - 1; at >= start && at > item - 8; at--)
    if (items[at].kind === 'verb') return lemma[items[at].head]
  return ''
}

/** "It sets out …", "it calls for …": what papers do, and parties do not. */
function setsOut({ items, lower }: Context['phrases'], item: number): boolean {
  const verb = items[item + 1]
  if (verb?.kind !== 'verb') return false
  const next = lower[verb.end] ?? ''
  const word = lower[verb.head]
  return (
    (/^(?:sets?|lays?|spells?)$/.test(word) && next === 'out') ||
    (/^(?:provides|calls)$/.test(word) && next === 'for') ||
    /^(?:reads|stipulates|runs)$/.test(word)
  )
}

/** Sentences back to the paper that "it sets out" speaks of. */
const PAPER_REACH = 4

function lastPaper({ phrases }: Context, item: number, at: Int32Array, proposals: readonly Talked[]): Talked | null {
  const { firstItems, sentence, items } = phrases
  const from = firstItems[Math.max(0, sentence[items[item].first] - PAPER_REACH)]
  for (let i = item - 1; i >= from; i--) if (at[i] >= 0 && proposals[at[i]].onPaper) return proposals[at[i]]
  return null
}

/** "It", "which" and "its": the proposal that the sentence before was about, or that stands right before. */
function pronounOf(context: Context, item: number, at: Int32Array, proposals: readonly Talked[]): Talked | null {
  const { phrases } = context
  const { items, lower, firstItems, sentence, tag } = phrases
  const one = items[item]
  if (one.kind !== 'noun' || tag[one.first] !== 'PRP' || lower[one.head] !== 'it') return null
  const start = sentenceStart(phrases, item)
  if (setsOut(phrases, item)) {
    const paper = lastPaper(context, item, at, proposals)
    if (paper !== null) return paper
  }
  // Further behind it may mean anything, but as the subject of what someone says: "officials said that it would …".
  const before1 = items[item - 1]
  const said =
    before1 !== undefined &&
    item > start &&
    (lower[before1.head] === 'that' || (before1.kind === 'verb' && SAYING.has(lower[before1.head])))
  if (item - start > 3 && !said) return null
  const before = sentence[one.first] - 1
  if (before < 0 || phrases.paragraph[before] < phrases.paragraph[before + 1] - 1) return null
  const sent = item === start ? justPut(context, item, before, at) : -1
  if (sent >= 0) return proposals[sent]
  for (let i = firstItems[before]; i < firstItems[before + 1] && i < firstItems[before] + 6; i++) {
    if (items[i].kind === 'verb' && items[i].verb?.form === 'finite') return null
    if (at[i] >= 0 && items[i].kind === 'noun') {
      const prior = i > firstItems[before] ? lower[items[i - 1].head] : ''
      return prior === 'of' || prior === 'in' ? null : proposals[at[i]]
    }
    if (items[i].kind === 'noun' && !/^(?:the|its)$/.test(lower[items[i].first])) return null
  }
  return null
}

/** What somebody says or means, and no paper does. */
const MEANT =
  /^(?:believes|thinks|hopes|fears|expects|knows|feels|considers|regards|denies|argues|insists|claims|has|is|does)$/

/**
 * "Kessar sent its revised offer on Friday. *It raises* the quota": what was put forward is told as past, and what it holds in the
 * present, or by "would". Whoever put it forward did that in the past too.
 */
function justPut({ phrases }: Context, item: number, before: number, at: Int32Array): number {
  const { items, lower, firstItems, tag } = phrases
  const verb = items[item + 1]
  if (verb?.kind !== 'verb' || verb.verb!.form !== 'finite') return -1
  const word = lower[verb.first]
  if (!(word === 'would' || (tag[verb.first] === 'VBZ' && !SAYING.has(word) && !MEANT.test(word)))) return -1
  let found = -1
  for (let i = firstItems[before]; i < firstItems[before + 1]; i++) {
    const group = items[i].verb
    if (group === null || group === undefined || items[i].kind !== 'verb') continue
    // The first verb of the sentence, which tells what was done.
    if (group.form !== 'finite' || group.passive || group.negated || !MAKING.has(lower[items[i].head])) return -1
    for (let k = i + 1; k <= i + 2 && k < firstItems[before + 1] && found < 0; k++)
      if (items[k].kind === 'noun') found = at[k]
    return found
  }
  return -1
}

const ORDINALS = new Set([
  'first',
  'second',
  'third',
  'fourth',
  'fifth',
  'sixth',
  'seventh',
  'eighth',
  'ninth',
  'tenth',
  'last',
])
/** Sentences behind "seven points" in which "the first" is one of them. */
const POINTS_REACH = 6

/** "It sets out seven points": those of what the sentence speaks of. */
function pointsOf({ phrases }: Context, mention: Mention, at: Int32Array, proposals: readonly Talked[]): Talked | null {
  if (mention.noun.lemma !== 'point' || !mention.plural) return null
  for (let i = sentenceStart(phrases, mention.item); i < mention.item; i++) if (at[i] >= 0) return proposals[at[i]]
  return null
}

/** "The first calls for …": a point of the proposal whose points were just spoken of. */
function pointOf({ phrases }: Context, item: number, at: Int32Array, proposals: readonly Talked[]): Talked | null {
  const { items, lower, sentence, firstItems } = phrases
  const { first, end } = items[item]
  if (end - first !== 2 || lower[first] !== 'the' || !ORDINALS.has(lower[first + 1])) return null
  const own = sentence[first]
  for (let i = item - 1; i >= firstItems[Math.max(0, own - POINTS_REACH)]; i--) {
    if (at[i] < 0 || items[i].kind !== 'noun') continue
    if (/^points?$/.test(lower[items[i].head]) || ORDINALS.has(lower[items[i].head])) return proposals[at[i]]
  }
  return null
}
