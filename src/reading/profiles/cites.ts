import type { Attribution } from '../attributions/index.ts'
import { type Article, sentenceEnd, sentenceStart, spanOf, Word } from './article.ts'
import { countOf } from './count.ts'
import { kindOf, type PhraseKind } from './kind.ts'
import { knowledgeIn } from './knowledge.ts'
import {
  anyoneNouns,
  bodyNouns,
  documentNouns,
  newsTextNouns,
  officeNouns,
  professionNouns,
  withheldNouns,
} from './nouns.ts'
import { outletOfSources } from './outlets-told.ts'
import { type Phrase, readPhrase } from './phrase.ts'
import type { Cited, SourceKind } from './profile.ts'
import type { Source } from './sources.ts'

/** Tokens of a citation, of what stands before its comma, and of what may stand between an outlet and "which cited". */
const REACH = 40
const BETWEEN = 5

const citing = /^(?:cit|quot)(?:e|es|ed|ing)$/
/** "attributing the news to", "in a report sourced to": whom, is behind "to". */
const ascribing = /^(?:attribut(?:es|ed|ing)|credit(?:s|ed|ing)|sourc(?:ed|ing))$/
/** Tokens between such a word and its "to". */
const ASCRIBED = 6
const joining = /^(?:,|which|that|who|itself|in|turn|had|has|also|was)$/

/**
 * Whom the source of each attribution, an outlet, says that it has it from, in the order of the attributions: "the Post
 * reported, citing two officials", "quoting the minister, the agency said", "the paper cited a diplomat as saying"; and what
 * that outlet itself cites: "citing the Post, which quoted an envoy". Empty where it cites nobody.
 *
 * A word of citing belongs to the source last named before it in its sentence, and where it opens the sentence to the first
 * one behind it; nothing is taken from what somebody else says. A whole sentence of it ("It cited two officials.") goes
 * with what the outlet says in the sentence before. Linear in the length of the text.
 *
 * @param outlets by attribution, whether its source is a news organisation or may be one
 * @param groups by attribution, as `joinSources` gives them
 */
export function citationsOf(
  article: Article,
  attributions: readonly Attribution[],
  sources: readonly (Source | null)[],
  outlets: readonly boolean[],
  groups: ArrayLike<number>,
  known: ReadonlySet<string>,
): (readonly Cited[])[] {
  const found = attributions.map((): readonly Cited[] => [])
  const bySentence = new Map<number, number[]>()
  sources.forEach((source, i) => {
    if (source === null) return
    const sentence = article.sentence[source.cue]
    const held = bySentence.get(sentence)
    if (held === undefined) bySentence.set(sentence, [i])
    else held.push(i)
  })
  let read = -1
  for (let c = 0; c + 1 < article.count; c++) {
    if (c <= read || article.lower[c + 1] === 'by') continue
    const object = objectAt(article, c)
    if (object < 0) continue
    const there = bySentence.get(article.sentence[c])
    if (there === undefined || !there.some((i) => outlets[i])) continue
    const { chain, last } = chainAt(article, c, object, known)
    if (chain.length === 0) continue
    read = last
    const owner = ownerOf(article, c, there, sources, outlets, chain[0])
    if (owner < 0 || !outlets[owner]) continue
    const { head } = sources[owner]!.phrase
    const own = there.filter((i) => sources[i]!.phrase.head === head)
    if (!isOutside(article, c, there, own, attributions, chain[0])) continue
    for (const i of own) if (found[i].length === 0) found[i] = chain
    if (!isWholeSentence(article, c, own, sources)) continue
    for (const i of bySentence.get(article.sentence[c] - 1) ?? [])
      if (groups[i] >= 0 && groups[i] === groups[owner] && found[i].length === 0) found[i] = chain
  }
  return found
}

/** Who is cited behind the word of citing at `c`, and whom that one cites, with the last token that was read. */
function chainAt(
  article: Article,
  c: number,
  first: number,
  known: ReadonlySet<string>,
): { chain: Cited[]; last: number } {
  const { lower } = article
  const chain: Cited[] = []
  const stop = sentenceEnd(article, c)
  let last = c
  for (let at = first; at < stop; ) {
    const object = citedAt(article, at, Math.min(stop, at + REACH), known)
    if (object === null) break
    chain.push(object.cited)
    last = object.phrase.nounEnd - 1
    if (object.cited.kind !== 'outlet') break
    let next = object.phrase.nounEnd
    while (next < stop && next < object.phrase.nounEnd + BETWEEN && joining.test(lower[next])) next++
    if (next >= stop || next === object.phrase.nounEnd || !citing.test(lower[next])) break
    at = next + 1
  }
  return { chain, last }
}

/** First token of whom a word of citing at `c` leads to; -1 where there is no such word. */
function objectAt(article: Article, c: number): number {
  const { lower, word } = article
  if (citing.test(lower[c])) return c + 1
  if (!ascribing.test(lower[c])) return -1
  const stop = Math.min(sentenceEnd(article, c) - 1, c + 1 + ASCRIBED)
  for (let i = c + 1; i < stop && word[i] !== Word.comma; i++) if (lower[i] === 'to') return i + 1
  return -1
}

function citedAt(
  article: Article,
  from: number,
  stop: number,
  known: ReadonlySet<string>,
): { readonly cited: Cited; readonly phrase: Phrase } | null {
  const phrase = readPhrase(article, from, stop)
  const { head, nounFirst, nounEnd, name } = phrase
  if (head < from || head >= stop || nounEnd > stop) return null
  const at = name >= 0 ? name : article.headOf[head]
  const entity = at >= 0 && phrase.heads === 1 && phrase.measure < 0 ? article.mentions[at].entity : -1
  const kind = kindHere(article, phrase, entity, known)
  if (kind === null) return null
  let first = phrase.measure >= 0 ? phrase.first : nounFirst
  if (article.word[first] === Word.determiner && first < head) first++
  const span = spanOf(article, first, Math.max(first + 1, nounEnd))
  const outlet = withheldNouns.has(phrase.noun) ? outletOfSources(article, nounFirst, head, known) : null
  return {
    phrase,
    cited: {
      kind,
      entity: entity >= 0 ? article.entities[entity].id : null,
      name: entity >= 0 ? article.entities[entity].name : article.text.slice(span.start, span.end),
      count: countOf(article, phrase),
      outlet,
      span,
    },
  }
}

/** Null for what is no source: "citing the cost", "citing bad weather". */
function kindHere(article: Article, phrase: Phrase, entity: number, known: ReadonlySet<string>): SourceKind | null {
  const { noun, name, nounEnd, head } = phrase
  let kind: PhraseKind = kindOf(article, phrase, known)
  if (kind === 'pronoun') return entity >= 0 && article.person[entity] === 1 ? 'named' : null
  if (kind === 'unstated') return null
  const told = officeNouns.has(noun) || professionNouns.has(noun) || anyoneNouns.has(noun)
  if (name < 0 && article.word[head] !== Word.name) {
    if (kind === 'role' && !told) return null
    if (kind === 'collective' && !told && !bodyNouns.has(noun)) return null
    if (kind === 'document' && !documentNouns.has(noun)) return null
  }
  if ((kind === 'role' || kind === 'collective') && told && isIndefinite(article, phrase)) {
    const knows = knowledgeIn(article, nounEnd, Math.min(sentenceEnd(article, head), nounEnd + REACH))
    if (knows !== null && name < 0) kind = 'anonymous'
  }
  return kind
}

const isIndefinite = ({ lower }: Article, { nounFirst }: Phrase): boolean =>
  !/^(?:the|this|that|these|those|his|her|their|its)$/.test(lower[nounFirst])

/** The attribution whose source cites: the one last named before, or the first behind a word that opens the sentence. */
function ownerOf(
  article: Article,
  c: number,
  there: readonly number[],
  sources: readonly (Source | null)[],
  outlets: readonly boolean[],
  { span }: Cited,
): number {
  const { starts } = article.tokens
  const isCited = (i: number): boolean => {
    const at = starts[sources[i]!.phrase.head]
    return at >= span.start && at < span.end
  }
  const opens = isOpening(article, c)
  let before = -1
  let behind = -1
  for (const i of there) {
    // The text that opens the sentence is that of the outlet behind it.
    if (isCited(i) || (opens && !outlets[i] && newsTextNouns.has(sources[i]!.phrase.noun))) continue
    const { head } = sources[i]!.phrase
    if (head < c && (before < 0 || head > sources[before]!.phrase.head)) before = i
    if (head > c && (behind < 0 || head < sources[behind]!.phrase.head)) behind = i
  }
  if (before >= 0) return before
  return opens ? behind : -1
}

/** Whether a word of citing opens its sentence, or belongs to the text that does: "In a report quoting two officials, the Post". */
function isOpening(article: Article, c: number): boolean {
  const { lower, word } = article
  const first = sentenceStart(article, c)
  if (c - first <= 1) return true
  if (word[first] !== Word.preposition || c - first > REACH) return false
  let isText = false
  for (let i = first; i < c; i++) {
    if (word[i] === Word.comma && i !== c - 1) return false
    if (newsTextNouns.has(lower[i])) isText = true
  }
  return isText
}

/**
 * Whether the word of citing at `c` is the article's, not part of what somebody says. Behind a comma, "citing" at the end of
 * what an outlet reports indirectly is the outlet's, if people or another outlet are cited.
 */
function isOutside(
  { tokens, lower }: Article,
  c: number,
  there: readonly number[],
  own: readonly number[],
  attributions: readonly Attribution[],
  { kind }: Cited,
): boolean {
  const at = tokens.starts[c]
  // Where the content begins with it, it is taken for content by mistake: "said, quoting an envoy, that".
  const holds = there.filter((i) => attributions[i].content.some(({ start, end }) => at > start && at < end))
  if (holds.length === 0) return true
  if (!/ing$/.test(lower[c]) || lower[c - 1] !== ',' || kind === 'document' || kind === 'collective') return false
  return holds.every((i) => own.includes(i) && attributions[i].quotation === 'indirect')
}

/** "It cited two officials.": a sentence that says nothing else, and not what they said. */
function isWholeSentence(
  article: Article,
  c: number,
  own: readonly number[],
  sources: readonly (Source | null)[],
): boolean {
  const { lower } = article
  if (/ing$/.test(lower[c]) || own.some((i) => sources[i]!.cue !== c)) return false
  const stop = sentenceEnd(article, c)
  for (let i = c + 1; i < stop && i < c + REACH; i++) if (lower[i] === 'as') return false
  return c - sentenceStart(article, c) <= REACH
}
