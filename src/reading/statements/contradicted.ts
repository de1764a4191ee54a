import { type Analysed, spanOfTokens, tokenAt } from '../clauses/index.ts'
import type { Draft } from '../codings/index.ts'
import type { Context } from './context.ts'
import type { StatementData } from './statement.ts'

type Statement = Draft<'statement', StatementData>

/**
 * What a party answers to what is said of it in the same sentence: "Velk says Arland has agreed to monitors; Arland says it
 * has not", "…, a claim that Arland dismissed".
 */
export function contradictionsOf(drafts: readonly Statement[], context: Context): Statement[] {
  const { text, meant } = context
  const { tokens, sentence } = text
  const said = new Map<number, Statement[]>()
  for (const draft of drafts) {
    if (draft.data.how !== 'claimed' || draft.data.stance === null || draft.data.stance === 'demands') continue
    const s = sentence[tokenAt(text, draft.span.start)]
    said.set(s, [...(said.get(s) ?? []), draft])
  }
  const found: Statement[] = []
  for (const [s, claims] of said) {
    for (const claim of claims) {
      // Its words may reach to the sentence's end: "Arland has accepted, Velk said, a claim that Arland dismissed".
      const stance = claim.why.find(({ field }) => field === 'stance')?.span ?? claim.span
      const from = tokenAt(text, Math.min(claim.span.end, Math.max(claim.span.start, stance.end)))
      const end = Math.min(tokens.sentences[s + 1], tokenAt(text, claim.span.end) + ANSWER_REACH)
      for (let at = from; at < end; at++) {
        const answer = deniesAt(at, from, text) ?? elidesAt(at, end, text)
        if (answer === null) continue
        const who = nearest(answer.who, from, context)
        if (who === null || meant.all[who].party !== claim.party) continue
        found.push(answered(claim, meant.all[who], answer, context))
        break
      }
    }
  }
  return found
}

/** Tokens behind a claim within which it is answered. */
const ANSWER_REACH = 16

interface Answer {
  /** The words that deny: tokens `first .. end - 1`. */
  readonly first: number
  readonly end: number
  /** The token at or before which it is said who does. */
  readonly who: number
}

/** "has not", "did not", "would not" with nothing behind it. */
function elidesAt(at: number, end: number, { lower, upos }: Analysed): Answer | null {
  if (!/^(has|have|had|did|does|do|will|would|is|are)$/.test(lower[at]) || !/^(not|n't)$/.test(lower[at + 1] ?? ''))
    return null
  const next = at + 2
  return next >= end || upos[next] === 'PUNCT' ? { first: at, end: next, who: at - 1 } : null
}

/** "a claim that Arland dismissed", "a report which the Rotunda denied". */
function deniesAt(at: number, from: number, { lemma, tag }: Analysed): Answer | null {
  if (!/^(dismiss|deny|reject|dispute|refute|rebut)$/.test(lemma[at]) || tag[at] === 'VBG') return null
  for (let k = at - 1; k >= Math.max(from, at - 10); k--) {
    if (/^(claim|report|assertion|account|suggestion|statement|version|story)$/.test(lemma[k])) {
      return { first: at, end: at + 1, who: at - 1 }
    }
  }
  return null
}

/** Index of the party named last at or before a token. */
function nearest(token: number, from: number, { meant }: Context): number | null {
  for (let at = token; at >= from; at--) if (meant.at[at] >= 0) return meant.at[at]
  return null
}

function answered(
  claim: Statement,
  { party, span, first }: Context['meant']['all'][number],
  answer: Answer,
  { text }: Context,
): Statement {
  const against = claim.data.stance === 'rejects' || claim.data.stance === 'resists'
  const denial = spanOfTokens(text, answer.first, answer.end)
  return {
    ...claim,
    attribution: null,
    span: spanOfTokens(text, Math.min(first, answer.first), answer.end),
    confidence: Math.round(claim.confidence * 900) / 1000,
    why: [
      { field: 'party', span, reading: party },
      { field: 'stance', span: denial, reading: `not ${claim.data.predicate}` },
      ...claim.why.filter(({ field }) => field === 'issue'),
    ].sort((a, b) => a.span.start - b.span.start),
    data: {
      ...claim.data,
      act: against ? 'SAY' : 'REJECT',
      stance: against ? 'open' : 'rejects',
      how: 'official',
      by: party,
    },
  }
}
