import { Place, placeKinds, titles } from '../entities/index.ts'
import { isApposedOutlet } from './apposed-outlets.ts'
import { type Article, hyphenated, isPerson, Word } from './article.ts'
import { isEpithet, isFirmOfNames } from './epithets.ts'
import {
  anyoneNouns,
  bodyNouns,
  documentNouns,
  measureNouns,
  officeNouns,
  outletNouns,
  professionNouns,
  withheldNouns,
} from './nouns.ts'
import { isOneMoreAlone, isOrdinalAlone } from './ordinals.ts'
import { isShortName, namesOutlet } from './outlets.ts'
import type { Phrase } from './phrase.ts'
import type { SourceKind } from './profile.ts'

/** What a phrase says by itself of who speaks; `pronoun` leaves it to what the pronoun stands for. */
export type PhraseKind = SourceKind | 'pronoun'

const pronouns: ReadonlySet<string> = new Set(
  (
    'he she they it i we you him her them us me his their its my our your who whom whose which that this these himself ' +
    'herself itself themselves'
  ).split(' '),
)
const withheld: ReadonlySet<string> = new Set('anonymous unnamed unidentified undisclosed nameless'.split(' '))
const honorifics = /^(mr|mrs|ms|dr|sen|rep|gov|gen|col|capt)\.?$/
/** Measures of a crowd, which single nobody out. */
const shares =
  /^(percent|%|cent|half|third|thirds|quarter|quarters|majority|minority|share|number|most|many|some|few|all|hundreds|thousands|millions|lot|plenty|bulk|none)$/
const everybody: ReadonlySet<string> = new Set('anyone anybody everyone everybody nobody'.split(' '))
const figures =
  /^(public|political|senior|key|leading|opposition|party|religious|top|establishment|prominent|central|military|community|unnamed|one|another|several)$/
const dates =
  /^((mon|tues|wednes|thurs|fri|satur|sun)day|jan|feb|mar|apr|aug|sept|sep|oct|nov|dec|january|february|march|april|june|july|august|september|october|november|december)\.?$/
const agentEnding = /(er|or|ist|ian|man|woman|ee|ant|ite|crat|ster)$/

/** Kind by the words of the phrase alone. */
export function kindOf(article: Article, phrase: Phrase, known: ReadonlySet<string>): PhraseKind {
  const { word, lower, mentions, entities, plural } = article
  const { head, noun, name, measure } = phrase
  if (head < 0 || head >= article.count) return 'unstated'
  for (let i = phrase.first; i < head; i++) if (withheld.has(lower[i])) return 'anonymous'
  if (name >= 0) {
    const { entity, mention } = mentions[name]
    const words = article.text.slice(mention.span.start, mention.span.end)
    if (isFirmOfNames(article, name)) return 'collective'
    const { first, end } = mentions[name]
    if (head >= first && isApposedOutlet(article, phrase.nounFirst, first, end, isPerson(article, entity)))
      return 'outlet'
    if (isEpithet(article, phrase) && head >= mention.first) return 'role'
    if (isPerson(article, entity) || honorifics.test(lower[mention.first - 1] ?? '')) return 'named'
    // "the Wisconsin Republican": one of a group.
    if (entities[entity].type === 'group' && head >= mention.first && isOne(article, phrase)) {
      if (isMember(lower[head], lower[head - 1] !== 'the')) return 'role'
    }
    if (known.has(words.toLowerCase()) || namesOutlet(words) || isOutletInShort(article, phrase)) return 'outlet'
    return documentNouns.has(lower[head]) && !holdsBody(article, mention.first, head) ? 'document' : 'collective'
  }
  const counted = measure >= 0 ? !shares.test(lower[measure]) : isCounted(article, phrase)
  if (isShouted(article, head)) return 'collective'
  if (isOutletInShort(article, phrase)) return 'outlet'
  if (pronouns.has(lower[head]) && word[head] !== Word.noun) return 'pronoun'
  if (withheldNouns.has(noun)) return 'anonymous'
  if (noun === 'paper' && !isNewspaper(article, phrase, known)) return 'document'
  if (noun === 'figure' && !isSomebody(article, phrase)) return 'document'
  if (outletNouns.has(noun) || isNewsAgency(article, head)) return plural[head] === 0 ? 'outlet' : 'collective'
  if (officeNouns.has(noun) && !isBodyHere(article, phrase)) return 'role'
  if (professionNouns.has(noun)) return plural[head] === 1 && !counted ? 'collective' : 'role'
  if (everybody.has(lower[head])) return 'collective'
  if (anyoneNouns.has(noun) || anyoneNouns.has(lower[head])) {
    return plural[head] === 1 || noun === 'people' ? (counted && measure < 0 ? 'role' : 'collective') : 'role'
  }
  if (isAgeAlone(article, head)) return lower[head] === 'old' ? 'role' : 'collective'
  if (isOrdinalAlone(article, phrase)) return 'unstated'
  if (isOneMoreAlone(article, phrase)) return 'role'
  if (documentNouns.has(noun)) return 'document'
  if (bodyNouns.has(noun)) return 'collective'
  if (
    measureNouns.has(noun) ||
    word[head] === Word.number ||
    word[head] === Word.determiner ||
    word[head] === Word.adjective
  )
    return 'collective'
  if (word[head] === Word.name) return byName(article, phrase, known)
  if (word[head] === Word.noun && agentEnding.test(noun)) return plural[head] === 1 && !counted ? 'collective' : 'role'
  return 'unstated'
}

/** "the Post", "The Times": with nothing else, and a capital where a plain noun has none; as a label also "POST:". */
function isOutletInShort({ lower, text, tokens }: Article, { head, first, end, heads }: Phrase): boolean {
  if (heads > 1 || end > head + 1 || !isShortName(lower[head])) return false
  // "HERALD: Will you sign?", a label before its turn or its headline, goes without article.
  if (head === first && lower[head + 1] === ':') return /^\p{Lu}/u.test(text.charAt(tokens.starts[head]))
  if (lower[head - 1] !== 'the' || head - 1 < first) return false
  return /^\p{Lu}\p{Ll}/u.test(text.slice(tokens.starts[head], tokens.ends[head]))
}

/** "the 72-year-old" with no noun: somebody, by age. */
function isAgeAlone({ lower }: Article, head: number): boolean {
  return /^olds?$/.test(lower[head]) && lower[head - 1] === '-' && /^(years?|months?)$/.test(lower[head - 2] ?? '')
}

/** "the news agency", "the Meridian news agency" */
function isNewsAgency({ lower }: Article, head: number): boolean {
  return /^(?:agency|service|organi[sz]ation|outlet|site|website)$/.test(lower[head]) && lower[head - 1] === 'news'
}

/** A word for one member of a group ("a Varnian", "the Republican"), not for the group ("the Vatican"). */
function isMember(lower: string, narrowed: boolean): boolean {
  const people = (placeKinds.get(lower) ?? 0) & Place.people
  return (narrowed && people !== 0) || professionNouns.has(lower) || agentEnding.test(lower)
}

/** "the Subcommittee on Farm Policy": the name of a body, whatever it ends in. */
function holdsBody({ lower }: Article, first: number, head: number): boolean {
  for (let i = first; i < head; i++) if (bodyNouns.has(lower[i])) return true
  return false
}

/** "a senior opposition figure" is a person, "official figures" are numbers. */
function isSomebody({ lower }: Article, { nounFirst, head }: Phrase): boolean {
  for (let i = nounFirst; i < head; i++) if (figures.test(lower[i])) return true
  return false
}

/** A name in a line of capitals, where the tags don't tell ("KESSAR DENIES"). */
function isShouted({ stems, lower, text, tokens, name }: Article, head: number): boolean {
  const form = text.slice(tokens.starts[head], tokens.ends[head])
  if (name[head] >= 0 || form.length < 3 || form !== form.toUpperCase()) return false
  return stems.has(lower[head])
}

function isOne({ lower, plural }: Article, { nounFirst, head, measure }: Phrase): boolean {
  return (
    measure < 0 && plural[head] === 0 && !lower[head].endsWith('s') && /^(a|an|the|one|another)$/.test(lower[nounFirst])
  )
}

/** "the paper" alone is a newspaper where the text has named one; "the four-page paper" and "the paper" else are texts. */
function isNewspaper(
  { word }: Article,
  { nounFirst, nounEnd, end, head }: Phrase,
  known: ReadonlySet<string>,
): boolean {
  return known.size > 0 && head - nounFirst <= 1 && nounEnd >= end && word[nounFirst] === Word.determiner
}

/** Names that no entity holds: outlets and bodies by their words; a title before it makes it a person. */
function byName(article: Article, phrase: Phrase, known: ReadonlySet<string>): PhraseKind {
  const { lower, text, tokens, word } = article
  const { head, nounFirst } = phrase
  let first = head
  while (first > nounFirst && word[first - 1] === Word.name) first--
  const words = text.slice(tokens.starts[first], tokens.ends[head])
  if (known.has(words.toLowerCase()) || namesOutlet(words)) return 'outlet'
  if (article.plural[head] === 1 || bodyNouns.has(lower[head])) return 'collective'
  if (first === head && !titles.has(lower[head - 1] ?? '')) {
    if (dates.test(lower[head])) return 'unstated'
    // A lone name that was taken for nobody's is a firm's or a place's more often than a person's, if nothing shows whose it is.
    return lower[nounFirst] !== 'the' && isSurname(article, head) ? 'named' : 'collective'
  }
  return lower[nounFirst] === 'the' || /^[\p{Lu}.]{2,}$/u.test(words) ? 'collective' : 'named'
}

/** A lone name that a person of this text bears ("Dara Holm … Holm said"). */
function isSurname(article: Article, head: number): boolean {
  return article.lastNames.has(hyphenated(article, head))
}

/** "the chief of the Finance Ministry" is an office; "the party's whip" too; "staff", "command" by their plural are not. */
function isBodyHere(article: Article, { noun, head }: Phrase): boolean {
  return bodyNouns.has(noun) && article.plural[head] === 1
}

function isCounted({ word, lower }: Article, { nounFirst, head }: Phrase): boolean {
  for (let i = nounFirst; i < head; i++) {
    if (word[i] === Word.number && lower[i + 1] !== '-' && lower[i + 1] !== 'percent' && lower[i + 1] !== '%')
      return true
    if (/^(both|several|another|either|neither|each|couple)$/.test(lower[i])) return true
  }
  return false
}
