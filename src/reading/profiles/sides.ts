import { countryOf, Place, placeKinds } from '../entities/index.ts'
import { type Article, Word } from './article.ts'
import { peopleOf } from './people.ts'

const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/))

/** What an office deals with: part of its title ("Trade Minister", "Secretary of Defense"), no side of its own. */
const portfolios = listed(`
trade commerce foreign defense defence finance interior energy justice economic economy economics budget health labor
labour agriculture agricultural farm industry industrial transport transportation education environment environmental
culture security intelligence development science technology water planning tourism immigration housing justice state
home affairs cabinet chief deputy majority minority attorney district magistrate floor managing vice lead principal
relations exterior external international national political policy communications communication press
`)
/**
 * What a minister deals with, and what many firms are called after: before others than ministers, the second
 * ("Mines Minister", but "a Sierra Mines director").
 */
const trades = listed(`
energy water transport industry technology mines mining fisheries fishing forestry forests oil petroleum gas fuel power
electricity railways railway roads shipping maritime marine ports aviation infrastructure works supply land lands livestock
climate resources employment pensions welfare social family women youth sport sports heritage media digital investment
reconstruction disarmament
`)
const ministers = /^(minister|ministers|secretary|undersecretary|portfolio)$/
/** Words of direction, region or faith, which stand for no body: "a Western diplomat", "European officials". */
const directions = listed(`
western eastern northern southern central west east north south european asian african arab arabian latin mideast
mideastern caribbean scandinavian nordic baltic balkan gulf islamic muslim christian jewish atlantic pacific middle far
global international foreign regional overseas local domestic
`)
/** Adjectives of parties, in lower case; alone they are a side, also behind a chamber ("Senate Republican leaders"). */
const partyWords = listed('democratic republican gop tory labour conservative liberal socialist communist')
/** A word before a party's that belongs to its name: "Liberal Democratic", "Social Democratic". */
const partyFirstWords = listed('liberal social christian national people popular free new united progressive')
/** Words that end an office: who held it once no longer speaks from there. */
const past = /^(former|ex|onetime|one-time|ousted|fired|dismissed|sacked|retired|late|departing|deposed|erstwhile)$/

/** Whether the words before the head at `head`, back to a mark, article or verb, say that the office is held no more. */
export function isPast({ word, lower, sentence }: Article, head: number): boolean {
  for (let i = head - 1; i >= 0 && sentence[i] === sentence[head] && head - i < 20; i--) {
    const kind = word[i]
    if (kind === Word.comma || kind === Word.stop || kind === Word.determiner || kind === Word.preposition) return false
    if (lower[i] === ':' || kind === Word.quotationMark || kind === Word.relative) return false
    if (past.test(lower[i]) || /^ex-./.test(lower[i])) return true
    if (kind === Word.verb || kind === Word.pronoun) return false
  }
  return false
}

/**
 * The part of the words `first .. end - 1`, right before an office or profession, that is a side: without what the office
 * deals with ("British Trade" before "Minister" is Britain's) and without the chamber before a party ("Senate
 * Democratic" is the party's). Null where nothing is left, or a direction alone ("Western").
 *
 * @param titled false where the side's own noun follows ("Trade" before "delegation")
 */
export function sideAmong(article: Article, first: number, end: number, titled: boolean): [number, number] | null {
  const { lower } = article
  let from = first
  let last = end
  if (titled) {
    while (last > from && (isPortfolio(article, last - 1, end) || (joins(lower[last - 1]) && last < end))) last--
    // "Department of Justice"
    if (last > from && lower[last] === 'of') last = end
    // "Deputy State Department spokesman"
    while (from < last - 1 && /^(deputy|assistant|acting|chief|vice)$/.test(lower[from])) from++
  }
  if (last <= from || isOpposed(article, from)) return null
  // "Republican U.S. House": the chamber; "Republican National Committee" is one name.
  const { name } = article
  if (partyWords.has(lower[from]) && last - from > 1 && (name[from] < 0 || name[from] !== name[from + 1])) {
    if (!/^(party|national|caucus|campaign|conference)$/.test(lower[from + 1]) && !partyFirstWords.has(lower[from]))
      from++
  }
  const party = last - 1
  if (partyWords.has(lower[party]) && party > from && !partyFirstWords.has(lower[party - 1])) from = party
  // "African American": no country's.
  if (last - from === 2 && directions.has(lower[from]) && lower[from + 1].startsWith('american')) return null
  if (lower.slice(from, last).every((word) => directions.has(word) || word === '-')) return null
  return [from, last]
}

/** Whether the word at `at` says what the office at `head` deals with, and is no part of a firm's name. */
function isPortfolio({ lower, name }: Article, at: number, head: number): boolean {
  const word = lower[at]
  // "Crown Prince"
  if (word === 'crown') return /^prince/.test(lower[head] ?? '')
  if (!trades.has(word)) return portfolios.has(word)
  if (ministers.test(lower[head] ?? '')) return true
  return portfolios.has(word) && (name[at] < 0 || at === 0 || name[at - 1] !== name[at])
}

const joins = (word: string): boolean => word === 'and' || word === '&' || word === 'of'

/** "Anti-TPP", "pro-Varnian": for or against a side is not of it. */
function isOpposed({ lower }: Article, at: number): boolean {
  const opposed = /^(anti|pro|non)$/
  return (
    /^(anti|pro|non)-/.test(lower[at]) ||
    opposed.test(lower[at]) ||
    (lower[at - 1] === '-' && opposed.test(lower[at - 2] ?? ''))
  )
}

/** Whether the words are a people or place and nothing else: where somebody lives, who holds no office there. */
export function isOrigin(article: Article, first: number, end: number): boolean {
  const key = article.lower.slice(first, end).join('_')
  if (partyWords.has(key)) return false
  const { name, mentions, entities } = article
  const type = name[first] >= 0 && mentions[name[first]].end >= end ? entities[mentions[name[first]].entity].type : null
  if (type === 'place') return true
  if (countryOf.has(key) || ((placeKinds.get(key) ?? 0) & ~Place.capital) !== 0) return true
  return end - first === 1 && peopleOf(article, key) !== null
}

/** Nouns for how somebody stands to another: a rival, fan or widow does not speak from that other's side. */
const apart = listed(`
critic opponent rival challenger enemy detractor foe skeptic sceptic victim fan admirer friend acquaintance neighbor
neighbour counterpart predecessor successor contender competitor parent mother father son daughter brother sister wife
husband widow widower cousin uncle aunt nephew niece grandmother grandfather child relative survivor classmate guest
`)

/** Whether a noun in the singular keeps whom it is told of apart from the one told of: "Olin's rivals". */
export function isApart(noun: string): boolean {
  return apart.has(noun)
}

/** Whether the words of "minister of …", "secretary of …" say what the office deals with. */
export function arePortfolios({ lower }: Article, first: number, end: number): boolean {
  return end > first && lower.slice(first, end).every((word) => portfolios.has(word) || joins(word) || word === 'the')
}
