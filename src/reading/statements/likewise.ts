import type { Span } from '../../text/index.ts'
import { spanOfTokens } from '../clauses/index.ts'
import type { Meant } from '../parties/index.ts'
import type { Context } from './context.ts'
import { type Draft, rounded } from './draft.ts'
import { asOf } from './joint.ts'
import { attributionOf } from './voice.ts'

/** How sure of those who are said to do likewise, to the one that does it. */
const SURE = 0.95
/** Tokens of a name or an office behind "so does", or before "does too". */
const TO_NAME = 6
/** Tokens behind a name in which it is said that somebody does likewise: "Varnia, too, *has done the same*". */
const TO_SAME = 6

const AUXILIARY = /^(?:do|does|did|is|are|was|were|has|have|had|will|would|can|could|should|must)$/
const SAME =
  /^(?:\S+ )?(?:(?:do|does|did) (?:so )?(?:too|likewise|as well)|(?:did|does|do|done) the same|followed suit)\b/

/** "Varnia *does not*": as little as another does. */
const CONTRARY = /^(?:do|does|did|is|are|was|were|has|have|will|would) (?:not|n't)$/

/** Words by which somebody is said to do what was told right before, or not to: tokens `first .. end - 1`. */
interface Likewise {
  readonly first: number
  readonly end: number
  readonly who: Meant
  readonly contrary?: true
}

/**
 * What is told of one, and then of another by no more than that it does likewise: "Kessar opposes monitors, *and so does Varnia*", "*nor
 * does Varnia*", "Varnia *did the same*"; or that it does not: "Kessar wants monitors; *Varnia does not*". Linear in the number of tokens.
 */
export function withLikewise(told: readonly Draft[], context: Context): readonly Draft[] {
  if (told.length === 0) return told
  const found = likewiseIn(context)
  if (found.length === 0) return told
  return [...told, ...found.flatMap((one) => toldOf(one, told, context))]
}

function likewiseIn(context: Context): Likewise[] {
  const { text, meant } = context
  const { lower, sentence, tokens } = text
  const found: Likewise[] = []
  for (let at = 0; at + 1 < tokens.count; at++) {
    if (/^(?:so|as|nor|neither)$/.test(lower[at]) && AUXILIARY.test(lower[at + 1]) && isLead(context, at)) {
      const who = meant.all.find(({ first, head }) => first >= at + 2 && first <= at + 3 && head < at + 2 + TO_NAME)
      // "so did the talks": of nobody; "as is the minister's plan": of something else.
      if (who !== undefined && endsClause(context, who.end)) found.push({ first: at, end: who.end, who })
    }
  }
  for (const who of meant.all) {
    const stop = Math.min(who.end + TO_SAME, tokens.sentences[sentence[who.head] + 1])
    const same = SAME.exec(lower.slice(who.end, stop).join(' '))
    const end = same === null ? -1 : who.end + same[0].split(' ').length
    if (end >= 0 && opensClause(context, who.first) && endsClause(context, end))
      found.push({ first: who.first, end, who })
    if (isContrary(who, context)) found.push({ first: who.first, end: who.end + 2, who, contrary: true })
  }
  return found
}

/** "; *Varnia does not*": of the same sentence or the next, and nothing more is said. */
function isContrary({ first, end }: Meant, context: Context): boolean {
  const { lower, sentence } = context.text
  if (!CONTRARY.test(lower.slice(end, end + 2).join(' ')) || sentence[end] !== sentence[first]) return false
  const leads = opensClause(context, first) || /^(?:but|while|whereas|though)$/.test(lower[first - 1] ?? '')
  return leads && endsClause(context, end + 2)
}

/** "*and so* does", ", *as* does", "*So* does": behind a clause, or at the beginning of a sentence. */
function isLead({ text: { lower, sentence, upos } }: Context, at: number): boolean {
  if (at === 0 || sentence[at - 1] !== sentence[at]) return lower[at] !== 'as'
  return /^(?:and|but|,|;|:|–|—)$/.test(lower[at - 1]) || (lower[at] === 'as' && upos[at - 1] !== 'ADV')
}

/** A name that begins a sentence or a clause: what follows is said of it. */
const opensClause = ({ text: { lower, sentence } }: Context, first: number): boolean => {
  const before = /^(?:the|its|their)$/.test(lower[first - 1] ?? '') ? first - 1 : first
  return before === 0 || sentence[before - 1] !== sentence[before] || /^(?:and|,|;)$/.test(lower[before - 1])
}

/** Nothing more is said of it: "so does Varnia want", "so does Varnia's rival" say something else. */
const endsClause = ({ text: { lower, sentence } }: Context, end: number): boolean =>
  sentence[end] !== sentence[end - 1] ||
  /^(?:[.,;:!?)–—"”]|''|and|but|which|who|whose|on|in|late|yesterday|today)$/.test(lower[end])

/** What is told right before, of another: the last in the sentence, or, where that opens with these words, in the one before. */
function toldOf({ first, end, who, contrary }: Likewise, told: readonly Draft[], context: Context): Draft[] {
  const { text } = context
  const { tokens, sentence } = text
  const own = sentence[first]
  const opens = tokens.sentences[own] >= first - 1
  if (opens && own === 0) return []
  const from = tokens.starts[tokens.sentences[opens ? own - 1 : own]]
  const span = spanOfTokens(text, first, end)
  const before = told.filter(
    ({ span: { start }, data, party, ...draft }) =>
      start >= from &&
      toldUntil(draft) <= span.start &&
      data.stance !== null &&
      data.past !== true &&
      party !== null &&
      party !== who.party,
  )
  const last = Math.max(...before.map(toldUntil))
  const same = before.filter((draft) => toldUntil(draft) === last)
  const isTold = (issue: string | null): boolean =>
    told.some((one) => one.party === who.party && one.issue === issue && overlap(one.span, span))
  return same
    .filter(({ party, issue }) => party === same[0]!.party && !isTold(issue))
    .map((draft) => likewiseOf(draft, who, span, attributionOf(context.voiceAt(first), text)))
    .map((draft) => (contrary ? contraryOf(draft) : draft))
}

/** Where somebody stands who does not what another does: who does not reject a thing is open to it. */
function contraryOf(draft: Draft): Draft {
  const { stance } = draft.data
  const against = stance === 'rejects' || stance === 'resists'
  const data: Draft['data'] = {
    ...draft.data,
    ...(against ? { stance: 'open', act: 'SAY' } : { stance: 'rejects', act: 'REJECT' }),
  }
  const why = draft.why.map((one) =>
    one.field === 'stance' ? { ...one, reading: (one.reading ?? '').replace(/^as /, 'unlike ') } : one,
  )
  return { ...draft, data, why }
}

/** Where the words of stance of a statement end. */
const toldUntil = ({ why }: Pick<Draft, 'why'>): number =>
  why.find(({ field }) => field === 'stance')?.span.end ?? Number.POSITIVE_INFINITY

const overlap = (a: Span, b: Span): boolean => a.start < b.end && b.start < a.end

function likewiseOf(draft: Draft, who: Meant, span: Span, attribution: string | null): Draft {
  const { why, confidence, party, data } = draft
  return {
    ...asOf(who, draft),
    attribution,
    span,
    confidence: rounded(confidence * SURE),
    why: [
      ...why.filter(({ field }) => field === 'issue'),
      { field: 'party', span: who.span, reading: who.party },
      { field: 'stance', span, reading: `as ${party}: ${data.predicate}` },
    ].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
  }
}
