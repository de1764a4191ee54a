import { apposedAt, outletNounEnd } from './apposed-outlets.ts'
import { type Article, sentenceEnd, sentenceStart, statedIn, Word } from './article.ts'
import { mayBeOutlet, namesOutlet } from './outlets.ts'
import type { Stated } from './profile.ts'

/**
 * Names that this text itself shows to be news organisations, in lower case: the one in its dateline ("(Meridian) -"),
 * those whose name says so ("Meridian News"), and their short forms ("Meridian").
 */
export function outletsShown(article: Article): ReadonlySet<string> {
  const { lower, word, count, tokens, text } = article
  const shown = new Set<string>()
  const others = lastWords(article)
  const head = tokens.sentences[Math.min(tokens.sentences.length - 1, 6)]
  for (let i = 1; i + 1 < count; i++) {
    if (lower[i] === '(' && i < head) {
      let close = i + 1
      while (close < Math.min(count - 1, i + 6) && lower[close] !== ')') close++
      if (lower[close] === ')' && /^[-–—]/.test(lower[close + 1] ?? '')) shown.add(lower.slice(i + 1, close).join(' '))
    }
    if (word[i] !== Word.name || (word[i - 1] === Word.name && article.sentence[i - 1] === article.sentence[i]))
      continue
    const end = nameEnd(article, i)
    if (end - i < 2) continue
    const words = text.slice(tokens.starts[i], tokens.ends[end - 1])
    if (!namesOutlet(words)) continue
    shown.add(words.toLowerCase())
    // "the Post", "the Times"
    if (mayBeOutlet(lower[end - 1])) shown.add(lower[end - 1])
    const short = lower.slice(i, end - 1).join(' ')
    if (!others.has(lower[end - 2])) shown.add(short)
  }
  return shown
}

/** Last words of the names of places and persons: "Washington" is no short form of an outlet. */
function lastWords({ entities }: Article): ReadonlySet<string> {
  const words = new Set<string>()
  for (const { type, name } of entities)
    if (type === 'place' || type === 'person') words.add(name.slice(name.lastIndexOf(' ') + 1).toLowerCase())
  return words
}

/** Token after the capitalised run that begins here; a name mention is taken whole. */
function nameEnd(article: Article, first: number): number {
  const { word, capital, name, mentions } = article
  let i = first
  while (i < article.count) {
    if (name[i] >= 0) i = Math.max(i + 1, mentions[name[i]].end)
    else if (i > first && dayOrMonth.test(article.lower[i])) break
    else if (word[i] === Word.name || (i > first && capital[i] === 1 && word[i] === Word.noun)) i++
    else break
  }
  return i
}

const dayOrMonth =
  /^((mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/

const spoken: ReadonlySet<string> = new Set('tell tells told telling'.split(' '))
const talk: ReadonlySet<string> = new Set(
  (
    'interview interviews conversation statement remarks comments comment email e-mail message letter call appearance ' +
    'speaking spoke speak talking talked talk briefing response written essay column appeared appearing'
  ).split(' '),
)
const shown: ReadonlySet<string> = new Set(
  'seen obtained reviewed viewed examined reached contacted interviewed quoted cited'.split(' '),
)
const commonOutlet: ReadonlySet<string> = new Set(
  'newspaper paper broadcaster station network magazine daily weekly website agency channel programme program show'.split(
    ' ',
  ),
)

/** Whether the tokens `first .. end - 1` open a sentence with whom somebody talked to: "In an interview with Reuters,". */
export function isTalkLead({ lower, word }: Article, first: number, end: number): boolean {
  if (end - first < 3 || word[end - 1] !== Word.comma) return false
  if (!/^(in|during|speaking|talking|writing|appearing|on|asked|interviewed)$/.test(lower[first])) return false
  for (let i = first; i < end; i++) if (word[i] === Word.quotationMark || word[i] === Word.stop) return false
  return lower.slice(first, end).some((one) => talk.has(one) || shown.has(one))
}

const broadcast = /^(?:television|tv|radio)$/

/**
 * The outlet that somebody spoke to, as the tokens `first .. end - 1` of one sentence say it outside of `taken` (what is
 * said): "told Reuters", "in an interview with the Times", "said on CNN", "seen by Continental". Null where they do not.
 */
export function outletTold(
  article: Article,
  first: number,
  end: number,
  known: ReadonlySet<string>,
  taken: (token: number) => boolean,
): Stated | null {
  const { lower } = article
  for (let i = first; i < end; i++) {
    if (taken(i)) continue
    if (spoken.has(lower[i])) {
      const told = outletAt(article, i + 1, known, true, taken)
      if (told) return told
    }
    if (i + 1 >= end) continue
    const leads =
      /^(to|with|for|on|in)$/.test(lower[i]) &&
      lower.slice(Math.max(sentenceStart(article, i), i - 4), i).some((word) => talk.has(word))
    const saidOn = lower[i] === 'on' && i > first && article.word[i - 1] !== Word.name
    const shownBy = lower[i] === 'by' && shown.has(lower[i - 1] ?? '')
    if (!leads && !saidOn && !shownBy) continue
    const told = outletAt(article, i + 1, known, !saidOn && lower[i] !== 'in', taken)
    if (told) return told
  }
  return null
}

/** An outlet's name at this token ("the Courier", "CNN's", "the newspaper"), or behind whose it is ("Kessar's Channel 12"). */
export function outletAt(
  article: Article,
  at: number,
  known: ReadonlySet<string>,
  told: boolean,
  taken: (token: number) => boolean,
): Stated | null {
  const here = outletHere(article, at, known, told, taken)
  if (here !== null || !told || at >= article.count) return here
  const owned = behindOwner(article, at, sentenceEnd(article, at))
  return owned > 0 ? outletHere(article, owned, known, told, taken) : null
}

function outletHere(
  article: Article,
  at: number,
  known: ReadonlySet<string>,
  told: boolean,
  taken: (token: number) => boolean,
): Stated | null {
  const { lower, word, name, mentions, entities } = article
  let first = at
  if (first >= article.count) return null
  const stop = sentenceEnd(article, first)
  const apposed = told ? apposedAt(article, first, stop) : 0
  if (apposed > 0) {
    const called = outletCalled(article, apposed, stop, taken)
    if (called !== null) return called
  }
  if (told) {
    const before = namedBeforeNoun(article, first, stop)
    if (before !== null) return before
  }
  if (/^(the|a|an|his|this|our|state|-|owned)$/.test(lower[first])) first++
  if (first >= stop) return null
  if (told && lower[first - 1] === 'state' && broadcast.test(lower[first]))
    return statedIn(article, first - 1, first + 1)
  if (told && lower[first] === 'channel' && /^\d+$/.test(lower[first + 1] ?? ''))
    return statedIn(article, first, first + 2)
  // "told French radio"
  if (told && first + 1 < stop && broadcast.test(lower[first + 1]) && article.capital[first] === 1)
    return statedIn(article, first, first + 2)
  const isName = article.capital[first] === 1 && nameEnd(article, first) > first + 1
  if (lower[first - 1] === 'the' && told && commonOutlet.has(lower[first]) && !isName) {
    // An agency may be anyone's.
    const called = lower[first] === 'agency' ? null : outletCalled(article, first + 1, stop, taken)
    if (called !== null) return called
    return lower[first] === 'agency' || lower[first] === 'show' || lower[first] === 'program'
      ? null
      : statedIn(article, first, first + 1)
  }
  if (word[first] !== Word.name && name[first] < 0 && article.capital[first] === 0) return null
  // "the Mail on Sunday", whose name has a day.
  if (told && lower[first] === 'mail' && lower[first + 1] === 'on' && lower[first + 2] === 'sunday')
    return lower[first - 1] === 'the' ? statedIn(article, first, first + 3) : null
  // "the Morning Dispatch", its first word with the tag of a noun.
  const end = Math.min(stop, nameEnd(article, word[first] === Word.name || name[first] >= 0 ? first : first + 1))
  if (end <= first) return null
  const outlet = statedIn(article, first, end)
  const words = outlet.value
  const mention = name[first] >= 0 ? entities[mentions[name[first]].entity].type : null
  if (mention === 'person' && !known.has(words.toLowerCase())) return null
  if (known.has(words.toLowerCase()) || namesOutlet(words)) return outlet
  if (told && mention === 'organisation' && mayBeOutlet(words)) return outlet
  if (told && lower[first - 1] === 'the' && mayBeOutlet(words)) return outlet
  return null
}

/** Token behind a name with a possessive mark, before another capital ("Kessar's | Channel 12"); 0 where there is none. */
function behindOwner({ word, capital, lower }: Article, at: number, stop: number): number {
  let i = at
  while (i < stop && i < at + 4 && capital[i] === 1 && word[i] !== Word.possessiveMark) i++
  const isOwner = i > at && i + 1 < stop && word[i] === Word.possessiveMark && lower[i] !== "'"
  return isOwner && capital[i + 1] === 1 ? i + 1 : 0
}

/** "Kessar's *Meridian* news agency", "the *Interfax* news agency": the name right before the word for what it is. */
function namedBeforeNoun(article: Article, at: number, stop: number): Stated | null {
  const { word, capital, lower } = article
  let first = lower[at] === 'the' ? at + 1 : at
  for (let i = first; i < Math.min(stop, at + 6); i++) if (word[i] === Word.possessiveMark) first = i + 1
  let end = first
  while (end < stop && capital[end] === 1 && word[end] === Word.name) end++
  // A people's word alone is no name: "the German news agency".
  if (end === first || (lower[end] !== 'news' && lower[end] !== 'press')) return null
  if (outletNounEnd(article, end, stop) !== end + 2) return null
  const held = article.name[end - 1] < 0 ? null : article.entities[article.mentions[article.name[end - 1]].entity].type
  return held === 'group' || held === 'place' ? null : statedIn(article, first, end)
}

/** What the newspaper is called, right behind the word for what it is: "told the daily | Morgenbladet". Null where it has no name. */
function outletCalled(article: Article, first: number, stop: number, taken: (token: number) => boolean): Stated | null {
  if (first >= stop || taken(first) || article.capital[first] === 0 || dayOrMonth.test(article.lower[first]))
    return null
  if (article.word[first] !== Word.name && article.name[first] < 0) return null
  let end = Math.min(stop, nameEnd(article, first))
  for (let i = first; i < end; i++) if (taken(i)) end = i
  return statedIn(article, first, end)
}

/** The outlet whose sources they are: "two Meridian News sources"; the name right before the head. */
export function outletOfSources(
  article: Article,
  first: number,
  head: number,
  known: ReadonlySet<string>,
): Stated | null {
  let from = head
  while (from > first && (article.word[from - 1] === Word.name || article.name[from - 1] >= 0)) from--
  if (from === head) return null
  const outlet = statedIn(article, from, head)
  return known.has(outlet.value.toLowerCase()) || namesOutlet(outlet.value) ? outlet : null
}
