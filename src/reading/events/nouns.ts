import { type Analysed, phraseOf } from '../clauses/index.ts'
import { NOUN_CLASSES, type NounClass } from './lexicon.ts'

/** The last noun of the words that begin with a noun, wherever the parser hangs it: "its finance and trade ministers". */
export function lastNoun({ upos, tokens }: Analysed, noun: number): number {
  let last = noun
  for (let at = noun + 1; noun >= 0 && at < tokens.count && at < noun + 5; at++) {
    if (upos[at] === 'NOUN') last = at
    else if (upos[at] !== 'CCONJ' && upos[at] !== 'ADJ') break
  }
  return last
}

/** Classes of which some nouns are only with a word before them. */
const COMPOUND: Partial<Readonly<Record<NounClass, RegExp>>> = {
  blacklist: /^(?:sanctions?|watch|terror(?:ist)?|embargo|export control|no-fly) list$/,
  emergency: /^martial law$|^emergency (?:power|rule|law|decree)s?$/,
  riot: /^(?:tear|cs) gas$|^water cannon$|^(?:rubber|plastic) bullet$|^(?:stun|gas) grenade$|^pepper spray$/,
}

export function isOfClass({ lemma, lower, tag }: Analysed, head: number, name: NounClass): boolean {
  if (head < 0) return false
  const noun = lemma[head]
  // The month is no march.
  if (noun === 'march' && tag[head] === 'NNP') return false
  if (COMPOUND[name]?.test(`${lower[head - 1] ?? ''} ${noun}`)) return true
  // Some plurals are their own lemma: "troops".
  return NOUN_CLASSES[name].has(noun) || (noun.endsWith('s') && NOUN_CLASSES[name].has(noun.slice(0, -1)))
}

const WHEN =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december|\d+|day|night|week|weekend|month|year|hour|morning|afternoon|evening|midnight|spring|summer|autumn|winter)$/
const DURING = /^(?:in|on|at|by|during|after|before|since|amid|over|within|until)$/

/**
 * The tokens by which somebody or something is called: the noun phrase of a head without when it was or in the course of what,
 * which parsers hang on it: "25 people" of "killed 25 people in overnight strikes".
 */
export function calledBy(text: Analysed, head: number): { readonly first: number; readonly end: number } {
  const { first: from, end } = phraseOf(text, head)
  const first = wholeFrom(text, from)
  for (let at = head + 1; at < end; at++) {
    // "an agreement with the ministry *on a loan*": the loan is none of the ministry's.
    if (
      text.relation[at] === 'case' &&
      /^(?:on|over|about)$/.test(text.lower[at]) &&
      MATTER.test(text.lower[at + 1] ?? '')
    )
      return { first, end: at }
    const noun = text.head[at]
    if (text.relation[at] !== 'case' || noun < at || !DURING.test(text.lower[at])) continue
    if (WHEN.test(text.lemma[noun]) || isOfClass(text, noun, 'attack') || isOfClass(text, noun, 'protest'))
      return { first, end: at }
  }
  return { first, end }
}

const MATTER = /^(?:an?|\$|\d.*)$/

/** Where a phrase begins whose first word is the second of a compound: "nine *tea-growing* states". */
function wholeFrom({ lower, upos, sentence, tokens: { starts, ends } }: Analysed, from: number): number {
  const isHyphen = (at: number): boolean =>
    lower[at] === '-' && ends[at - 1] === starts[at] && ends[at] === starts[at + 1]
  // The parser may have the second word outside of the phrase.
  let first = isHyphen(from - 2) ? from - 1 : from
  while (isHyphen(first - 1)) first -= 2
  if (first === from) return from
  while (first > 0 && sentence[first - 1] === sentence[from] && /^(?:NUM|DET|ADJ)$/.test(upos[first - 1])) first--
  return first
}
