import { ageOf } from './ages.ts'
import type { Context } from './context.ts'
import type { Mention } from './mentions.ts'
import { areNamedApart, ownNamesOf } from './named.ts'
import type { ProposalForm } from './nouns.ts'
import { isOfOther } from './owners.ts'
import { PAPER, type Talked } from './talked.ts'

/** Forms that may name the same thing: a draft accord is called plan, text and deal. */
const KIN: Readonly<Record<ProposalForm, ReadonlySet<ProposalForm>>> = {
  plan: new Set<ProposalForm>(['plan']),
  agreement: new Set<ProposalForm>(['agreement']),
  demand: new Set<ProposalForm>(['demand']),
  bill: new Set<ProposalForm>(['bill']),
}

/** A draft accord is a plan. */
export const formOf = ({ noun, draft }: Mention): ProposalForm =>
  draft && noun.form === 'agreement' ? 'plan' : noun.form

/** How far apart, in sentences, an indefinite mention may say again what the first did. */
const RESTATED = 6

/** The proposal that a mention goes back to; null: it begins one, or is none. */
export function antecedentOf(context: Context, mention: Mention, proposals: readonly Talked[]): Talked | null {
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
  if (talked.form === 'agreement' || talked.form === 'bill')
    return agree(talked, mention) && !areOfTwoAges(talked, mention)
  return true
}

const GENERAL = new Set(
  'u.s. two new international bilateral trade last year recent joint proposed current existing own month'.split(' '),
)

/** "The new pact" is not "the current pact". */
function areOfTwoAges({ mentions }: Talked, { words }: Mention): boolean {
  const age = ageOf(words)
  const known = age === null ? null : ageOf(mentions.flatMap((one) => [...one.words]))
  return known !== null && known !== age
}

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
export function isHeading({ phrases }: Context, mention: Mention): boolean {
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
