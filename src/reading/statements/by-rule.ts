import { type Analysed, spanOfTokens } from '../clauses/index.ts'
import type { Stance } from '../codings/index.ts'
import type { IssueMark } from '../issues/index.ts'
import { findChanges } from './changes.ts'
import type { Context } from './context.ts'
import { contradictionsOf } from './contradicted.ts'
import { type Draft, draftOf, rounded } from './draft.ts'
import { exceptedFrom } from './excepted.ts'
import type { Frame } from './frames.ts'
import { type Holder, holderOf, voiceOf } from './holder.ts'
import { firstMarks, issuesOf } from './issues-of.ts'
import { reachOf } from './reach-of.ts'
import { isReal } from './realis.ts'
import { type Region, reachBack, reachFrom, type Tail } from './region.ts'
import { stanceOf } from './stance.ts'

/** What the rules alone tell. */
export interface ByRule {
  readonly drafts: readonly Draft[]
  /** That somebody says a party changed its position: no key judges it, so it is as sure as its rule. */
  readonly changes: readonly Draft[]
  /** What each frame tells by itself. */
  readonly byFrame: ReadonlyMap<Frame, readonly Draft[]>
  /** What rests on more than one frame's words. */
  readonly apart: readonly Apart[]
  /** Frames that are part of another: the "accept" of "refused to accept". */
  readonly nested: ReadonlySet<Frame>
}

/** A statement that rests on more than one frame's words, and what speaks for it beside its own. */
export interface Apart {
  readonly draft: Draft
  readonly features: readonly string[]
}

export function byRule(context: Context): ByRule {
  const changes = findChanges(context)
  const apart: Apart[] = []
  const plain: Draft[] = []
  const byFrame = new Map<Frame, readonly Draft[]>()
  const nested = new Set<Frame>()
  let covered = -1
  for (const frame of context.frames) {
    // What a word of stance governs is part of it: "refused to accept" is one stance.
    if (frame.first < covered && frame.kind !== 'noun') {
      nested.add(frame)
      continue
    }
    const { told, wanted } = codingsOf(frame, context)
    plain.push(...told)
    apart.push(...wanted)
    if (told.length > 0) byFrame.set(frame, told)
    if (told.length + wanted.length > 0) covered = Math.max(covered, reachFrom(context.text, frame.end).about.end)
  }
  const drafts = [...plain, ...apart.map(({ draft }) => draft)]
  const answers = contradictionsOf(drafts, context)
  apart.push(...answers.map((draft): Apart => ({ draft, features: ['t:answer'] })))
  const kept = new Set(withoutTwins(apart.map(({ draft }) => draft)))
  return {
    drafts: withoutTwins([...drafts, ...answers]),
    changes,
    byFrame,
    apart: apart.filter(({ draft }) => kept.has(draft)),
    nested,
  }
}

/** What a frame tells, and what it tells to be wanted for it. */
interface Told {
  readonly told: readonly Draft[]
  readonly wanted: readonly Apart[]
}

const NOTHING: Told = { told: [], wanted: [] }

function codingsOf(frame: Frame, context: Context): Told {
  const { text } = context
  if (frame.stance === null || !isReal(frame, context)) return NOTHING
  const holder = holderOf(frame, context)
  if (holder === null || isTerm(frame, holder, context)) return NOTHING
  const reach = reachOf(frame, text)
  const stance = stanceOf(frame, reach.about, context)
  const issues = issuesOf(frame, reach, stance?.stance ?? null, context)
  const told =
    stance === null ? [] : issues.map((mark) => draftOf(frame, holder, stance.stance, mark, reach, context, stance.why))
  const other =
    (features: readonly string[]) =>
    (draft: Draft): Apart => ({ draft, features })
  const wanted = [
    ...whatWaits(frame, holder, context).map(other(['t:waits'])),
    ...(stance === null
      ? []
      : whatIsExcepted(frame, holder, stance.stance, issues, context).map(other(['t:excepted']))),
  ]
  // "will not leave until sanctions are lifted", "would leave in return for water": what is wanted.
  if (!wantsInReturn(frame, holder)) return { told, wanted }
  for (const tail of reach.tails) {
    const wants = stance === null ? isThreat(tail, frame, text) : isWanted(tail, frame, stance.stance, text)
    if (!wants) continue
    for (const mark of firstMarks(context, tail.region)) {
      if (issues.some(({ issue }) => issue === mark.issue)) continue
      const draft = draftOf(frame, holder, 'demands', mark, { about: tail.region, tails: [] }, context, [])
      const asked: Draft = {
        ...draft,
        confidence: rounded(draft.confidence * 0.9),
        data: { ...draft.data, act: 'REQUEST' },
      }
      wanted.push({ draft: asked, features: tailFeatures(tail, frame, stance?.stance ?? null, mark, text) })
    }
  }
  return { told, wanted }
}

/** Whether what a stance hangs on is wanted by who takes it, and does not only say when. */
function isWanted({ kind, region }: Tail, frame: Frame, stance: Stance, { lower, lemma }: Analysed): boolean {
  const against = stance === 'rejects' || stance === 'resists'
  const takes = stance === 'open' || stance === 'accepts'
  const would = frame.clause.modals.some((token) => /^(would|'d)$/.test(lower[token]))
  switch (kind) {
    case 'unless':
      // "will strike unless" wants it; "will strike before" says when. "Opposes relief before" is of what others do.
      if (frame.kind === 'will' && lower[region.first - 1] === 'unless') return true
      return against && (frame.kind !== 'verb' || OWN_DEEDS.test(frame.word))
    case 'exchange':
      return takes
    case 'if':
      // Who would do it names a price; who will do it gives a promise.
      return takes && would && (frame.kind === 'will' || frame.kind === 'verb') && !comesToNothing(region, lemma)
    case 'once':
      return takes && (would || frame.kind === 'adjective' || frame.clause.tense === 'coming')
  }
}

/** "would fight on if the truce *failed*": what is feared is not asked for. */
function comesToNothing({ first, end }: Region, lemma: readonly string[]): boolean {
  for (let at = first; at < end; at++)
    if (/^(?:fail|collapse|falter|lapse|unravel|founder)$/.test(lemma[at])) return true
  return false
}

/** "will strike unless wages rise": what it threatens tells no stance, what it threatens it for does. */
const isThreat = ({ kind, region }: Tail, frame: Frame, { lower }: Analysed): boolean =>
  kind === 'unless' && frame.kind === 'will' && lower[region.first - 1] === 'unless'

/** What speaks for a party wanting what its stance hangs on: by which word it hangs, and what is said of it there. */
function tailFeatures(
  { kind, region }: Tail,
  frame: Frame,
  stance: Stance | null,
  mark: IssueMark,
  { lower, upos, clauses }: Analysed,
): string[] {
  const at = kind === 'exchange' ? 'return' : (lower[region.first - 1] ?? '')
  let verb = region.first
  while (verb < region.end && upos[verb] !== 'VERB') verb++
  const clause = verb < region.end && clauses.at[verb] >= 0 ? clauses.all[clauses.at[verb]] : null
  const told = clause === null ? 'thing' : clause.passive ? 'passive' : clause.tense
  const opens = clause !== null && mark.first < clause.head ? 'subject' : 'rest'
  return [
    `t:${kind}`,
    `t:${kind}&${frame.kind}`,
    `t:${kind}&${stance}`,
    `t:${kind}&${stance}&${frame.kind}`,
    `t:word=${at}`,
    `t:word=${at}&${stance}`,
    `t:is=${told}`,
    `t:${kind}&is=${told}`,
    `t:in=${opens}&${told}`,
    `t:does=${clause?.lemma ?? '-'}`,
    ...(mark.chained === true ? ['t:chained'] : []),
  ]
}

/** Verbs of what one does or leaves undone oneself. */
const OWN_DEEDS =
  /^(refuse|decline|agree|accept|promise|pledge|vow|commit|undertake|offer|consider|discuss|walk|pull|back|opt)( |$)/

/**
 * What a party would do as others tell it is what a plan would have it do, not where it stands; of a denial by another
 * nothing is known.
 */
export function isTerm(frame: Frame, { party, by }: Holder, context: Context): boolean {
  const { text } = context
  const voice = voiceOf(frame, context)
  if (voice?.cue === 'denies' && voice.party !== party) return true
  if (frame.kind !== 'will') return false
  const would = frame.clause.modals.some((token) => text.lower[token] === 'would' || text.lower[token] === "'d")
  return would && by !== party && !isTold(frame, text)
}

/** "Varnia told them that it would": its own word, told by others. */
function isTold({ clause }: Frame, { clauses }: Analysed): boolean {
  const parent = clause.parent < 0 ? null : clauses.all[clause.parent]
  return parent !== null && clause.relation === 'ccomp' && parent.subject >= 0 && parent.lemma !== 'report'
}

/** "Sanctions can go only after the strip is returned": the speaker is open to what waits for it. */
function whatWaits(frame: Frame, holder: Holder, context: Context): Draft[] {
  const { text } = context
  const { clause, first } = frame
  if (!frame.word.startsWith('only ') || clause.negations.length > 0 || clause.head >= first) return []
  if (!clause.modals.some((token) => /^(can|could|will|would|may|might|shall)$/.test(text.lower[token]))) return []
  const about = { first: reachBack(text, clause.head).first, end: first }
  const mark = firstMarks(context, about)[0]
  if (mark === undefined) return []
  const draft = draftOf(frame, holder, 'open', mark, { about, tails: [] }, context, [])
  const why = { field: 'modality', span: spanOfTokens(text, first, frame.end), reading: 'on a condition' }
  return [{ ...draft, why: [...draft.why, why], data: { ...draft.data, act: 'SAY', modality: 'conditional' } }]
}

/** "ready to talk about quotas, but not about labels": of the one it is open to talk, of the other not. */
function whatIsExcepted(
  frame: Frame,
  holder: Holder,
  stance: Stance,
  issues: readonly IssueMark[],
  context: Context,
): Draft[] {
  if ((stance !== 'open' && stance !== 'accepts') || issues.length === 0) return []
  const excepted = exceptedFrom(frame, context.text)
  if (excepted === null) return []
  const { region, why } = excepted
  return firstMarks(context, region)
    .filter(({ issue }) => !issues.some((other) => other.issue === issue))
    .map((mark): Draft => {
      const draft = draftOf(frame, holder, 'rejects', mark, { about: region, tails: [] }, context, [why])
      return { ...draft, confidence: rounded(draft.confidence * 0.9), data: { ...draft.data, act: 'REJECT' } }
    })
}

/** Only for what the party itself will do or take does it want something in return. */
function wantsInReturn({ kind }: Frame, { self }: Holder): boolean {
  return self && kind !== 'must' && kind !== 'noun'
}

/** One place tells one party's stance on an issue once: the surest. */
function withoutTwins(drafts: readonly Draft[]): Draft[] {
  const best = new Map<string, Draft>()
  for (const draft of drafts) {
    const key = JSON.stringify([draft.party, draft.issue, draft.span.start, draft.data.stance === 'demands'])
    const held = best.get(key)
    if (held === undefined || draft.confidence > held.confidence) best.set(key, draft)
  }
  return [...best.values()]
}
