import { type Analysed, spanOfTokens, tokenAt } from '../clauses/index.ts'
import type { Meant } from '../parties/index.ts'
import { besideVerb, meantAt } from './beside-verb.ts'
import type { Context } from './context.ts'
import { type Draft, draftOf, rounded } from './draft.ts'
import type { Frame } from './frames.ts'
import type { Holder } from './holder.ts'
import { issuesOf } from './issues-of.ts'
import { negated } from './polarity.ts'
import { reachOf } from './reach-of.ts'
import { stanceOf } from './stance.ts'

/** How sure of what is answered by a word. */
const SURE = 0.8
/** How sure of "and no to the cuts", to "yes to the rise" before it. */
const SURE_TOO = 0.95
/** Tokens of what a "no to" is about. */
const MOST = 8

/**
 * What a "yes" or a "no" tells: "asked whether Kessar would accept the dam, Temesh *said no*" is a refusal; so is the second half of
 * "said yes to the truce *and no to the dam*". Linear in the number of tokens and frames.
 */
export function withYesOrNo(told: readonly Draft[], context: Context): readonly Draft[] {
  const { text } = context
  const { lower, lemma, tokens } = text
  const found: Draft[] = []
  for (let at = 1; at < tokens.count; at++) {
    if (lower[at] !== 'yes' && lower[at] !== 'no') continue
    if (lower[at + 1] === 'to') found.push(...otherHalf(at, told, context))
    else if (/^(?:say|answer|reply|respond)$/.test(lemma[at - 1]) && isWhole(at, text))
      found.push(...answerAt(at, context))
  }
  return found.length === 0 ? told : [...told, ...found]
}

/** Nothing more is said: "said no", "said no when asked". */
const isWhole = (at: number, { lower, sentence, upos }: Analysed): boolean =>
  sentence[at + 1] !== sentence[at] || upos[at + 1] === 'PUNCT' || /^(?:when|if)$/.test(lower[at + 1])

/** "said yes to the truce *and no to the dam*" */
function otherHalf(at: number, told: readonly Draft[], { text, marksIn }: Context): Draft[] {
  const { lower, sentence, upos } = text
  if (!/^(?:and|but|,)$/.test(lower[at - 1])) return []
  const other = lower[at] === 'yes' ? 'no' : 'yes'
  const first = told.findLast(({ why }) =>
    why.some(({ field, span }) => {
      const from = field === 'stance' ? tokenAt(text, span.start) : -1
      return from >= 0 && sentence[from] === sentence[at] && from < at && lower.slice(from, from + 4).includes(other)
    }),
  )
  if (first === undefined) return []
  let end = at + 2
  while (end < at + MOST && sentence[end] === sentence[at] && upos[end] !== 'VERB' && upos[end] !== 'PUNCT') end++
  const mark = marksIn(at + 2, end)[0]
  if (mark === undefined || mark.issue === first.issue) return []
  const isYes = lower[at] === 'yes'
  return [
    {
      ...first,
      issue: mark.issue,
      span: spanOfTokens(text, at, end),
      confidence: rounded(first.confidence * SURE_TOO),
      why: [
        ...first.why.filter(({ field }) => field === 'party'),
        { field: 'stance', span: spanOfTokens(text, at, at + 2), reading: `${lower[at]} to` },
        { field: 'issue', span: spanOfTokens(text, mark.first, mark.end), reading: mark.issue },
      ],
      data: {
        ...first.data,
        ...(isYes ? { stance: 'accepts', act: 'AGREE' } : { stance: 'rejects', act: 'REJECT' }),
        predicate: `say ${lower[at]} to`,
        about: spanOfTokens(text, at + 2, end),
      },
    },
  ]
}

/** What "said no" answers, where the sentence says what was asked. */
function answerAt(at: number, context: Context): Draft[] {
  const { text, meant, frames } = context
  const { clauses, lower, sentence } = text
  const says = clauses.at[at - 1] < 0 ? undefined : clauses.all[clauses.at[at - 1]]
  if (says === undefined) return []
  const sayer = (says.subject < 0 ? null : meantAt(says.subject, meant)) ?? besideVerb(says, says.head, context)
  const asked = frames.find((frame) => sentence[frame.first] === sentence[at] && isAskedOf(frame, text))
  if (sayer === null || asked === undefined || asked.stance === null) return []
  const subject = asked.clause.subject
  const named = subject < 0 ? null : meantAt(subject, meant)
  const isOwn = named === null && subject >= 0 && /^(?:it|he|she|they)$/.test(lower[subject])
  const who = isOwn ? sayer : named
  if (who === null) return []
  const reach = reachOf(asked, text)
  const inside = stanceOf(asked, reach.about, context)?.stance
  if (inside === undefined) return []
  const stance = lower[at] === 'yes' ? inside : negated(inside, true)
  if (stance === null) return []
  const why = [{ field: 'stance', span: spanOfTokens(text, at, at + 1), reading: lower[at] }] as const
  return issuesOf(asked, reach, stance, context).map((mark): Draft => {
    const draft = draftOf(asked, holderOf(who, sayer), stance, mark, reach, context, why)
    const { start, end } = spanOfTokens(text, at - 1, at + 1)
    const span = { start: Math.min(draft.span.start, start), end: Math.max(draft.span.end, end) }
    const act = stance === 'rejects' ? 'REJECT' : draft.data.act
    return { ...draft, span, confidence: SURE, data: { ...draft.data, act, modality: 'asserted' } }
  })
}

const MOST_ASKED = 12

/** "*asked whether* Kessar would accept": what stands behind that is asked. */
function isAskedOf({ first }: Frame, { lower, lemma, sentence }: Analysed): boolean {
  for (let at = first - 1; at > Math.max(0, first - MOST_ASKED) && sentence[at] === sentence[first]; at--)
    if (/^(?:whether|if)$/.test(lower[at])) return /^(?:ask|press|question)$/.test(lemma[at - 1])
  return false
}

function holderOf(who: Meant, sayer: Meant): Holder {
  const own = sayer.how === 'person' ? 'named' : sayer.how === 'unnamed' ? 'unnamed' : 'official'
  const isOwn = who.party === sayer.party
  return {
    party: who.party,
    how: isOwn ? own : 'claimed',
    by: sayer.party,
    span: who.span,
    reading: who.party,
    self: true,
    confidence: SURE,
  }
}
