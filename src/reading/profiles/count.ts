import { type Article, Word } from './article.ts'
import { bodyNouns, documentNouns, measureNouns, outletNouns } from './nouns.ts'
import { isOneMoreAlone, isOrdinalAlone } from './ordinals.ts'
import { isAnotherPerson, isAnotherSpeaker } from './others.ts'
import type { Phrase } from './phrase.ts'

/** How many speak: at least, and at most or null where the text sets no bound. */
export interface Count {
  readonly least: number
  readonly most: number | null
}

export const ONE: Count = { least: 1, most: 1 }
/** Longest phrase in which others are looked for, in tokens. */
const REACH = 80
const SEVERAL: Count = { least: 2, most: null }
export const UNSTATED: Count = { least: 1, most: null }

const numerals: Readonly<Record<string, number>> = Object.fromEntries(
  (
    'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen ' +
    'eighteen nineteen twenty'
  )
    .split(' ')
    .map((word, value) => [word, value]),
)
const rounds: Readonly<Record<string, number>> = {
  thirty: 30,
  forty: 40,
  fifty: 50,
  hundred: 100,
  dozen: 12,
  thousand: 1000,
}
const vague: ReadonlySet<string> = new Set(
  'some many most several few various numerous multiple countless more'.split(' '),
)
/** Nouns with a plural's form that stand for no number of texts. */
const uncounted: ReadonlySet<string> = new Set('data minutes proceedings'.split(' '))
const single: ReadonlySet<string> = new Set('one a an another each either every neither none nobody no'.split(' '))
const pronouns: Readonly<Record<string, Count>> = {
  he: ONE,
  him: ONE,
  his: ONE,
  she: ONE,
  her: ONE,
  i: ONE,
  me: ONE,
  my: ONE,
  it: ONE,
  its: ONE,
  himself: ONE,
  herself: ONE,
  someone: ONE,
  somebody: ONE,
  they: SEVERAL,
  them: SEVERAL,
  their: SEVERAL,
  we: SEVERAL,
  us: SEVERAL,
  our: SEVERAL,
  these: SEVERAL,
  those: SEVERAL,
  others: SEVERAL,
  both: { least: 2, most: 2 },
  another: ONE,
}

/**
 * How many speak, by number words, plural and coordination alone.
 *
 * @example "two Reuters sources" { least: 2, most: 2 }, "at least three aides" { least: 3, most: null }, "sources"
 *   { least: 2, most: null }, "one of the officials" one, "Olin and Renn" two, "the ministry" one
 */
export function countOf(article: Article, phrase: Phrase): Count {
  const { lower, plural, word, name, mentions } = article
  const { head, noun, measure, nounFirst, first } = phrase
  if (measure >= 0) return byMeasure(article, first, measure)
  if (lower[nounFirst] === 'both') return { least: 2, most: 2 }
  if (lower[nounFirst + 1] === 'in' && isNumber(article, nounFirst) && isNumber(article, nounFirst + 2)) return SEVERAL
  if (phrase.name >= 0 && (name[head] === phrase.name || phrase.heads === 1)) {
    if (
      name[head] === phrase.name &&
      plural[head] === 1 &&
      article.entities[mentions[phrase.name].entity].type === 'group'
    )
      return byNumbers(article, nounFirst, head) ?? SEVERAL
    if (article.entities[mentions[phrase.name].entity].type === 'group' && /(ese|ish|ch|ss)$/.test(lower[head]))
      return SEVERAL
    return phrase.heads > 1 ? { least: phrase.heads, most: phrase.heads } : ONE
  }
  if (/^every(one|body)$/.test(lower[head])) return SEVERAL
  if (/^any(one|body)$/.test(lower[head])) return UNSTATED
  if (isOneMoreAlone(article, phrase)) return ONE
  const byWord = pronouns[lower[head]]
  if (byWord !== undefined && (word[head] !== Word.noun || lower[head] === 'others')) return byWord
  const said = byNumbers(article, nounFirst, head + 1)
  if (said !== null) return withOthers(article, phrase, said)
  if (noun === 'police' || isOrdinalAlone(article, phrase)) return ONE
  if (uncounted.has(lower[head])) return UNSTATED
  if (plural[head] === 1 || noun === 'people') return SEVERAL
  if (phrase.heads > 1) return { least: phrase.heads, most: null }
  if (bodyNouns.has(noun) || documentNouns.has(noun) || outletNouns.has(noun)) return ONE
  return measureNouns.has(noun) || vague.has(lower[head]) ? SEVERAL : ONE
}

/**
 * With those who are counted apart behind "and": "two officials and a diplomat", "two people briefed on the plan and one person
 * close to the board". Behind the noun phrase only who is called no more than a person: "two aides to the premier and a minister".
 */
function withOthers(article: Article, { nounFirst, nounEnd, end }: Phrase, said: Count): Count {
  if (said.most === null || said.least !== said.most) return said
  const { lower, word } = article
  let sum = said.least
  const last = Math.min(end, nounFirst + REACH)
  for (let i = nounFirst + 1; i + 1 < last; i++) {
    if (word[i] === Word.relative || word[i] === Word.stop || word[i] === Word.quotationMark) break
    if (lower[i] !== 'and') continue
    const isOther = i < nounEnd ? isAnotherSpeaker(article, i + 1) : isAnotherPerson(article, i + 1)
    if (isOther) sum += numberIn(lower[i + 1]) ?? 1
  }
  return { least: sum, most: sum }
}

function byMeasure(article: Article, first: number, measure: number): Count {
  const word = article.lower[measure]
  if (single.has(word) || word === 'first' || word === 'second') return ONE
  if (word === 'both' || word === 'couple' || word === 'pair') return { least: 2, most: 2 }
  if (word === 'trio') return { least: 3, most: 3 }
  if (/^(percent|%|cent|half|third|quarter|majority|minority|share|number|handful|thirds)$/.test(word)) return SEVERAL
  return byNumbers(article, first, measure + 1) ?? SEVERAL
}

/** Before which number it is of its kind: "the No. 2 official", "Local 9 leaders". */
const NUMBERED = /^(?:nos?\.?|number|#|local|article|section|chapter|unit|district|route|flight)$/

/** Number words among the tokens, with what bounds them ("at least", "more than", "up to"); null where there are none. */
function byNumbers(article: Article, first: number, end: number): Count | null {
  const { lower, word } = article
  for (let i = first; i < end; i++) {
    if (vague.has(lower[i]) && !isBound.test(lower[i + 1] ?? '')) return SEVERAL
    if (lower[i] === 'both' || lower[i] === 'couple' || lower[i] === 'pair') return { least: 2, most: 2 }
    if (lower[i] === 'dozens' || lower[i] === 'scores') return { least: 24, most: null }
    if (lower[i] === 'hundreds') return { least: 200, most: null }
    if (lower[i] === 'thousands') return { least: 2000, most: null }
    if (NUMBERED.test(lower[i - 1] ?? '')) continue
    let value = numberIn(lower[i])
    if (value === null || (word[i] !== Word.number && lower[i] !== 'dozen')) continue
    // Part of a year-old, a percentage or another measure: no number of speakers.
    if (/^(-|percent|per|%|year|years)$/.test(lower[i + 1] ?? '')) return lower[i + 1] === '-' ? null : SEVERAL
    if (lower[i + 1] === 'dozen') value *= 12
    if (lower[i - 1] === 'half' || (lower[i - 2] === 'half' && lower[i - 1] === 'a')) value /= 2
    return bounded(lower, i, value) ?? { least: value, most: value }
  }
  return null
}

/** Behind "more" and "as many": a number follows, which says how many. */
const isBound = /^(than|as)$/

/** What the words before the number at `i` make of it ("more than", "as many as half a"); null where they leave it as it is. */
function bounded(lower: readonly string[], i: number, value: number): Count | null {
  let from = i
  while (from > 0 && from > i - 2 && /^(a|half)$/.test(lower[from - 1])) from--
  const before = lower.slice(Math.max(0, from - 3), from).join(' ')
  if (/(at least|no (fewer|less) than)$/.test(before)) return { least: value, most: null }
  if (/(more than|over)$/.test(before)) return { least: value + 1, most: null }
  if (/(up to|at most|as many as)$/.test(before)) return { least: 1, most: value }
  if (/(fewer|less) than$/.test(before)) return { least: 1, most: Math.max(1, value - 1) }
  return /(nearly|almost|about|around|some|roughly)$/.test(before) && value > 2 ? SEVERAL : null
}

/** "One in five voters" are a share, not one. */
const isNumber = ({ word, lower }: Article, i: number): boolean =>
  word[i] === Word.number && numberIn(lower[i] ?? '') !== null

/** What a number word or numeral says; null for other words. */
export function numberIn(lower: string): number | null {
  const value = numerals[lower] ?? rounds[lower]
  if (value !== undefined) return value
  return /^\d{1,3}(,\d{3})*$/.test(lower) ? Number(lower.replaceAll(',', '')) : null
}
