import type { Phrases } from '../phrases/index.ts'
import type { Context } from './context.ts'
import type { Discourse } from './talked.ts'

/** Sentences behind one that speaks of an agreement in which another that names none speaks of it still. */
const SENTENCES = 2
/** Tokens from a verb to what it is of: "vote *on the accord*". */
const REACH = 6

/**
 * Whether a text tells that an agreement has yet to be ratified, put to a vote or brought into force: who has signed it has taken
 * it, and it does not hold yet. A sentence that speaks of another proposal alone tells nothing of it.
 */
export function isToCome(context: Context, { at, proposals }: Discourse, proposal: number): boolean {
  const { phrases } = context
  const { items, sentence, firstItems } = phrases
  const spoken = new Set<number>()
  const { mentions, pronouns } = proposals[proposal]
  for (const item of [...mentions.map((one) => one.item), ...pronouns]) spoken.add(sentence[items[item].first])
  return [...sentencesToCome(context)].some((own) => {
    if (spoken.has(own)) return true
    for (let i = firstItems[own]; i < firstItems[own + 1]; i++) if (at[i] >= 0) return false
    for (let back = 1; back <= SENTENCES; back++) if (spoken.has(own - back)) return true
    return false
  })
}

const known: WeakMap<Context, ReadonlySet<number>> = new WeakMap()

/** Sentences that tell of a ratification, a vote or a beginning to come. */
function sentencesToCome(context: Context): ReadonlySet<number> {
  const held = known.get(context)
  if (held !== undefined) return held
  const found = new Set<number>()
  const { analysed } = context
  for (let token = 0; token < analysed.lower.length; token++)
    if (isRatification(context, token) || isVote(context, token) || isBeginning(context, token))
      found.add(analysed.sentence[token])
  known.set(context, found)
  return found
}

/** "Parliament *must ratify* it", "until it is *ratified*", "subject to *ratification*". */
function isRatification({ analysed }: Context, token: number): boolean {
  const { lower, lemma, sentence, tokens } = analysed
  if (lower[token] === 'ratification') {
    const first = tokens.sentences[sentence[token]]
    const before = lower.slice(Math.max(first, token - REACH), token).join(' ')
    return /\b(?:subject to|pending|await\w*|requires?|needs?|before|until|after|once|for|faces?|still|on)\b/.test(
      before,
    )
      ? !/\b(?:complet|exchang|finish)/.test(lower.slice(first, token).join(' '))
      : isAhead(analysed, token)
  }
  return lemma[token] === 'ratify' && isAhead(analysed, token)
}

/** "Members will *vote on the deal*", "if the council *approves* it". */
function isVote({ analysed }: Context, token: number): boolean {
  const { lower, lemma } = analysed
  if (lemma[token] === 'approve') return isAhead(analysed, token)
  return lemma[token] === 'vote' && /^(?:on|upon)$/.test(lower[token + 1] ?? '') && isAhead(analysed, token)
}

/** "It will *enter into force* in May" */
const isBeginning = ({ analysed, phrases }: Context, token: number): boolean =>
  beginsAt(analysed.lower, token) && (isPresentOfBeginning(phrases, token) || isAhead(analysed, token))

/** Whether words say that something begins to hold: "came into force", "took effect". */
export function beginsAt(lower: readonly string[], token: number): boolean {
  const behind = `${lower[token + 1] ?? ''} ${lower[token + 2] ?? ''}`
  if (/^(?:comes?|came|enters?|entered|gone|goes|went|entering|coming)$/.test(lower[token]))
    return behind === 'into force' || behind === 'into effect'
  return /^(?:takes?|took|taken|taking)$/.test(lower[token]) && /^effect(?: |$)/.test(behind)
}

/** "*Takes* effect on Friday": what is told in the present is to come, but for a heading's own words and what is told of today. */
export function isPresentOfBeginning({ lower, tag, sentence, paragraph, tokens }: Phrases, token: number): boolean {
  if (!/^(?:takes?|comes?|enters?|goes)$/.test(lower[token]) || tag[token] === 'VB' || tag[token] === 'VBN')
    return false
  const behind = lower.slice(token, tokens.sentences[sentence[token] + 1])
  if (behind.some((word) => /^(?:now|immediately|today|tonight)$/.test(word))) return false
  // A heading tells of what has come about in the present, but for its day.
  return paragraph[sentence[token]] > 0 || behind.some((word) => /^(?:on|in|from|by|next|at|when|if)$/.test(word))
}

/** Whether a verb tells of what has not come about yet: behind a modal or "to", or as what something waits for. */
function isAhead({ lower, tag, clauses, tokens, sentence }: Context['analysed'], token: number): boolean {
  const clause = clauses.all[clauses.of[token]]
  const first = tokens.sentences[sentence[token]]
  // "To ratify", "to be ratified"
  const base = tag[token] === 'VBN' && lower[token - 1] === 'be' ? token - 1 : token
  if ((base < token || /^(?:VB|VBP)$/.test(tag[token])) && /^(?:to|yet)$/.test(lower[base - 1] ?? '')) {
    // "He refused to", "declined to", "was quick to": none of them is a coming vote; "has yet to", "is due to" are.
    const before = lower.slice(Math.max(first, base - 4), base).join(' ')
    return /\b(?:yet|due|expected|have|has|needs?|set|is|are|still|scheduled|remains?|asked) (?:still )?to$/.test(
      before,
    )
  }
  if (clause === undefined) return false
  if (clause.tense === 'coming' || clause.modals.some((at) => /^(?:must|will|shall|should|would|may)$/.test(lower[at])))
    return true
  if (tag[token] === 'VBD' && clause.tense === 'past' && clause.opener !== 'until' && clause.opener !== 'unless')
    return false
  return clause.tense !== 'past' && /^(?:if|unless|until|once|when|before|provided|after)$/.test(clause.opener)
}
