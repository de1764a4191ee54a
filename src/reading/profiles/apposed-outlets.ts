import { type Article, Word } from './article.ts'

/** Tokens before the word for an outlet: "the official Varnian", "Kessar's biggest". */
const BEFORE = 6

const alone = /^(newspaper|paper|tabloid|broadsheet|daily|weekly|magazine|broadcaster|newswire|wire|podcast|network)$/
/** Words for an outlet of two, the first and the second. */
const firsts = /^(news|press|tv|television|radio|online|broadcast|cable|wire)$/
const seconds =
  /^(agency|site|website|outlet|portal|channel|station|network|broadcaster|service|organi[sz]ation|programme|program|magazine|show)$/
const broadcast = /^(television|tv|radio)$/

/** Token after a word for an outlet that begins at `at` ("newspaper", "news agency", "TV station"); 0 where none does. */
export function outletNounEnd({ lower, capital }: Article, at: number, stop: number): number {
  if (at >= stop) return 0
  if (at + 1 < stop && firsts.test(lower[at]) && seconds.test(lower[at + 1])) return at + 2
  if (capital[at] === 1) return 0
  return alone.test(lower[at]) || (broadcast.test(lower[at]) && lower[at - 1] === 'state') ? at + 1 : 0
}

/** First token behind the word for an outlet that a noun phrase at `first` has, "Bild" in "the German newspaper Bild"; 0 without. */
export function apposedAt(article: Article, first: number, stop: number): number {
  const { word, lower, capital } = article
  for (let i = first; i < stop && i < first + BEFORE; i++) {
    const end = outletNounEnd(article, i, stop)
    if (end > 0) return end < stop && capital[end] === 1 ? end : 0
    const leads =
      word[i] === Word.determiner ||
      word[i] === Word.possessivePronoun ||
      word[i] === Word.adjective ||
      word[i] === Word.possessiveMark ||
      word[i] === Word.name ||
      lower[i] === '-' ||
      /^(state|government|opposition|business|party|owned|leading|run)$/.test(lower[i])
    if (!leads) return 0
  }
  return 0
}

/**
 * Whether the words right before the name at `at` say that it is an outlet's: "the official Chinese news agency *Xinhua*". A
 * broadcaster who is called by two names is a person.
 */
export function isApposedOutlet(article: Article, first: number, at: number, end: number, isPerson: boolean): boolean {
  for (let i = Math.max(first, at - 2); i < at; i++) {
    if (outletNounEnd(article, i, at) !== at) continue
    return !(isPerson && end - at > 1 && article.lower[at - 1] === 'broadcaster')
  }
  return false
}
