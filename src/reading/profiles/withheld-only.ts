import type { Attribution } from '../attributions/index.ts'
import type { Anonymity } from './anonymity.ts'
import { type Article, tokenFrom } from './article.ts'
import { saying } from './said-that.ts'

/** Behind "named", these make an appointment of it, and behind a reason, another statement: "and that the talks move". */
const goesOn = /^(to|as|and|or|but)$/

/**
 * Which attributions, 1 by place, only say that their source is not to be named ("who *declined* to be named because the
 * talks are private"): the terms on which somebody speaks are no claim, and stand in the profile. Linear.
 *
 * @param statements in text order, as `anonymityIn` finds them
 */
export function withheldOnly(
  article: Article,
  attributions: readonly Attribution[],
  statements: readonly Anonymity[],
): Uint8Array {
  const { tokens, lower, sentence } = article
  const byToken = new Map<number, Anonymity>()
  for (const statement of statements) if (statement.isAsked) byToken.set(statement.at, statement)
  return Uint8Array.from(attributions, ({ cue, content }) => {
    if (content.length === 0) return 0
    const last = tokenFrom(tokens, cue[cue.length - 1].end - 1)
    const first = tokenFrom(tokens, cue[0].start)
    let held: Anonymity | undefined
    // The cue holds the statement's first word, or stands right before it: "has *asked* not", "spoke *on* condition".
    for (let i = first; i <= last + 1 && held === undefined; i++) held = byToken.get(i)
    if (held === undefined) return 0
    const from = tokenFrom(tokens, content[0].start)
    const to = tokenFrom(tokens, content[content.length - 1].end - 1)
    if (from < last || from >= held.end) return 0
    if (to < held.end) return 1
    // Who says something says what is more than the reason.
    if (saying.test(lower[last])) return 0
    const isReasoned = held.reason !== null && sentence[to] === sentence[held.at]
    return isReasoned && !goesOn.test(lower[held.end] ?? '') ? 1 : 0
  })
}
