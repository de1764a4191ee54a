import { type Article, Word } from './article.ts'
import { conjunctsOf, othersBehind } from './coordination.ts'
import { bodyNouns, documentNouns, measureNouns, outletNouns } from './nouns.ts'
import { byNumbers, type Count, exactly, numberIn, SEVERAL, vague } from './numbers.ts'
import { isOneMoreAlone, isOrdinalAlone } from './ordinals.ts'
import type { Phrase } from './phrase.ts'

export type { Count } from './numbers.ts'

export const ONE: Count = { least: 1, most: 1 }
export const UNSTATED: Count = { least: 1, most: null }

/** Nouns with a plural's form that stand for no number of texts. */
const uncounted: ReadonlySet<string> = new Set('data minutes proceedings'.split(' '))
const single: ReadonlySet<string> = new Set('one a an another either nobody'.split(' '))
/** Measures that count by themselves. */
const sizes: Readonly<Record<string, number>> = { both: 2, couple: 2, pair: 2, duo: 2, neither: 2, trio: 3, quartet: 4 }
/** What is made up of as many as stand behind it: "a group of 12 senators". */
const sets = /^(group|team|panel|band|gang|crowd|coalition|bloc|alliance|list|series|total)$/
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
  both: exactly(2),
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
  const { head, noun, measure, nounFirst } = phrase
  if (measure >= 0) return byMeasure(article, phrase)
  // "neither Varnians nor Kessari" are two sides of many.
  if (lower[nounFirst] === 'both' || (lower[nounFirst] === 'neither' && plural[head] === 0)) return exactly(2)
  if (/^(every|each)$/.test(lower[nounFirst]) && head > nounFirst) return SEVERAL
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
  const byWord = Object.hasOwn(pronouns, lower[head]) ? pronouns[lower[head]] : undefined
  if (byWord !== undefined && (word[head] !== Word.noun || lower[head] === 'others')) return byWord
  const said = byConjuncts(article, phrase) ?? byNumbers(article, nounFirst, head + 1)
  if (said !== null) return withOthers(article, phrase, said)
  if (noun === 'police' || isOrdinalAlone(article, phrase)) return ONE
  if (uncounted.has(lower[head])) return UNSTATED
  if (plural[head] === 1 || noun === 'people') return SEVERAL
  if (phrase.heads > 1) return { least: phrase.heads, most: null }
  if (bodyNouns.has(noun) || documentNouns.has(noun) || outletNouns.has(noun)) return ONE
  if (Object.hasOwn(sizes, noun)) return exactly(sizes[noun])
  if (measureNouns.has(noun) || vague.has(lower[head])) return SEVERAL
  return /^(a|an|another)$/.test(lower[nounFirst]) ? withOthers(article, phrase, ONE) : ONE
}

/** How many those are who are joined by "and"; null where one of them is not counted. */
function byConjuncts(article: Article, phrase: Phrase): Count | null {
  const each = conjunctsOf(article, phrase)
  if (each.length < 2) return null
  const { plural, lower } = article
  return each
    .map(({ first, end }) => {
      const isGroup = plural[end - 1] === 1 || lower[end - 1] === 'people'
      return byNumbers(article, first, end) ?? (isGroup ? SEVERAL : ONE)
    })
    .reduce(plus)
}

const plus = (a: Count, b: Count): Count => ({
  least: a.least + b.least,
  most: a.most === null || b.most === null ? null : a.most + b.most,
})

/** With those who are counted apart behind the noun phrase. */
function withOthers(article: Article, phrase: Phrase, said: Count): Count {
  if (said.most === null || said.least !== said.most) return said
  return othersBehind(article, phrase).reduce((sum, at) => plus(sum, exactly(numberIn(article.lower[at]) ?? 1)), said)
}

function byMeasure(article: Article, { first, measure, nounFirst, head }: Phrase): Count {
  const word = article.lower[measure]
  if (single.has(word) || word === 'first' || word === 'second') return ONE
  if (Object.hasOwn(sizes, word)) return exactly(sizes[word])
  if (sets.test(word)) {
    const inside = byNumbers(article, nounFirst, head + 1)
    // "a Group of 20 official"
    if (inside !== null) return article.plural[head] === 1 || article.lower[head] === 'people' ? inside : ONE
  }
  if (/^(percent|%|cent|half|third|quarter|majority|minority|share|number|handful|thirds)$/.test(word)) return SEVERAL
  return byNumbers(article, first, measure + 1) ?? SEVERAL
}

/** "One in five voters" are a share, not one. */
const isNumber = ({ word, lower }: Article, i: number): boolean =>
  word[i] === Word.number && numberIn(lower[i] ?? '') !== null
