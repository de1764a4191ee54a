import { objectOf, subjectOf } from '../phrases/index.ts'
import { type Context, partyOfItem } from './context.ts'
import type { FoundTerm } from './find-terms.ts'
import type { Mention } from './mentions.ts'
import { isRefused } from './no-term.ts'
import type { Piece } from './pieces.ts'
import { type Discourse, open, type Talked } from './talked.ts'
import type { TermReader } from './term-reader.ts'
import { familyOfVerb } from './term-words.ts'
import { isCounter, isDoneByAnother, isTakenBack } from './whose-offer.ts'

/** Sentences back to the proposal that a term goes on about. */
const REACH = 3
/** Items, and proposals, that are looked through on each side, so that time stays linear in any text. */
const AROUND = 60

/**
 * The proposal of each term, by its index: the one that the words before it name; else the one that its verb makes ("Varnia
 * offered to open the dam"), which is added to the proposals; else the one that the text spoke of last.
 */
export function proposalsOfTerms(terms: readonly FoundTerm[], reader: TermReader): ReadonlyMap<FoundTerm, number> {
  const made = new Map(reader.discourse.proposals.filter(({ verb }) => verb >= 0).map((one) => [one.verb, one]))
  const found = new Map<FoundTerm, number>()
  let last: { readonly sentence: number; readonly index: number } | null = null
  for (const term of terms) {
    const { piece } = term
    const named = namedFor(piece, reader)
    // "accepts a cap on condition that the duty goes first": what is wanted for it is of the same.
    const same: number =
      last !== null && last.sentence === piece.sentence && isOnCondition(piece, reader) ? last.index : -1
    if (named < 0 && same < 0 && reader.around.leadOf(piece.sentence) < 0 && isRefused(piece, reader)) continue
    const index: number =
      named >= 0
        ? named
        : same >= 0
          ? same
          : ((
              makingOf(piece, reader, made) ??
              (isCounter(piece, reader) ? madeBy(piece.verb, reader, made) : null) ??
              hintedAt(piece, reader) ??
              alone(piece, reader, made)
            )?.index ?? reader.around.lastProposal(piece.sentence))
    if (index < 0) continue
    found.set(term, index)
    last = { sentence: piece.sentence, index }
  }
  const moved = joinOffers(found, reader)
  return new Map([...found].map(([term, index]) => [term, moved.get(index) ?? index]))
}

/** The proposal that a piece hangs on or follows, by a noun that names it; -1 for none. */
function namedFor(piece: Piece, reader: TermReader): number {
  const { context, discourse, around } = reader
  const { phrases } = context
  const { governor, verb, from, stop, sentence } = piece
  if (governor >= 0) {
    if (discourse.at[governor] >= 0) return discourse.at[governor]
    const paper = paperBefore(governor, sentence, context, discourse)
    if (paper >= 0) return paper
    const subject = phrases.items[governor].kind === 'verb' ? subjectOf(phrases, governor) : -1
    if (subject >= 0 && discourse.at[subject] >= 0) return discourse.at[subject]
    const joined = joinedSubject(governor, piece, reader)
    if (joined >= 0) return joined
    if (subject >= 0 && makes(governor, context)) return -1
  }
  const subject = verb < 0 ? -1 : subjectOf(phrases, verb)
  if (subject >= 0 && discourse.at[subject] >= 0) return discourse.at[subject]
  // "would sign *the draft* with a cap of 40": what is signed has it.
  const object = verb < 0 ? -1 : objectOf(phrases, verb)
  if (object >= 0 && object < stop && discourse.at[object] >= 0) return discourse.at[object]
  for (let at = from - 1; at >= Math.max(phrases.firstItems[sentence], from - AROUND); at--)
    if (discourse.at[at] >= 0) return discourse.at[at]
  // "Wages would rise *under the deal*": what it is done under stands behind too.
  for (let at = from + 1; at < Math.min(stop, from + AROUND); at++)
    if (discourse.at[at] >= 0 && phrases.lower[phrases.items[at - 1].end - 1] === 'under') return discourse.at[at]
  const lead = around.leadOf(sentence)
  if (lead >= 0 && around.lastProposal(lead) >= 0) return around.lastProposal(lead)
  return -1
}

/** Verbs that go on with one another. */
const MOST_JOINED = 6

/** "It raises the quota, keeps the rule and accepts a panel": the proposal that is the subject of the first of the verbs; or -1. */
function joinedSubject(governor: number, { index }: Piece, { pieces, context, discourse }: TermReader): number {
  let at = index - 1
  while (at >= 0 && pieces[at].sentence === pieces[index].sentence && pieces[at].verb !== governor) at--
  for (let step = 0; step < MOST_JOINED && pieces[at]?.opening === 'and' && pieces[at].verb >= 0; step++) {
    at = pieces[at].before
    const verb = pieces[at]?.verb ?? -1
    const subject = verb < 0 ? -1 : subjectOf(context.phrases, verb)
    if (subject >= 0 && discourse.at[subject] >= 0) return discourse.at[subject]
  }
  return -1
}

/** Whether a piece tells on which condition what stands before it would be done. */
function isOnCondition({ opening, from }: Piece, { context: { phrases } }: TermReader): boolean {
  if (opening === 'if') return true
  const { items, lower } = phrases
  return opening === 'that' && [from - 1, from].some((at) => lower[items[at]?.end - 1] === 'condition')
}

/** The proposal with which a sentence opens, where a verb behind tells what is in it: "In a paper of nine pages, the envoy calls for"; or -1. */
function paperBefore(verb: number, sentence: number, { phrases }: Context, { at }: Discourse): number {
  const { items, lower, firstItems } = phrases
  const first = firstItems[sentence]
  const opens = items[first]?.kind === 'word' && /^(?:in|under)$/.test(lower[items[first].head])
  return opens && first + 1 < verb && items[first + 1].kind === 'noun' ? at[first + 1] : -1
}

/** Whether a verb puts something forward that no noun names. */
function makes(item: number, { phrases }: Context): boolean {
  const { items, lower } = phrases
  return (
    items[item].kind === 'verb' &&
    !items[item].verb!.negated &&
    /^(?:offer|demand|agree|threaten|plan)$/.test(familyOfVerb(lower[items[item].head]) ?? '')
  )
}

/** The proposal that the verb before a piece makes: "offered to", "demanded that". */
function makingOf({ governor }: Piece, reader: TermReader, made: Map<number, Talked>): Talked | null {
  return governor >= 0 && makes(governor, reader.context) ? madeBy(governor, reader, made) : null
}

/**
 * The paper that a text speaks of before a piece, or before the list that it stands in, by a word that alone would not tell
 * ("a copy of the outline"): what it holds shows what it is.
 */
function hintedAt(piece: Piece, { context, discourse, around }: TermReader): Talked | null {
  const { firstItems } = context.phrases
  const lead = around.leadOf(piece.sentence)
  const last = lead >= 0 ? lead : piece.sentence
  const stop = lead >= 0 ? firstItems[lead + 1] : piece.from
  for (let at = stop - 1; at >= Math.max(stop - AROUND, firstItems[Math.max(0, last - REACH)]); at--) {
    if (isTakenBack(at, context)) continue
    if (discourse.at[at] >= 0) return discourse.proposals[discourse.at[at]]
    const mention = discourse.mentions[at]
    if (mention === null || mention === undefined || mention.denied || mention.noun.lemma === 'point') continue
    const talked = namedLater(mention, context, discourse) ?? open(discourse.proposals, mention.noun.form)
    talked.mentions.push(mention)
    talked.onPaper = true
    if (mention.owner !== null) talked.owners.add(mention.owner.party)
    discourse.at[at] = talked.index
    return talked
  }
  return null
}

/** "A motion on wages … . *The motion*, tabled by the left, also says": the one that is called the same soon after, with "the". */
function namedLater({ item, noun, owner }: Mention, { phrases }: Context, { proposals }: Discourse): Talked | null {
  const { items, sentence } = phrases
  const later = proposals.find(({ form, mentions, owners }) => {
    const first = mentions[0]
    if (first === undefined || form !== noun.form || first.noun.lemma !== noun.lemma || first.item <= item) return false
    const near = sentence[items[first.item].first] - sentence[items[item].first] <= REACH
    return near && first.determiner === 'definite' && (owner === null || owners.has(owner.party))
  })
  return later ?? null
}

/** A proposal that nothing but its terms tells of: by the verb of the list's lead, or of the first of its terms. */
function alone(piece: Piece, reader: TermReader, made: Map<number, Talked>): Talked | null {
  const { items, firstItems } = reader.context.phrases
  const lead = reader.around.leadOf(piece.sentence)
  const [from, stop] = lead >= 0 ? [firstItems[lead], firstItems[lead + 1]] : [firstItems[piece.sentence], piece.stop]
  for (let at = stop - 1; at >= from; at--) {
    if (items[at].kind !== 'verb') continue
    // "offered to lift the levy in exchange for a truce": both are of what is offered.
    const before = at > from && items[at].verb!.form === 'infinitive' && makes(at - 1, reader.context) ? at - 1 : at
    return madeBy(before, reader, made)
  }
  return null
}

function madeBy(verb: number, { context, discourse }: TermReader, made: Map<number, Talked>): Talked {
  const known = made.get(verb)
  if (known !== undefined) return known
  const family = familyOfVerb(context.phrases.lower[context.phrases.items[verb].head])
  const talked = open(discourse.proposals, family === 'demand' ? 'demand' : 'plan')
  talked.verb = verb
  const subject = subjectOf(context.phrases, verb)
  // Who turns something down, or would have to do it first, has not put it forward.
  const puts = subject >= 0 && family !== 'refuse' && !isCondition(context, subject) && !isDoneByAnother(context, verb)
  const party = puts ? partyOfItem(context, subject) : null
  if (party !== null) talked.owners.add(party)
  made.set(verb, talked)
  return talked
}

/** "if Varnia takes on", "provided that Varnia and Kessar take on": what the clause of a subject tells is wanted first. */
function isCondition({ phrases: { items, lower, firstItems, sentence } }: Context, subject: number): boolean {
  const start = firstItems[sentence[items[subject].first]]
  for (let at = subject - 1; at >= Math.max(start, subject - CONDITION_REACH); at--) {
    if (items[at].kind === 'verb' && !/^provid/.test(lower[items[at].head])) return false
    if (/^(?:if|unless|provided|providing|once)$/.test(lower[items[at].head])) return true
    if (lower[items[at].head] === ',') return false
  }
  return false
}

/** Items between "if" and a subject. */
const CONDITION_REACH = 4

/**
 * Joins proposals that verbs make to those that nouns name: "has proposed that … . He presented the plan": the first that
 * comes after, with the definite article, and names no other owner; two verbs in a row that offer the same are one.
 */
function joinOffers(
  found: ReadonlyMap<FoundTerm, number>,
  { context, discourse }: TermReader,
): ReadonlyMap<number, number> {
  const { items } = context.phrases
  const moved = new Map<number, number>()
  const issues = new Map<number, Set<string>>()
  for (const [{ issue }, index] of found) {
    const held = issues.get(index)
    if (held === undefined) issues.set(index, new Set([issue.issue]))
    else held.add(issue.issue)
  }
  const place = ({ mentions, verb }: Talked): number =>
    mentions.length > 0 ? items[mentions[0].item].first : items[verb].first
  const ordered = [...discourse.proposals].sort((a, b) => place(a) - place(b) || a.index - b.index)
  for (const [i, offer] of ordered.entries()) {
    if (offer.verb < 0 || offer.mentions.length > 0) continue
    const from = place(offer)
    const near = ordered.slice(Math.max(0, i - AROUND), i + AROUND)
    const best = near
      .filter((other) => {
        const own = [...other.owners].every((owner) => offer.owners.size === 0 || offer.owners.has(owner))
        if (other === offer || other.form !== offer.form || !own || moved.has(other.index)) return false
        const shared = [...other.owners].some((owner) => offer.owners.has(owner))
        if (other.mentions.length === 0) {
          const theirs = issues.get(other.index)
          return (
            other.index < offer.index &&
            shared &&
            [...(issues.get(offer.index) ?? [])].some((issue) => theirs?.has(issue))
          )
        }
        const [first] = other.mentions
        // "It promised to lower the duty" need not be of the offer that the title speaks of.
        if (shared && isTitle(context, first.item) && !isPromise(context, offer)) return true
        // "agreed to pay more. … Another thing was taken out of the draft": a promise is of a paper only in its own paragraph.
        if (!isOffered(context, offer) && !shared && !isSameParagraph(context, offer, first.item)) return false
        return place(other) > from && (first.determiner === 'definite' || isSameSentence(context, offer, first.item))
      })
      .sort((a, b) => place(a) - place(b))[0]
    if (best === undefined) continue
    moved.set(offer.index, best.index)
    best.verb = offer.verb
    for (const owner of offer.owners) best.owners.add(owner)
  }
  return moved
}

const isPromise = ({ phrases }: Context, { verb }: Talked): boolean =>
  familyOfVerb(phrases.lower[phrases.items[verb].head]) === 'agree'

const isOffered = ({ phrases }: Context, { verb }: Talked): boolean =>
  /^(?:offer|plan|demand)$/.test(familyOfVerb(phrases.lower[phrases.items[verb].head]) ?? '')

const isTitle = ({ phrases }: Context, item: number): boolean =>
  phrases.paragraph[phrases.sentence[phrases.items[item].first]] === 0

const isSameParagraph = ({ phrases }: Context, { verb }: Talked, item: number): boolean => {
  const paragraphOf = (at: number): number => phrases.paragraph[phrases.sentence[phrases.items[at].first]]
  return paragraphOf(verb) === paragraphOf(item)
}

const isSameSentence = ({ phrases }: Context, { verb }: Talked, item: number): boolean =>
  phrases.sentence[phrases.items[verb].first] === phrases.sentence[phrases.items[item].first]
