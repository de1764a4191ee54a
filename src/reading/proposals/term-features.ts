import { amountsIn } from '../amounts/index.ts'
import { subjectOf } from '../phrases/index.ts'
import { isActionNoun } from './action-nouns.ts'
import { deedOf } from './deeds.ts'
import { isOfNone } from './denied.ts'
import { headOf, type Piece } from './pieces.ts'
import type { TermReader } from './term-reader.ts'
import { makeOf, modalKind } from './term-shapes.ts'
import { familyOfNoun, familyOfVerb } from './term-words.ts'
import { governingOf } from './verbs.ts'

/** What speaks for and against a piece being a term, whatever its issue and party. */
export function pieceFeatures(piece: Piece, reader: TermReader): string[] {
  const found = new Set<string>()
  const own = ownFeatures(piece, reader, found)
  const governed = governorFeatures(piece, reader, found)
  placeFeatures(piece, reader, found)
  const around = aroundFeatures(piece, reader, found)
  found.add(`o=${piece.opening}`)
  found.add(`o=${piece.opening}&${own}`)
  found.add(`o=${piece.opening}&${governed}`)
  found.add(`g=${governed}&${own}`)
  found.add(`a=${around}&${own}`)
  found.add(`a=${around}&${governed}`)
  found.add(`a=${around}&o=${piece.opening}`)
  const figured = [...found].some((feature) => /^q:(?!bare|time)/.test(feature))
    ? 'figure'
    : found.has('q:time')
      ? 'time'
      : 'none'
  found.add(`q&${figured}&o=${piece.opening}`)
  found.add(`q&${figured}&g=${governed}`)
  found.add(`q&${figured}&a=${around}`)
  found.add(`topic=${reader.onTopic}`)
  found.add(`topic=${reader.onTopic}&g=${governed}`)
  const deed = deedOf(piece, reader.context.phrases)
  found.add(`x=${deed}&${own}`)
  found.add(`x=${deed}&g=${governed}`)
  found.add(`x=${deed}&o=${piece.opening}`)
  found.add(`x=${deed}&${figured}`)
  return [...found]
}

/** What a noun phrase is, as far as terms go: a proposal, a party, a pronoun, a thing that is put forward or done. */
function kindOf(item: number, { context, discourse }: TermReader): string {
  if (item < 0) return 'nobody'
  const { items, lower, tag } = context.phrases
  const { first, end, head } = items[item]
  if (discourse.at[item] >= 0) return `a ${discourse.proposals[discourse.at[item]].form}`
  if (context.partyOf(first, end) !== null) return 'party'
  if (tag[head] === 'PRP') return lower[head]
  return familyOfNoun(lower[head]) ?? (isActionNoun(lower[head]) ? 'action' : 'other')
}

/** Its verb or noun, and its figures; in short how it is made. */
function ownFeatures(piece: Piece, reader: TermReader, found: Set<string>): string {
  const { context, figuresIn, placesOf, headline } = reader
  const { phrases, analysed } = context
  const { items, lower, lemma, tokens } = phrases
  const head = headOf(piece, phrases)
  const make = makeOf(piece, phrases)
  if (piece.verb >= 0) {
    const { passive, negated } = items[piece.verb].verb!
    found.add(`v=${lemma[head]}`)
    found.add(`v:${familyOfVerb(lower[head]) ?? 'other'}&${make}`)
    for (const kind of governingOf(lower[head])) found.add(`v:${kind}&${make}`)
    if (passive) found.add(`v:passive&${make}`)
    if (negated) found.add(`v:not&${make}`)
    if (isOfNone(phrases, piece.verb)) {
      found.add(`v:none&${make}`)
      found.add(`v:none&${piece.governor < 0 ? piece.opening : 'governed'}`)
    }
    const subject = subjectOf(phrases, piece.verb)
    if (subject >= 0) {
      const who = kindOf(subject, reader)
      found.add(`v:subject ${who}`)
      found.add(`v:subject ${who}&${make}`)
    } else found.add(`v:no subject&${make}`)
  } else {
    found.add(`n=${lemma[head]}`)
    // "Kessar would get 40 tonnes, Varnia *30*": the verb of the one before stands for both.
    if (context.partyOf(piece.first, piece.end) !== null && isNameAndFigure(piece, phrases)) found.add('gapped')
    found.add(isActionNoun(lower[head]) ? 'n:action' : `n:${familyOfNoun(lower[head]) ?? 'other'}`)
  }
  for (let at = piece.from; at < piece.stop; at++)
    if (items[at].kind === 'noun' && isActionNoun(lower[items[at].head])) found.add(`has action&${make}`)
  const amounts = amountsIn(tokens, lower, piece.first, piece.end)
  for (const { unit, relation, period } of amounts) {
    const kind = unitKind(unit, period)
    found.add(`q:${kind}`)
    found.add(`q:${kind}&${make}`)
    if (relation !== '') found.add(`q:${kind} ${relation}`)
  }
  found.add(`q=${Math.min(3, amounts.length)}&${make}`)
  for (let at = piece.first; at < piece.end; at++) {
    if (
      /^(?:by|until|from|within|before|after|over|for|instead|per|each|every|all|no|at|down|up|against)$/.test(
        lower[at],
      )
    )
      found.add(`w=${lower[at]}`)
    if (/^(?:19|20)\d\d$/.test(lower[at]) && at > 0) found.add(`q:year ${lower[at - 1]}`)
    if (analysed.upos[at] === 'NOUN' && headline.has(lemma[at])) found.add('in headline too')
  }
  let again = 0
  for (const { key } of figuresIn(piece.first, piece.end)) again = Math.max(again, placesOf(key).length)
  if (again > 0) found.add(`figure in ${Math.min(4, again)}`)
  const words = piece.end - piece.first
  found.add(`long=${words < 3 ? 2 : words < 6 ? 5 : words < 12 ? 11 : words < 20 ? 19 : 20}`)
  return make
}

/** Longer than "the Harbour Company 30 million" nothing is only a name and a figure. */
const MOST_GAPPED = 6

function isNameAndFigure(
  { first, end, from }: Piece,
  { items, tag, sentence }: TermReader['context']['phrases'],
): boolean {
  if (end - first > MOST_GAPPED || items[from].kind !== 'noun' || first === 0) return false
  if (sentence[first - 1] !== sentence[first]) return false
  let figure = end - 1
  while (figure > first && tag[figure] !== 'CD') figure--
  return figure > first && /^NNP/.test(tag[first]) && !tag.slice(first, end).some((one) => /^(?:IN|VB)/.test(one))
}

function unitKind(unit: string, period: boolean): string {
  if (period) return 'time'
  if (/^percent/.test(unit)) return 'percent'
  if (/dollar|euro|pound|crown|yen|franc|mark|cent/.test(unit)) return 'money'
  if (/tonne|ton|barrel|metre|mile|kilo|litre|hectare|megawatt|acre/.test(unit)) return 'measure'
  return unit === '' ? 'bare' : 'count'
}

/** The word that it hangs on; in short its family. */
function governorFeatures({ governor, opening, verb, from }: Piece, reader: TermReader, found: Set<string>): string {
  const { phrases, analysed } = reader.context
  const { items, lower, lemma } = phrases
  let told = 'none'
  if (governor >= 0) {
    const item = items[governor]
    told = (item.kind === 'verb' ? familyOfVerb(lower[item.head]) : familyOfNoun(lower[item.head])) ?? 'other'
    found.add(`g=${told}&${item.kind}`)
    found.add(`g:${lemma[item.head]}&${opening}`)
    if (item.verb !== null) {
      const { modal, tense, negated, passive, form } = item.verb
      found.add(`g=${told}&${modal === null ? (form === 'finite' ? tense : form) : modalKind(modal)}`)
      if (negated) found.add(`g:not&${told}`)
      if (passive) found.add(`g:passive&${told}`)
      const who = kindOf(subjectOf(phrases, governor), reader)
      const how = governingOf(lower[item.head])[0] ?? told
      found.add(`g:of ${who}`)
      found.add(`g:of ${who}&${told}`)
      found.add(`g:of ${who}&${how}&${opening}`)
      found.add(`g:${how}&${opening}`)
      for (let at = governor + 1; at < from; at++)
        if (items[at].kind === 'noun') found.add(`g:to ${kindOf(at, reader)}&${told}`)
    }
  }
  // What the tree says it hangs on.
  const head = verb >= 0 ? items[verb].head : -1
  const above = head < 0 ? -1 : analysed.head[head]
  if (above >= 0) {
    const family =
      (analysed.upos[above] === 'VERB' ? familyOfVerb(lower[above]) : familyOfNoun(lower[above])) ?? 'other'
    found.add(`t:${analysed.relation[head]}&${family}`)
  } else if (head >= 0) found.add('t:root')
  return told
}

/** Where it stands in the text. */
function placeFeatures(piece: Piece, { context, around }: TermReader, found: Set<string>): void {
  const { phrases, analysed, attributionOf } = context
  const { tokens, paragraph, lower } = phrases
  const p = paragraph[piece.sentence]
  if (p === 0) found.add(`p:headline&${piece.opening}`)
  else found.add(`p=${p < 3 ? 'early' : p < 8 ? 'middle' : 'late'}`)
  if (analysed.quotation[piece.first] >= 0 || analysed.quotation[Math.max(piece.first, piece.end - 2)] >= 0)
    found.add('p:quoted')
  const index = attributionOf({ start: tokens.starts[piece.first], end: tokens.ends[piece.end - 1] })
  if (index < 0) found.add('p:own voice')
  else {
    const { cue, profile } = analysed.attributions[index]
    found.add(`p:${profile.kind}`)
    for (const { start } of cue) {
      const word = analysed.text.slice(start).match(/^\w+/)?.[0].toLowerCase() ?? ''
      const family = familyOfVerb(word)
      if (family !== null) found.add(`p:cue ${family}`)
    }
  }
  // "is ready | to", "a limit | of", "among them | a"
  const before = piece.first - 1
  if (before >= tokens.sentences[piece.sentence]) {
    const word = /^(?:NNP|CD|NNPS)$/.test(phrases.tag[before]) ? phrases.tag[before] : lower[before]
    found.add(`p:behind ${word}`)
    found.add(`p:behind ${word}&${piece.opening}`)
  }
  if (around.isListed(piece.sentence)) {
    found.add('p:list')
    const lead = around.leadOf(piece.sentence)
    if (lead >= 0) {
      for (const family of around.familiesOf(lead)) found.add(`p:lead ${family}`)
      found.add(lower[tokens.sentences[lead + 1] - 1] === ':' ? 'p:lead colon' : 'p:lead plain')
    }
  }
}

/** Items of a sentence that are looked through on each side, so that time stays linear in any text. */
const AROUND = 60

/** What its sentence and those around speak of; in short how near a proposal is. */
function aroundFeatures(piece: Piece, { context, around, discourse }: TermReader, found: Set<string>): string {
  const { firstItems, paragraph } = context.phrases
  const { sentence, from, stop } = piece
  for (const family of around.familiesIn(Math.max(firstItems[sentence], from - AROUND), from))
    found.add(`s:before ${family}`)
  for (const family of around.familiesIn(stop, Math.min(firstItems[sentence + 1], stop + AROUND)))
    found.add(`s:behind ${family}`)
  for (const family of around.familiesIn(from, stop)) found.add(`s:in ${family}`)
  if (sentence > 0 && paragraph[sentence - 1] === paragraph[sentence])
    for (const family of around.familiesOf(sentence - 1)) found.add(`s:prior ${family}`)
  const since = around.sinceProposal(sentence)
  const near = since === 0 ? '0' : since <= 1 ? '1' : since <= 3 ? '3' : since <= 8 ? '8' : 'far'
  found.add(`d=${near}`)
  let form = ''
  for (let at = Math.max(firstItems[sentence], from - AROUND); at < from && form === ''; at++)
    if (discourse.at[at] >= 0) form = discourse.proposals[discourse.at[at]].form
  if (form !== '') found.add(`d:before ${form}`)
  const lead = leadInto(piece, context.phrases, discourse)
  if (lead !== '') {
    const make = makeOf(piece, context.phrases)
    found.add(`l=${lead}`)
    found.add(`l=${lead}&${make}`)
    found.add(`l&${make}&${piece.governor < 0 ? piece.opening : 'governed'}`)
  }
  for (let at = from; at < stop; at++)
    if (discourse.at[at] >= 0) found.add(`d:in ${discourse.proposals[discourse.at[at]].form}`)
  return near
}

/** Items at the beginning of a sentence within which it is said under what the rest is so. */
const LEAD_REACH = 7

/** "*Under the accord*, …", "*As part of the deal*, …", "*By its terms* …": the word that leads to a proposal which a sentence begins with. */
function leadInto(
  { sentence, from, verb, stop }: Piece,
  { items, lower, firstItems }: TermReader['context']['phrases'],
  discourse: TermReader['discourse'],
): string {
  const start = firstItems[sentence]
  const word = lower[items[start]?.first ?? 0] ?? ''
  if (!/^(?:under|by|in|as|according|through|with)$/.test(word)) return ''
  // What stands before the verb that is so led to.
  const end = Math.min(start + LEAD_REACH, from > start ? from : verb < 0 ? stop : verb)
  for (let at = start + 1; at < end; at++) {
    if (items[at].kind === 'verb' || lower[items[at].head] === ',') return ''
    if (discourse.at[at] >= 0) return word
  }
  return ''
}
