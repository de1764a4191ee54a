import type { Analysed } from '../clauses/index.ts'
import { type Codebook, perCodebook } from '../codings/index.ts'
import { tokenize } from '../tokens/index.ts'
import { lemmaByRule, UPOS } from '../words/index.ts'
import { isNounOf, verbsOf } from './derived.ts'
import { isUndoing, undoneIn } from './undone.ts'

/** A dossier's words for its issues, made ready. */
export interface IssueBook {
  /** By the first word's base form, the longest first. */
  readonly byFirst: ReadonlyMap<string, readonly IssueWord[]>
  /** Those first words that are nouns made of a verb. */
  readonly nounsOf: (verb: string) => readonly string[]
  /** Issues by the noun that a phrase of theirs hangs on ("measure" of "measure of the Compact"), where it is one issue's. */
  readonly byHead: ReadonlyMap<string, string>
  /** By issue, the issue that its end is: "lift the sanction" is a phrase of another than "sanction". */
  readonly endOf: ReadonlyMap<string, string>
  /** The single words of each issue's words and phrases, in their base form. */
  readonly single: readonly {
    readonly issue: string
    /** Those of its name. */
    readonly named: ReadonlySet<string>
    readonly words: readonly string[]
  }[]
}

interface IssueWord {
  readonly issue: string
  /** Base forms; articles and possessives are left out, and so are hyphens. */
  readonly words: readonly string[]
  /** Words that a hyphen joins to the one before: nothing but a hyphen stands between the two. */
  readonly joined: ReadonlySet<number>
  readonly capital: boolean
}

/** A word or phrase of an issue where it stands: tokens `first .. end - 1`. */
export interface IssueMark {
  readonly issue: string
  readonly first: number
  readonly end: number
  /** The words mean it only because the text has spoken of it: "the measures", "240". */
  readonly chained?: true
  /** It stands before, and what the statement is about only points back to it. */
  readonly before?: true
}

const NOUN = UPOS.indexOf('NOUN')
const VERB = UPOS.indexOf('VERB')
const FILLERS = new Set(['the', 'a', 'an', 'its', 'their', 'his', 'her', 'our', 'your', 'my', 'of', 's', "'s"])
/** Tokens that may stand between two words of a phrase: "open *its domestic* market". */
const MAX_GAP = 3

/** The words of a codebook's issues; an issue's own name is one of them. Made once for each codebook. */
export const issueBook: (codebook: Codebook) => IssueBook = perCodebook(compile)

function compile({ issues, parties }: Codebook): IssueBook {
  const names = partyWords(parties)
  const byFirst = new Map<string, IssueWord[]>()
  for (const { name, words } of issues) {
    for (const written of new Set([...words, lowered(name)].flatMap(spellingsOf))) {
      const parts = partsOf(written)
      if (parts.length === 0) continue
      const word = {
        issue: name,
        words: parts.map(({ part }) => baseOf(part.toLowerCase())),
        joined: new Set(parts.flatMap(({ joined }, i) => (joined ? [i] : []))),
        capital: parts[0].part !== parts[0].part.toLowerCase(),
      }
      const held = byFirst.get(word.words[0])
      if (held === undefined) byFirst.set(word.words[0], [word])
      else held.push(word)
    }
  }
  for (const held of byFirst.values()) held.sort((a, b) => b.words.length - a.words.length)
  const nouns = new Map<string, string[]>()
  for (const noun of byFirst.keys())
    for (const verb of verbsOf(noun)) nouns.set(verb, [...(nouns.get(verb) ?? []), noun])
  return {
    byFirst,
    nounsOf: (verb) => nouns.get(verb) ?? [],
    byHead: headsOf(issues, byFirst),
    endOf: endsOf(byFirst),
    single: issues.map(({ name, words }) => ({
      issue: name,
      named: new Set(singleWords([name])),
      words: singleWords([name, ...words]).filter((word) => !names.has(word)),
    })),
  }
}

/** Two words that a hyphen joins are also written as one: "write-off" and "writeoff". */
function spellingsOf(written: string): string[] {
  return /^\p{Ll}+-\p{Ll}+$/u.test(written) ? [written, written.replace('-', '')] : [written]
}

/** The words of a phrase, cut at hyphens where texts are: "past-due interest" is three, "co-payment" is one. */
function partsOf(written: string): { readonly part: string; readonly joined: boolean }[] {
  const words = written.replaceAll('’', "'").match(/[\p{L}\p{N}]+(?:[-'.][\p{L}\p{N}]+)*\.?/gu) ?? []
  return words
    .filter((word) => !FILLERS.has(word.toLowerCase()))
    .flatMap((word) => {
      if (!word.includes('-')) return [{ part: word, joined: false }]
      const { count, starts, ends } = tokenize(word)
      const pieces = Array.from({ length: count }, (_, i) => word.slice(starts[i], ends[i])).filter(
        (one) => one !== '-',
      )
      return pieces.map((part, i) => ({ part, joined: i > 0 }))
    })
}

/** Issues that are the end of others, by those others; none where two would be the end of one. */
function endsOf(byFirst: IssueBook['byFirst']): Map<string, string> {
  const ends = new Map<string, string | null>()
  for (const { issue, words } of [...byFirst.values()].flat()) {
    if (words.length !== 2 || !isUndoing(words[0])) continue
    for (const other of byFirst.get(words[1]) ?? []) {
      if (other.words.length > 1 || other.issue === issue) continue
      ends.set(other.issue, ends.has(other.issue) && ends.get(other.issue) !== issue ? null : issue)
    }
  }
  return new Map([...ends].filter((entry): entry is [string, string] => entry[1] !== null))
}

/** Shorter words tell little: "of", "pay". */
const SHORTEST = 3

function singleWords(phrases: readonly string[]): string[] {
  const words = phrases.flatMap((phrase) => phrase.toLowerCase().match(/\p{L}+/gu) ?? [])
  return [...new Set(words.filter((word) => word.length >= SHORTEST).map(baseOf))]
}

/** Words that alone are a party's name: "the drivers" of "driver-only trains" are who drives them, "the fund" of "fund loan" who lends. */
function partyWords(parties: Codebook['parties']): ReadonlySet<string> {
  const names = parties.flatMap(({ name, aliases }) => [name, ...aliases])
  return new Set(
    names.flatMap((name) => {
      const words = name.toLowerCase().replace(/^the /, '')
      return /^\p{L}+$/u.test(words) ? [baseOf(words)] : []
    }),
  )
}

function headsOf(issues: Codebook['issues'], byFirst: ReadonlyMap<string, readonly IssueWord[]>): Map<string, string> {
  const heads = new Map<string, string | null>()
  for (const { name, words } of issues) {
    for (const written of words) {
      const parts = written.toLowerCase().split(/\s+/)
      const of = parts.indexOf('of')
      const head = of > 0 ? parts[of - 1] : parts.at(-1)!
      // A phrase without "of" hangs on its last word only if it is no verb's: "pull out", "lift in steps".
      if (parts.length < 2 || (of < 0 && (parts.length > 2 || PARTICLE.test(head)))) continue
      const base = baseOf(head)
      if ((byFirst.get(base) ?? []).some((word) => word.words.length === 1)) continue
      heads.set(base, heads.has(base) && heads.get(base) !== name ? null : name)
    }
  }
  return new Map([...heads].filter((entry): entry is [string, string] => entry[1] !== null))
}

const PARTICLE = /^(out|back|over|off|up|down|away|in|on|leaves?)$/

/** A name that a list begins with a capital: "Water" is "water"; "Port Ansel" and "IMF" stay. */
function lowered(name: string): string {
  return /^\p{Lu}[^\p{Lu}]*$/u.test(name) ? name.toLowerCase() : name
}

/** One form for all inflections of a word, whatever part of speech the tagger takes it for. */
function baseOf(lower: string): string {
  const noun = lemmaByRule(lower, NOUN)
  return noun === lower ? lower : noun
}

/** Whether a token is a form of a base. */
function isForm({ lower, lemma, relation, upos }: Analysed, at: number, base: string): boolean {
  const word = lower[at]
  // "a bonded warehouse" is not about bonds.
  if (word.endsWith('ed') && word !== base && (relation[at] === 'amod' || upos[at - 1] === 'DET')) return false
  if (word === base || lemma[at] === base) return true
  if (word[0] !== base[0]) return false
  if (lemmaByRule(word, NOUN) === base || lemmaByRule(word, VERB) === base) return true
  if (upos[at] === 'VERB') return isNounOf(base, lemma[at])
  return upos[at] === 'NOUN' && base.length >= SHORTEST_VERB && isNounOf(lemma[at], base)
}

/** Shorter ones make nouns of another sense: "pay", "bill". */
const SHORTEST_VERB = 5

/** What was found in a text last: several finders ask for it. */
const found: WeakMap<Analysed, { readonly book: IssueBook; readonly marks: readonly IssueMark[] }> = new WeakMap()

/** Where the text speaks of issues; of marks that overlap the longest. Linear in the text's length. */
export function issueMarks(text: Analysed, book: IssueBook): readonly IssueMark[] {
  const known = found.get(text)
  if (known?.book === book) return known.marks
  const marks = book.byFirst.size === 0 ? [] : findMarks(text, book)
  found.set(text, { book, marks })
  return marks
}

/** What of a book may begin with a word in lower case, by how the word was read. */
type Beginnings = Map<string, { readonly lemma: string; readonly upos: string; readonly words: readonly IssueWord[] }[]>

const beginnings: WeakMap<IssueBook, Beginnings> = new WeakMap()
/** Forms of texts without end: what is known of them is not kept for ever. */
const MOST_KEPT = 20_000

function beginningWith(book: IssueBook): Beginnings {
  let known = beginnings.get(book)
  if (known === undefined || known.size > MOST_KEPT) {
    known = new Map()
    beginnings.set(book, known)
  }
  return known
}

function findMarks(text: Analysed, book: IssueBook): IssueMark[] {
  const { tokens, lower, lemma } = text
  const marks: IssueMark[] = []
  // Words recur, from text to text too: what may begin with each form is looked up once.
  const candidates = beginningWith(book)
  for (let at = 0; at < tokens.count; at++) {
    let forms = candidates.get(lower[at])
    if (forms === undefined) {
      forms = []
      candidates.set(lower[at], forms)
    }
    let words = forms.find((form) => form.lemma === lemma[at] && form.upos === text.upos[at])?.words
    if (words === undefined) {
      const keys = new Set([lower[at], lemma[at], lemmaByRule(lower[at], NOUN), lemmaByRule(lower[at], VERB)])
      if (text.upos[at] === 'VERB') for (const noun of book.nounsOf(lemma[at])) keys.add(noun)
      if (text.upos[at] === 'NOUN')
        for (const verb of verbsOf(lemma[at])) if (verb.length >= SHORTEST_VERB) keys.add(verb)
      words = [...keys].flatMap((key) => book.byFirst.get(key) ?? [])
      forms.push({ lemma: lemma[at], upos: text.upos[at], words })
    }
    for (const word of words) {
      if (!isForm(text, at, word.words[0])) continue
      const end = endOf(text, at, word)
      if (end > at && !isPartOfName(text, at, end) && !(!word.capital && isOfTitle(text, at)) && !isSum(text, at))
        marks.push({ issue: word.issue, first: at, end })
    }
  }
  marks.sort((a, b) => b.end - b.first - (a.end - a.first) || a.first - b.first)
  const kept: IssueMark[] = []
  const taken = new Map<number, IssueMark>()
  for (const mark of marks) {
    const over = taken.get(mark.first) ?? taken.get(mark.end - 1)
    // Two issues may have the same word; a word within a longer phrase of any issue is that phrase's.
    if (over !== undefined && (over.issue === mark.issue || over.end - over.first > mark.end - mark.first)) continue
    kept.push(mark)
    for (let i = mark.first; i < mark.end; i++) if (!taken.has(i)) taken.set(i, mark)
  }
  return withEnds(text, book, kept).sort((a, b) => a.first - b.first || a.end - b.end)
}

/** What is said to end is marked as its end where that is an issue of its own. */
function withEnds(text: Analysed, { endOf }: IssueBook, marks: readonly IssueMark[]): IssueMark[] {
  if (!marks.some(({ issue }) => endOf.has(issue))) return [...marks]
  const isUndone = undoneIn(text)
  return marks.map((mark) => {
    const issue = endOf.get(mark.issue)
    return issue !== undefined && isUndone(mark.end - 1) ? { ...mark, issue } : mark
  })
}

function endOf(text: Analysed, at: number, { words, joined, capital }: IssueWord): number {
  const { tokens, lower, upos, sentence } = text
  if (capital) {
    const letter = tokens.text[tokens.starts[at]]
    if (letter === letter.toLowerCase()) return -1
  }
  let i = at + 1
  for (let k = 1; k < words.length; k++) {
    // "past due interest", "past-due interest"
    if (lower[i] === '-') i++
    let gap = 0
    while (i < tokens.count && !isForm(text, i, words[k])) {
      if (
        joined.has(k) ||
        gap++ >= MAX_GAP ||
        sentence[i] !== sentence[at] ||
        upos[i] === 'PUNCT' ||
        upos[i] === 'VERB' ||
        // "sell online rights if the fee rises"
        upos[i] === 'SCONJ'
      )
        return -1
      i++
    }
    if (i >= tokens.count || sentence[i] !== sentence[at]) return -1
    i++
  }
  return i
}

const MONEY =
  /^(dollar|yen|euro|pound|franc|mark|rouble|ruble|peso|rupee|yuan|won|lira|crown|krone|real|rand|dirham|riyal|shekel|dlr|dlrs)s?$/

/** "300 million dollars", "300 million U.S. dollars": a sum is not about its currency. */
export function isSum({ lower, upos }: Analysed, at: number): boolean {
  if (!MONEY.test(lower[at])) return false
  const before = upos[at - 1] === 'PROPN' || upos[at - 1] === 'ADJ' ? at - 2 : at - 1
  return upos[before] === 'NUM' || /^(million|billion|trillion|mln|bln)$/.test(lower[before] ?? '')
}

/** A common noun within a name is that name's: the "Tariffs" of an agreement, the "Bond" of a street. */
function isPartOfName({ entities, tokens }: Analysed, first: number, end: number): boolean {
  const m = entities.mentionOf[first]
  if (m < 0) return false
  const mention = entities.mentions[m]
  const letter = tokens.text[tokens.starts[first]]
  if (mention.form !== 'name' || letter === letter.toLowerCase()) return false
  return mention.first <= first && mention.end >= end && mention.end - mention.first > end - first + 1
}

/** "the General Agreement on Tariffs and Trade": a capital in the middle of a sentence that has few. */
function isOfTitle({ tokens, sentence, upos }: Analysed, at: number): boolean {
  const { text, starts, sentences } = tokens
  const isCapital = (t: number): boolean => text[starts[t]] !== text[starts[t]].toLowerCase()
  const [first, end] = [sentences[sentence[at]], sentences[sentence[at] + 1]]
  // Wires write a capital behind "U.S."; a heading has one on every word.
  if (!isCapital(at) || at === first || text[starts[at] - 2] === '.' || upos[at - 1] === 'PUNCT') return false
  const near = Math.max(first, at - 8)
  let small = 0
  for (let t = near; t < Math.min(end, at + 8); t++)
    if (/^(VERB|AUX|ADP|DET|ADJ|NOUN)$/.test(upos[t]) && !isCapital(t)) small++
  const joined = (t: number): boolean => t >= first && t < end && isCapital(t)
  return small >= 4 && (joined(at - 1) || joined(at - 2) || joined(at + 1) || joined(at + 2))
}

/** Looks marks up by region: those that lie within tokens `first .. end - 1`. */
export function marksWithin(marks: readonly IssueMark[], count: number): (first: number, end: number) => IssueMark[] {
  /** Index of the first mark that begins at or behind each token. */
  const from = new Int32Array(count + 1)
  for (let at = 0, i = 0; at <= count; at++) {
    while (i < marks.length && marks[i].first < at) i++
    from[at] = i
  }
  return (first, end) => {
    const found: IssueMark[] = []
    for (let i = from[Math.min(first, count)]; i < marks.length && marks[i].first < end; i++) {
      if (marks[i].end <= end) found.push(marks[i])
    }
    return found
  }
}
