import { type Article, isPerson, sentenceStart, Word } from './article.ts'
import type { Phrase } from './phrase.ts'
import type { Source } from './sources.ts'

/** Members of a party or chamber, in the singular: what a person named before is called the next time. */
const members: ReadonlySet<string> = new Set(
  'democrat republican conservative liberal tory socialist senator congressman congresswoman lawmaker'.split(' '),
)

/** Sentences that "the … Republican" may stand behind the person's name. */
const SENTENCES = 2

/** "the West Shire Republican", "the Northland senator": one person, called by party or seat and where they sit. */
export function isEpithet({ lower, capital, plural }: Article, phrase: Phrase): boolean {
  const { nounFirst, head, measure } = phrase
  if (measure >= 0 || lower[nounFirst] !== 'the' || head - nounFirst < 2 || plural[head] === 1) return false
  if (!members.has(lower[head])) return false
  for (let i = nounFirst + 1; i < head; i++) if (capital[i] === 1) return true
  return false
}

/**
 * The named person before that such a phrase calls anew, as a place in `before`, or -1. Told only where nobody else is
 * named from that place on, so that the epithet can't be another's.
 */
export function namedBefore(
  article: Article,
  { phrase }: Source,
  sources: readonly (Source | null)[],
  before: readonly number[],
): number {
  const place = before[before.length - 1]
  const last = place === undefined ? null : sources[place]
  if (!last || last.entity < 0 || !isPerson(article, last.entity)) return -1
  if (last.kind !== 'named' && last.kind !== 'pronoun') return -1
  if (article.sentence[phrase.head] - article.sentence[last.phrase.head] > SENTENCES) return -1
  for (let i = sentenceStart(article, last.phrase.head); i < phrase.first; i++) {
    const held = article.name[i]
    if (held < 0) continue
    const { entity } = article.mentions[held]
    if (entity !== last.entity && isPerson(article, entity)) return -1
  }
  return place
}

/** Whether a mention is half of a firm's name: "Hale & Dorr" are no two persons, where each is told by one word alone. */
export function isFirmOfNames({ lower, mentions, capital }: Article, name: number): boolean {
  const { first, end } = mentions[name]
  if (end - first !== 1) return false
  const before = lower[first - 1] === '&' ? first - 2 : -1
  const behind = lower[end] === '&' ? end + 1 : -1
  const other = Math.max(before, behind)
  // "Ada Wren & Tom Olin" are two.
  return other >= 0 && capital[other] === 1 && capital[other + (other === before ? -1 : 1)] !== 1
}

/**
 * The persons that a phrase lists ("Olin, Renn and Vell"), as mention numbers with the first one in front; only one where
 * no "and" ends the list.
 */
export function personsListed(article: Article, { name, head, nounFirst }: Phrase, end: number): number[] {
  const { mentions, lower, word } = article
  if (name < 0 || !isPerson(article, mentions[name].entity) || isFirmOfNames(article, name)) return []
  let first = name
  // The head of "Olin and Renn" is the last of them.
  for (let i = nounFirst; i < head; i++) {
    const held = article.name[i]
    if (held >= 0 && isPerson(article, mentions[held].entity)) {
      first = held
      break
    }
  }
  const list = [first]
  let closed = false
  let i = mentions[first].end
  while (i < end) {
    let at = i
    if (word[at] === Word.comma) at++
    const last = lower[at] === 'and' || lower[at] === '&'
    if (last) at++
    const next = at > i && at < end ? article.name[at] : -1
    if (next < 0 || !isPerson(article, mentions[next].entity)) break
    if (list.some((held) => mentions[held].entity === mentions[next].entity)) break
    list.push(next)
    i = mentions[next].end
    closed = last
    if (last) break
  }
  return closed ? list : [first]
}
