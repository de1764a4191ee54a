import { Place, placeKinds } from '../entities/index.ts'
import { type Article, isPerson, sentenceStart, singularOf, Word } from './article.ts'
import { bodyNouns, documentNouns, officeNouns, outletNouns } from './nouns.ts'
import { peopleOf } from './people.ts'

/** Capitalised words before an office that name no side. */
const ranks: ReadonlySet<string> = new Set(
  (
    'senior top former deputy chief vice prime acting assistant foreign defense defence finance interior energy justice ' +
    'first second third new old the a an one two his her their mr. mrs. ms. dr. late then ex retired'
  ).split(' '),
)
export const weekdays: RegExp =
  /^((mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august|september|october|november|december)$/
/** A word that may name a side: part of a name, a people's word, or a capital that begins neither sentence nor title. */
export function isSideWord(article: Article, i: number): boolean {
  const { word, lower, capital, name, mentions } = article
  // "The No. 2 official": a rank.
  if (word[i] === Word.determiner || weekdays.test(lower[i]) || /^nos?\.$/.test(lower[i])) return false
  // "Oscar-winning", "European-trained": part of another word.
  if (lower[i + 1] === '-' && (name[i] < 0 || mentions[name[i]].end === i + 1)) return false
  if (name[i] >= 0) return !isPerson(article, mentions[name[i]].entity) || !ranks.has(lower[i])
  if (capital[i] === 1 && ((placeKinds.get(lower[i]) ?? 0) & (Place.people | Place.country)) !== 0) return true
  if (capital[i] === 1 && bodyNouns.has(lower[i + 1]) && capital[i + 1] === 1 && !weekdays.test(lower[i])) return true
  if (capital[i] === 0 || ranks.has(lower[i]) || officeNouns.has(singularOf(lower[i]))) return false
  // "Newspaper editors": the capital is the sentence's.
  if (i === sentenceStart(article, i) && (outletNouns.has(lower[i]) || documentNouns.has(lower[i]))) return false
  const isFirst = i === sentenceStart(article, i)
  // "Downing Street": a sentence's first word that the tagger takes for a verb.
  if (isFirst && word[i] === Word.participle) return article.alwaysCapital.has(lower[i]) || seatEnds.test(lower[i + 1])
  if (word[i] !== Word.name && word[i] !== Word.adjective && word[i] !== Word.noun) return false
  return !isFirst || word[i] === Word.name || isNameAnywhere(article, i)
}

/** Whether the first word of a sentence is a name by its form or by the rest of the text: "JPMorgan analysts", "Kremlin aides". */
function isNameAnywhere(article: Article, i: number): boolean {
  const { lower, tokens, text, alwaysCapital } = article
  if (seats.has(lower[i]) || alwaysCapital.has(lower[i]) || peopleOf(article, lower[i]) !== null) return true
  return /\p{Ll}\p{Lu}|\p{Lu}{2}/u.test(text.slice(tokens.starts[i], tokens.ends[i]))
}

/** Seats of governments, as a sentence begins with them. */
const seats: ReadonlySet<string> = new Set('kremlin pentagon vatican whitehall'.split(' '))
const seatEnds = /^(street|house|palace|hill)$/
