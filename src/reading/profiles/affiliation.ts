import { countryOf, Place, placeKinds } from '../entities/index.ts'
import { type Article, isPerson, sentenceEnd, sentenceStart, singularOf, statedIn, tokenFrom, Word } from './article.ts'
import { conjunctsOf } from './coordination.ts'
import { isDepartment, listEnd } from './lists.ts'
import { bodyNouns, documentNouns, officeNouns, professionNouns, withheldNouns } from './nouns.ts'
import { peopleOf } from './people.ts'
import { type Phrase, phraseStart, readPhrase } from './phrase.ts'
import type { Stated } from './profile.ts'
import { isSideWord, weekdays } from './side-words.ts'
import { arePortfolios, isApart, isOrigin, isPast, sideAmong } from './sides.ts'

/** Bodies that name a side without a capital: "a campaign aide". */
const sides: ReadonlySet<string> = new Set(
  'campaign administration government ministry army police military navy opposition intelligence embassy court union'.split(
    ' ',
  ),
)
/** Bodies that belong to the name before them: "Clinton campaign", "Tavian delegation". */
const extensions: ReadonlySet<string> = new Set(
  'campaign administration government ministry team camp delegation party army embassy police military committee office'.split(
    ' ',
  ),
)
/** Bodies that are nobody's side unless they have a name. */
const vagueBodies: ReadonlySet<string> = new Set(
  'state country nation world market crowd public community population city town house school capital area industry sector base media left right'.split(
    ' ',
  ),
)
/** What somebody deals with, not for whom. */
const topics =
  /^(affair|policy|issue|study|relation|operation|science|history|law|economics|research|matter|question)s?$/
const leads: ReadonlySet<string> = new Set('for at of from with in to inside on within'.split(' '))
const serves = /^(leads|heads|runs|chairs|represents|advises|works|speaks)$/

const REACH = 80

/**
 * The side that a source speaks from, as the words around its head say it: "a senior Ukrainian official", "Treasury
 * officials", "a spokesman for the Finance Ministry", "Kessar's foreign minister", "Abara, an analyst at Stonebridge".
 * Null where no words do. A people's word is given as its country where that is known from the list or the text itself.
 */
export function affiliationOf(article: Article, phrase: Phrase): Stated | null {
  const { head, name } = phrase
  const { mentions } = article
  if (name < 0) return isAgent(phrase.noun) ? ofRoles(article, phrase) : null
  const { first, end, entity } = mentions[name]
  if (!isPerson(article, entity)) return null
  return (
    ofTitle(article, phrase.nounFirst, first) ??
    (head < first ? ofRole(article, phrase.nounFirst, head, phrase.nounEnd, first) : null) ??
    behindName(article, end) ??
    beforeComma(article, first) ??
    possessor(article, phrase.nounFirst, first)
  )
}

/** The side of one role; of several, only one that all are of: "an EU official and a U.S. official" are of none. */
function ofRoles(article: Article, phrase: Phrase): Stated | null {
  const { nounFirst, head, nounEnd, end } = phrase
  const each = conjunctsOf(article, phrase)
  if (each.length < 2) return ofRole(article, nounFirst, head, nounEnd, end)
  const found = each.map((one) => ofRole(article, one.first, one.end - 1, one.end, one.end === nounEnd ? end : one.end))
  return found.every((side) => side !== null && side.value === found[0]?.value) ? found[0] : null
}

/** "Boeing's Ada Wren": whose somebody is; a town's or a person's is no side. */
function possessor(article: Article, first: number, nameFirst: number): Stated | null {
  const { word, lower, name, mentions, entities } = article
  const end = nameFirst - 1
  if (end <= first || word[end] !== Word.possessiveMark || weekdays.test(lower[end - 1])) return null
  let from = end
  while (from > first && (name[from - 1] >= 0 || word[from - 1] === Word.name)) from--
  if (from === end) return null
  const owner = name[end - 1] < 0 ? null : entities[mentions[name[end - 1]].entity].type
  if (owner === 'person') return null
  if (owner === 'place' && !countryOf.has(lower.slice(from, end).join('_'))) return null
  return stated(article, from, end)
}

const isAgent = (noun: string): boolean => officeNouns.has(noun) || professionNouns.has(noun) || withheldNouns.has(noun)

/** "Ukrainian President" before a name: the office is the head, what stands before it the side. */
function ofTitle(article: Article, first: number, nameFirst: number): Stated | null {
  for (let i = nameFirst - 1; i >= first; i--)
    if (
      officeNouns.has(singularOf(article.lower[i])) ||
      article.lower[i].endsWith('secretary') ||
      professionNouns.has(singularOf(article.lower[i]))
    )
      return isPast(article, i) || isApart(singularOf(article.lower[i])) ? null : beforeHead(article, first, i)
  return null
}

/** ", the Varnian foreign minister," or "of the Stonebridge Institute" behind a name. */
function behindName(article: Article, at: number): Stated | null {
  const { word, lower } = article
  if (at >= article.count) return null
  const stop = Math.min(sentenceEnd(article, at - 1), at + REACH)
  if (at + 1 >= stop) return null
  if (/^(of|from|at|with|for)$/.test(lower[at])) {
    const side = sideIn(article, at, stop, 'profession')
    // "Olin with Renn": company, no side.
    const held = side === null ? -1 : article.name[tokenFrom(article.tokens, side.span.start)]
    return held >= 0 && isPerson(article, article.mentions[held].entity) ? null : side
  }
  if (word[at] !== Word.comma) return null
  if (lower[at + 1] === 'who' && serves.test(lower[at + 2] ?? '')) {
    const from = /^(for|at)$/.test(lower[at + 3] ?? '') ? at + 4 : at + 3
    return /^(works|speaks)$/.test(lower[at + 2]) && from === at + 3 ? null : namedSide(article, from, stop)
  }
  const role = readPhrase(article, at + 1, apposed(article, at + 1, stop))
  if (!isAgent(role.noun) || role.name >= 0) return null
  return ofRole(article, role.nounFirst, role.head, role.nounEnd, role.end)
}

/** "The Compact's secretary-general, Piet Aldous": the role before the comma. */
function beforeComma(article: Article, nameFirst: number): Stated | null {
  const { word, lower } = article
  let comma = nameFirst - 1
  const start = Math.max(sentenceStart(article, nameFirst), nameFirst - REACH)
  while (comma > start && (word[comma] === Word.name || word[comma] === Word.noun)) comma--
  if (comma <= start || word[comma] !== Word.comma) return null
  let first = phraseStart(article, comma, start)
  while (first > start + 1 && /^(of|for|at|to)$/.test(lower[first - 1])) first = phraseStart(article, first - 1, start)
  if (first >= comma) return null
  // "according to Kessari officials, Olin said": several are no apposition; nor is "to the minister" of whoever follows.
  const role = readPhrase(article, first, comma)
  if (article.plural[role.head] === 1 || word[first - 1] === Word.preposition) return null
  return officeNouns.has(role.noun) && role.name < 0
    ? ofRole(article, role.nounFirst, role.head, role.nounEnd, comma)
    : null
}

/** End of an apposition: the next comma or other mark. */
function apposed({ word }: Article, at: number, stop: number): number {
  let i = at
  while (
    i < stop &&
    word[i] !== Word.comma &&
    word[i] !== Word.stop &&
    word[i] !== Word.dash &&
    word[i] !== Word.quotationMark
  )
    i++
  return i
}

/** Side of an office or profession: the words before its head, else those behind it ("for the Finance Ministry"). */
function ofRole(article: Article, first: number, head: number, nounEnd: number, end: number): Stated | null {
  if (isPast(article, head) || isApart(singularOf(article.lower[head]))) return null
  const before = beforeHead(article, first, head)
  if (before !== null) return before
  const noun = singularOf(article.lower[head])
  return sideIn(article, nounEnd, end, officeNouns.has(noun) ? 'office' : 'profession')
}

/** The possessor, or the capitalised words, right before the head at `head`. */
function beforeHead(article: Article, first: number, head: number): Stated | null {
  const { word, lower, capital } = article
  for (let i = head - 1; i > first; i--) {
    if (word[i] !== Word.possessiveMark) continue
    let from = i
    while (from > first && word[from - 1] !== Word.determiner && word[from - 1] !== Word.preposition) from--
    // "Alliance for Water's director": a name may hold a preposition.
    while (from - 2 >= 0 && /^(for|of)$/.test(lower[from - 1]) && capital[from - 2] === 1 && capital[from] === 1) {
      from -= 2
      while (from > 0 && capital[from - 1] === 1 && word[from - 1] === Word.name) from--
    }
    // "the day Meridian Steel's founder left": the owner is the name, not what stands before it.
    if (capital[i - 1] === 1) while (from < i - 1 && capital[from] === 0 && article.name[from] < 0) from++
    const isNamed = article.name.slice(from, i).some((name) => name >= 0) || capital[i - 1] === 1
    const owned = isNamed || haveOffice(article, i - 1, head)
    return owned || (bodyNouns.has(singularOf(lower[i - 1])) && !vagueBodies.has(lower[i - 1]))
      ? stated(article, from, i)
      : null
  }
  for (let i = head - 1; i >= first; i--) {
    if (word[i] === Word.conjunction || word[i] === Word.comma || word[i] === Word.relative) return null
    if (lower[i] === ':') return null
    if (!isSideWord(article, i)) {
      // "a Boeing 737 pilot": the number makes it a thing.
      if (word[i] === Word.number && i > first && isSideWord(article, i - 1)) return null
      continue
    }
    let from = i
    while (from > first && isSideWord(article, from - 1)) from--
    if (isOneOfPeoples(article, from, first)) return null
    let end = i + 1
    while (end < head && extensions.has(lower[end])) end++
    const side = sideAmong(article, from, end, end === i + 1)
    if (side === null) return null
    const noun = singularOf(lower[head])
    const serves = officeNouns.has(noun) || withheldNouns.has(noun) || lower[head].endsWith('secretary')
    return !serves && isOrigin(article, ...side) ? null : stated(article, ...side)
  }
  return head > first && sides.has(lower[head - 1]) ? stated(article, head - 1, head) : null
}

/** "the rebels' political chief", "the dockers' spokesman": many who have somebody speak for them; but "the women's minister". */
function haveOffice({ plural, lower, word }: Article, owner: number, head: number): boolean {
  if (plural[owner] === 0 || word[owner] !== Word.noun || /^(?:minister|secretary)$/.test(lower[head])) return false
  return officeNouns.has(singularOf(lower[head])) && !isApart(singularOf(lower[head]))
}

/** "Ukrainian and | Russian officials", "British, French and | German diplomats": of several sides, so of none. */
function isOneOfPeoples({ word, lower, capital }: Article, at: number, first: number): boolean {
  const isPeople = (i: number): boolean =>
    i >= first && capital[i] === 1 && ((placeKinds.get(lower[i]) ?? 0) & (Place.people | Place.country)) !== 0
  return isPeople(at) && word[at - 1] === Word.conjunction && isPeople(at - 2)
}

/** The first phrase behind a head that leads to a name: "at Pell & Cray" in "head of sovereign debt at Pell & Cray". */
function sideIn(article: Article, from: number, end: number, of: 'office' | 'profession'): Stated | null {
  const { word, lower } = article
  let i = from
  while (i < end && i < from + REACH && leads.has(lower[i])) {
    const place = lower[i] === 'in' || lower[i] === 'from' || lower[i] === 'on' || of === 'profession'
    // "the minister of foreign affairs", "Secretary of State"
    const topic = lower[i] === 'of' && arePortfolios(article, i + 1, phraseEnd(article, i + 1, end))
    const side = topic ? null : namedSide(article, i + 1, end, place)
    if (side !== null) return side
    i++
    // Past this phrase, to the next preposition.
    while (i < end && !leads.has(lower[i]) && !closes(word[i])) i++
  }
  return null
}

function phraseEnd(article: Article, at: number, end: number): number {
  return at < end ? readPhrase(article, at, end).nounEnd : at
}

const closes = (kind: number): boolean =>
  kind === Word.comma || kind === Word.verb || kind === Word.relative || kind === Word.stop || kind === Word.dash

/**
 * The noun phrase at this token if it names a side; `bodiesOnly` leaves places out, which then only say where somebody is.
 */
function namedSide(article: Article, at: number, end: number, bodiesOnly = false): Stated | null {
  const { word, lower, name, mentions, entities, capital } = article
  if (at >= end) return null
  const phrase = readPhrase(article, at, end)
  let first = phrase.nounFirst
  while (first < phrase.nounEnd && (word[first] === Word.determiner || word[first] === Word.possessivePronoun)) first++
  let last = phrase.nounEnd
  if (first >= last) return null
  const named = name[phrase.head] >= 0 ? entities[mentions[name[phrase.head]].entity].type : null
  if (named === null && (documentNouns.has(phrase.noun) || topics.test(phrase.noun))) return null
  // "an aide to Mr. Dole and a friend": the first.
  for (let i = first + 1; i + 1 < last; i++) {
    if (lower[i] !== 'and' || name[i] >= 0) continue
    if (word[i + 1] === Word.determiner || capital[i + 1] === 0) last = i
    // "the negotiators of Varnia and Kessar": two sides are none.
    else if (name[i - 1] >= 0 && name[i + 1] >= 0 && !bodyNouns.has(lower[last - 1])) return null
  }
  let known = named !== null || (bodyNouns.has(phrase.noun) && !vagueBodies.has(phrase.noun))
  for (let i = first; i < last; i++) {
    // "the March of Hope" is no day.
    if (weekdays.test(lower[i]) && lower[i + 1] !== 'of') return null
    if (capital[i] === 1) known = true
  }
  // "the opposition Farmers' Union": the side is the name.
  if (named === null && article.plural[phrase.head] === 1 && capital[phrase.head] === 0) return null
  if (capital.subarray(first, last).includes(1)) while (capital[first] === 0) first++
  if (!known || (bodiesOnly && (named === 'place' || named === 'group'))) return null
  if (bodiesOnly && named === null && !bodyNouns.has(phrase.noun) && word[phrase.head] !== Word.name) return null
  // "the Ministry of Finance", "the Center for Water".
  const own = /^(own|former|new|old|same|other)$/.test(lower[first])
  const isBare =
    !capital.subarray(first, last).includes(1) && (own || last - first === 1) && !sides.has(lower[last - 1])
  // "the firm", "his own bank": whichever it is, the words don't tell.
  if (isBare) return null
  while (
    last + 1 < end &&
    capital[last + 1] === 1 &&
    (lower[last] === 'of' || (lower[last] === 'for' && capital[last - 1] === 1 && bodyNouns.has(lower[last - 1])))
  ) {
    const more = readPhrase(article, last + 1, end)
    if (more.nounEnd <= last + 1) break
    last = more.nounEnd
  }
  const all = listEnd(article, last, end)
  // "leaders of France, Germany and Britain": several sides are none; "the Department for Food, Farms and Rivers" is one.
  if (all > 0 && !isDepartment(article, last)) return null
  return stated(article, first, Math.max(all, last))
}

function stated(article: Article, first: number, end: number): Stated | null {
  const { lower, word } = article
  let from = first
  let last = end
  while (
    from < last &&
    (word[from] === Word.determiner || word[from] === Word.possessivePronoun || word[from] === Word.adverb)
  )
    from++
  while (last > from && word[last - 1] === Word.possessiveMark) last--
  if (from >= last) return null
  const key = lower.slice(from, last).join('_')
  const country = countryOf.get(key) ?? (last - from === 1 ? peopleOf(article, key) : null)
  const words = statedIn(article, from, last)
  return country === null ? words : { ...words, value: country }
}
