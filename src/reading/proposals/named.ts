import type { Context } from './context.ts'
import type { Mention } from './mentions.ts'

const DAY_OR_MONTH =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|may|june|july|august|september|october|november|december)$/
export const isDayOrMonth = (word: string): boolean => DAY_OR_MONTH.test(word)

/** Words that are written like names before a noun, and tell no proposal from another. */
const NO_NAME =
  /^(?:the|peace|new|draft|final|joint|plan|deal|mr|mrs|ms|dr|sir|president|minister|government|cabinet|ministry|parliament)\.?$/

/**
 * The names that a mention has of its own before its noun: `elm` of "the Elm draft". A party's name tells whose it is, and a day when it
 * was; a headline writes any word like a name.
 */
export function ownNamesOf(context: Context, { item }: Pick<Mention, 'item'>): string[] {
  const { phrases, partyOf } = context
  const { items, lower, tag } = phrases
  const { first, head } = items[item]
  if (isHeadline(context, first)) return []
  const found: string[] = []
  for (let at = first; at < head; at++) {
    if (!/^NNPS?$/.test(tag[at]) || isDayOrMonth(lower[at]) || NO_NAME.test(lower[at])) continue
    if (tag[at + 1] === 'POS' || partyOf(at, at + 1) !== null || partyOf(at, at + 2) !== null) continue
    found.push(lower[at])
  }
  return found
}

/** Whether both have names, and none in common: "the Elm draft" and "the Whit draft". */
export function areNamedApart(some: ReadonlySet<string>, others: readonly string[]): boolean {
  return some.size > 0 && others.length > 0 && !others.some((name) => some.has(name))
}

/** A first line that does not end as a sentence does. */
function isHeadline({ phrases }: Context, token: number): boolean {
  const { sentence, paragraph, tokens, lower } = phrases
  return paragraph[sentence[token]] === 0 && !/^[.?!"”’']$/.test(lower[tokens.sentences[tokens.paragraphs[1]] - 1])
}
