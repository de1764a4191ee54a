import type { Analysed } from '../clauses/index.ts'
import type { Stance } from '../codings/index.ts'
import type { IssueMark } from '../issues/index.ts'
import { antecedentOf } from './antecedents.ts'
import type { Context } from './context.ts'
import { LIST } from './fragments.ts'
import type { Frame } from './frames.ts'
import { GRANTING } from './lexicon.ts'
import type { Reach, Region } from './region.ts'

/** How many tokens behind the words of stance the issue's may begin. */
const REACH: Readonly<Record<Frame['kind'], number>> = {
  verb: 14,
  adjective: 14,
  noun: 12,
  lack: 12,
  will: 8,
  must: 10,
  verdict: 12,
  cue: 12,
  said: 12,
}

/** The issues that a frame's words name, or else the one that they point back to. */
export function issuesOf(frame: Frame, { about }: Reach, stance: Stance | null, context: Context): IssueMark[] {
  const named = issuesIn(context, about, frame)
  if (named.length > 0 || stance === null) return named
  // "will do it" says little; "will not have it" is a refusal.
  if (frame.kind === 'will' && stance !== 'rejects' && !GRANTING.has(frame.word)) return []
  if (frame.kind === 'noun') return []
  const pointed = antecedentOf(frame, about, context)
  return pointed === null ? [] : [pointed]
}

/** The issue that a stance is about: that of the first words that mark one, and what "and" joins to them. */
function issuesIn(context: Context, about: Region, frame: Frame): IssueMark[] {
  if (frame.word === LIST) return listedMarks(context, about)
  return firstMarks(context, about).filter(
    ({ first, end }) =>
      first < frame.end + REACH[frame.kind] &&
      (end <= frame.first || first >= frame.end || frame.kind === 'will' || frame.kind === 'must'),
  )
}

/** The first mark of each thing in a list. */
function listedMarks({ marksIn, text }: Context, { first, end }: Region): IssueMark[] {
  const found: IssueMark[] = []
  let quoted = false
  let fresh = true
  for (let at = first; at < end; at++) {
    const word = text.lower[at]
    if (word === '"') quoted = !quoted
    if (!quoted && (word === ';' || (word === 'and' && text.lower[at - 1] !== 'hundred') || word === ',')) fresh = true
    const mark = fresh && !quoted ? marksIn(at, end)[0] : undefined
    if (mark === undefined || mark.first !== at) continue
    found.push(mark)
    fresh = false
  }
  return found.filter(({ issue }, i) => found.findIndex((other) => other.issue === issue) === i)
}

const JOINING = /^(and|or|nor|neither|,|&|the|a|an|its|their|of|for|on|to|any|both|more|all)$/

/** The first marks of a region, and of each part that "and" joins with the same preposition: "on water and on sanctions". */
export function firstMarks(context: Context, region: Region): IssueMark[] {
  const { lower, upos } = context.text
  const found: IssueMark[] = []
  let first = region.first
  for (let at = region.first; at <= region.end; at++) {
    const joins = lower[at] === 'and' && (upos[at + 1] === 'ADP' || lower[at + 1] === 'to' || lower[at + 1] === 'that')
    if (at < region.end && !joins) continue
    found.push(...leadingMarks(context, { first, end: at }))
    first = at + 1
  }
  return found.filter(({ issue }, i) => found.findIndex((other) => other.issue === issue) === i)
}

/** Tokens of such a phrase on either side of its "and". */
const MOST_SIDE = 6

/**
 * "a raise *of 9 percent and a* shorter week", "a rebate *of a tenth and access to the* ledger": "and" joins two phrases that are long
 * for how much the first is, and what of the second. Tokens `first .. end - 1` stand between their words.
 */
function isJoinedPhrase(first: number, end: number, { lower, upos, relation }: Analysed): boolean {
  let and = first
  while (and < end && lower[and] !== 'and') and++
  if (and === end || and === first || and - first > MOST_SIDE || end - and > MOST_SIDE) return false
  for (let at = first; at < end; at++) {
    if (at === and) continue
    if (!/^(?:DET|NUM|ADJ|NOUN|ADP|SYM|PRON)$/.test(upos[at]) && lower[at] !== '-' && !TIME.test(lower[at]))
      return false
    if (upos[at] === 'ADP' && !/^(?:of|to|for|on|in|worth|from|by|until|before|after)$/.test(lower[at])) return false
  }
  // "of 9 percent and", "in summer and", not "for workers at the pits and".
  const isHowMuch = /^(?:of|worth)$/.test(lower[first]) && /^(?:NUM|SYM|DET)$/.test(upos[first + 1])
  const isWhen = /^(?:in|from|by|until|before|after)$/.test(lower[first]) && TIME.test(lower[and - 1])
  return (isHowMuch || isWhen) && relation[and] === 'cc'
}

const TIME =
  /^(?:january|february|march|april|may|june|july|august|september|october|november|december|spring|summer|autumn|winter|year|month|week|(?:19|20)\d\d|(?:mon|tues|wednes|thurs|fri|satur|sun)day)$/

function leadingMarks({ marksIn, text }: Context, { first, end }: Region): IssueMark[] {
  const within = marksIn(first, end)
  const found: IssueMark[] = []
  let last = -1
  for (const mark of within) {
    if (last >= 0 && mark.first >= last) {
      let joined = false
      let plain = true
      for (let i = last; i < mark.first; i++) {
        if (/^(and|or|nor|,)$/.test(text.lower[i])) joined = true
        if (!JOINING.test(text.lower[i]) && text.upos[i] !== 'ADJ') plain = false
      }
      if (!(joined && plain) && !isJoinedPhrase(last, mark.first, text)) break
    }
    found.push(mark)
    last = Math.max(last, mark.end)
  }
  return found
}
