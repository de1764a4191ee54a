import type { Mention } from '../entities/index.ts'
import { affiliationOf } from './affiliation.ts'
import { type Article, isPerson, sentenceEnd, sentenceStart, singularOf, tokenFrom, Word } from './article.ts'
import { countOf } from './count.ts'
import { kindOf } from './kind.ts'
import { knowledgeIn } from './knowledge.ts'
import { anyoneNouns, officeNouns, professionNouns, withheldNouns } from './nouns.ts'
import { outletOfSources } from './outlets-told.ts'
import { type Phrase, phraseStart, readPhrase } from './phrase.ts'
import type { Stated } from './profile.ts'
import type { Source } from './sources.ts'

/** How far before "the officials" they may have been spoken of first: in sentences, and in tokens. */
const SENTENCES = 3
const REACH = 120

/**
 * Where somebody is spoken of who says nothing there: the words for a pronoun's entity ("*A senior official* met reporters. He
 * said"), or the same noun before a definite one ("citing *two people with knowledge of it*. The people said"); null where there
 * are none, or where somebody else is named in between. Names of persons need none of this: the entity holds them.
 *
 * @param saysIt whether the text at an offset is what they say, or what anybody is quoted with: nobody is introduced by words of
 *   their own ("a new *manager*, he said, could help")
 * @param at the place that speaks of them first: a pronoun, or a noun phrase that nothing before it stands for
 */
export function introduced(
  article: Article,
  at: Source,
  known: ReadonlySet<string>,
  saysIt: (offset: number) => boolean,
): Source | null {
  const { entities } = article
  const { entity, kind, phrase } = at
  if (kind === 'pronoun') {
    if (entity < 0) return null
    const before = entities[entity].mentions.filter(
      ({ form, first, span }) => form !== 'pronoun' && first < phrase.head && !saysIt(span.start),
    )
    const last = before.findLast(({ end }) => article.word[end] !== Word.possessiveMark)
    const isNear =
      last !== undefined &&
      phrase.head - last.end <= REACH &&
      article.sentence[phrase.head] - article.sentence[last.first] <= SENTENCES &&
      !(isOnePerson.test(article.lower[phrase.head]) && isNamedBetween(article, entity, last.end, phrase.head))
    const best = isNear ? longest(before, article) : null
    return best === null ? null : spokenOf(article, readPhrase(article, best.first, best.end), entity, known)
  }
  const { lower, word } = article
  if (!/^(the|these|those)$/.test(lower[phrase.measure >= 0 ? phrase.nounFirst : phrase.first]) || phrase.heads > 1)
    return null
  if (
    entity >= 0 &&
    (isPerson(article, entity) || phrase.name >= 0) &&
    entities[entity].mentions.some(({ form }) => form === 'name')
  )
    return null
  const { noun, head, nounFirst } = phrase
  // "the Kessari officials", "the other officials" are not whoever was spoken of before.
  if (head !== nounFirst + 1 || at.knowledge !== null || word[phrase.nounEnd] === Word.preposition) return null
  if (!officeNouns.has(noun) && !professionNouns.has(noun) && !withheldNouns.has(noun) && !anyoneNouns.has(noun))
    return null
  const least = Math.max(0, phrase.first - REACH)
  const isSame = (i: number): boolean =>
    singularOf(lower[i]) === noun && word[i] === Word.noun && article.plural[i] === article.plural[head]
  for (let i = phrase.first - 1; i >= least; i--) {
    if (article.sentence[phrase.first] - article.sentence[i] > SENTENCES) return null
    if (!isSame(i)) continue
    // "An Ostrian official met a Karsovian official": which of the two it is can't be told.
    for (let k = Math.max(least, sentenceStart(article, i)); k < i; k++) if (isSame(k)) return null
    const first = phraseStart(article, i + 1, sentenceStart(article, i))
    const found = readPhrase(article, first, i + 1)
    if (found.head !== i || found.heads > 1) return null
    // Spoken of as known already, or as known by name: whoever that is, these are the same or are not told.
    if (/^(the|these|those|his|her|its|their|no|any|other)$/.test(lower[first]) || found.name >= 0) return null
    return spokenOf(article, found, -1, known)
  }
  return null
}

const isOnePerson = /^(?:he|she|him|her|his)$/

/** Whether another person is named from `first` on, before `end`: then "he" may be that one. */
function isNamedBetween(article: Article, entity: number, first: number, end: number): boolean {
  for (let i = first; i < end; i++) {
    const held = article.name[i] < 0 ? -1 : article.mentions[article.name[i]].entity
    if (held >= 0 && held !== entity && isPerson(article, held)) return true
  }
  return false
}

function longest(mentions: readonly Mention[], { tokens }: Article): Mention | null {
  let best: Mention | null = null
  const length = ({ first, end }: Mention): number => tokens.ends[end - 1] - tokens.starts[first]
  for (const one of mentions) {
    const isBetter =
      best === null ||
      (best.form !== 'name' && one.form === 'name') ||
      (best.form === one.form && length(one) > length(best))
    if (isBetter) best = one
  }
  return best
}

/** What a phrase says of somebody who is no source where it stands; null for a person's name, and for nobody. */
function spokenOf(article: Article, phrase: Phrase, entity: number, known: ReadonlySet<string>): Source | null {
  const kind = kindOf(article, phrase, known)
  if (kind === 'pronoun' || kind === 'unstated' || kind === 'named') return null
  const reach = clauseEnd(article, phrase)
  const isPeople = kind === 'role' || kind === 'anonymous' || anyoneNouns.has(phrase.noun)
  const knowledge = isPeople ? knowledgeRightBehind(article, phrase) : null
  const end = knowledge === null ? reach : Math.min(reach, tokenFrom(article.tokens, knowledge.span.start))
  const isSource = withheldNouns.has(phrase.noun)
  const outlet = isSource ? outletOfSources(article, phrase.nounFirst, phrase.head, known) : null
  return {
    phrase,
    entity,
    kind,
    count: countOf(article, phrase),
    outlet,
    affiliation: outlet === null ? affiliationOf(article, { ...phrase, end }) : null,
    knowledge,
    cue: -1,
  }
}

function clauseEnd({ word, sentence }: Article, { nounEnd, head }: Phrase): number {
  let i = nounEnd
  while (i < word.length && i < nounEnd + REACH && sentence[i] === sentence[head] && !ends.has(word[i])) i++
  return i
}

const ends: ReadonlySet<number> = new Set([
  Word.comma,
  Word.stop,
  Word.verb,
  Word.modal,
  Word.quotationMark,
  Word.dash,
  Word.relative,
])

/** How they know, where that is what follows the noun, perhaps behind a comma. */
function knowledgeRightBehind(article: Article, { nounEnd, head }: Phrase): Stated | null {
  const stop = Math.min(sentenceEnd(article, head), nounEnd + REACH)
  const found = knowledgeIn(article, nounEnd, stop)
  if (found === null || tokenFrom(article.tokens, found.span.start) > nounEnd + 2) return null
  return found
}
