import { type Analysed, spanOfTokens, tokenAt } from '../clauses/index.ts'
import type { Draft as AnyDraft, Stance, Why } from '../codings/index.ts'
import type { IssueMark } from '../issues/index.ts'
import { timesOf } from '../times/index.ts'
import type { Context } from './context.ts'
import type { Frame } from './frames.ts'
import { type Holder, voiceOf } from './holder.ts'
import { modalityOf } from './modality.ts'
import { isOfThePast } from './past.ts'
import type { Reach, Region } from './region.ts'
import type { StatementData } from './statement.ts'
import { attributionOf, type Voice } from './voice.ts'

/** A statement before it has its number. */
export type Draft = AnyDraft<'statement', StatementData>

/** The coding of one stance of one holder on one issue. */
export function draftOf(
  frame: Frame,
  holder: Holder,
  stance: Stance,
  mark: IssueMark,
  reach: Reach,
  context: Context,
  whyStance: readonly Why[],
): Draft {
  const { text } = context
  const { clause } = frame
  const voice = voiceOf(frame, context)
  const { modality, why: whyModality } = modalityOf(
    stance === 'demands' ? { ...frame, stance } : frame,
    reach,
    voice,
    text,
  )
  const about = trimmed(text, reach.about)
  const near = mark.before ? frame : mark
  const spanFirst = Math.min(clause.first, frame.first, near.first, about?.first ?? frame.first)
  const spanEnd = Math.max(Math.min(clause.end, text.tokens.count), frame.end, near.end, about?.end ?? frame.end)
  const why: Why[] = [
    { field: 'party', span: holder.span, reading: holder.reading },
    { field: 'stance', span: spanOfTokens(text, frame.first, frame.end), reading: frame.word },
    ...whyStance,
    ...modalsOf(frame, text),
    { field: 'issue', span: spanOfTokens(text, mark.first, mark.end), reading: mark.issue },
    ...whyModality,
  ]
  const possible = modality === 'possible' ? 0.92 : modality === 'denied' ? 0.85 : 1
  return {
    kind: 'statement',
    attribution: attributionOf(voice, text),
    party: holder.party,
    issue: mark.issue,
    span: spanOfTokens(text, spanFirst, spanEnd),
    confidence: rounded(
      base(frame) *
        holder.confidence *
        possible *
        (mark.chained ? 0.88 : 1) *
        (voice === null ? 1 : 0.85 + 0.15 * voice.confidence),
    ),
    why: [...why].sort((a, b) => a.span.start - b.span.start || a.span.end - b.span.end),
    data: {
      act: frame.act,
      recipient: recipientOf(frame, holder, reach, context),
      stance,
      modality,
      how: holder.how,
      by: holder.by,
      predicate: frame.word,
      change: false,
      ...(isOfThePast(frame, text, cueOf(voice, text)) ? { past: true as const } : {}),
      about: about === null ? null : spanOfTokens(text, about.first, about.end),
    },
  }
}

/** Tokens of the words by which a voice is reported; none where there is no voice; null where it is reported by none. */
function cueOf(voice: Voice | null, text: Analysed): readonly number[] | null {
  if (voice === null) return []
  if (voice.attribution === null) return null
  return text.attributions[voice.attribution].cue.map(({ end }) => tokenAt(text, end - 1))
}

/** "will", "must": they make what is told a stance. */
function modalsOf({ kind, clause }: Frame, text: Analysed): Why[] {
  if (kind !== 'will' && kind !== 'must') return []
  return clause.modals.map((token) => ({
    field: 'stance',
    span: spanOfTokens(text, token, token + 1),
    reading: text.lower[token],
  }))
}

function base({ kind }: Frame): number {
  return {
    verb: 0.9,
    adjective: 0.88,
    noun: 0.75,
    lack: 0.85,
    will: 0.8,
    must: 0.78,
    verdict: 0.8,
    cue: 0.6,
    said: 0.5,
  }[kind]
}

/** To three digits. */
export const rounded = (value: number): number => Math.round(value * 1000) / 1000

/** Behind a day, what a stance is about: "agreed on Tuesday *to* cut it", "*that* it would". */
const BEHIND_DAY = /^(?:to|that|for|not)$/

/** Without marks at the ends, and without when it was said: "agreed late *on Tuesday* to cut it". */
function trimmed(text: Analysed, { first, end }: Region): Region | null {
  const { upos, lower } = text
  let from = first
  let to = end
  while (from < to && upos[from] === 'PUNCT') from++
  const day = timesOf(text).find((one) => one.end > from)
  if (day !== undefined && day.first <= from + 1 && day.end < to && BEHIND_DAY.test(lower[day.end])) from = day.end
  while (to > from && upos[to - 1] === 'PUNCT') to--
  return from < to ? { first: from, end: to } : null
}

/** The other party that is named right behind the words or as who must: "urged Kessar to", "Kessar must". */
function recipientOf(frame: Frame, { party }: Holder, { about }: Reach, { text, meant }: Context): string | null {
  const { clause } = frame
  const candidates = [frame.kind === 'must' ? clause.subject : -1, clause.indirect, clause.object]
  if (frame.stance === 'demands') for (const child of clause.children) candidates.push(text.clauses.all[child].subject)
  for (const token of candidates) {
    const found = token < 0 || meant.at[token] < 0 ? null : meant.all[meant.at[token]]
    if (found !== null && found.party !== party) return found.party
  }
  if (frame.stance !== 'demands') return null
  for (let token = frame.end; token < Math.min(about.end, frame.end + 4); token++) {
    if (meant.at[token] >= 0)
      return meant.all[meant.at[token]].party === party ? null : meant.all[meant.at[token]].party
  }
  return null
}
