import { ALLEGATIONS, type Analysed } from '../clauses/index.ts'
import type { Context } from './context.ts'
import type { Frame } from './frames.ts'
import { ASIDE } from './lexicon.ts'
import { objectOf } from './possible-issues.ts'
import type { Region } from './region.ts'

/** "refused to give a date for the withdrawal". */
function givesDetails(at: number, lemma: readonly string[]): boolean {
  if (!/^(give|provide|offer|set|say)$/.test(lemma[at])) return false
  for (let k = at + 1; k < at + 5; k++) {
    if (/^(detail|reason|date|figure|name|interview|answer|comment|explanation|number|timetable)$/.test(lemma[k] ?? ''))
      return true
  }
  return false
}

/** "will ask them what they are doing": a question, no request. */
function asksSomething({ end }: Frame, { tag, lower }: Analysed): boolean {
  for (let at = end; at < end + 4; at++)
    if (/^(WP|WRB|WDT)$/.test(tag[at] ?? '') || lower[at] === 'whether' || lower[at] === 'if') return true
  return false
}

const GATHERING =
  /^(talks?|negotiation|consultation|discussion|meeting|session|summit|conference|congress|assembly|plenary|round|hearing|hall|room|chamber|dinner|lunch)$/

/** Tokens within which what is left is named. */
const LEFT_WITHIN = 7

/** "walked out of talks over the levy": whether those who leave are for or against it, the words do not tell. */
function leavesGathering({ end }: Frame, { upos, lemma, lower, sentence }: Analysed): boolean {
  for (let at = end; at < end + LEFT_WITHIN && sentence[at] === sentence[end - 1]; at++) {
    if (upos[at] === 'PROPN' || /^(DET|ADJ|NUM|PRON|PART|PUNCT)$/.test(upos[at])) continue
    if (upos[at] !== 'NOUN') return false
    if (upos[at + 1] !== 'NOUN') return GATHERING.test(lemma[at]) || lower[at] === 'talks'
  }
  return false
}

/** "is ready to talk about quotas": who is open to talk of a thing is open to it; "refused to talk about it" may be to reporters. */
function isTalkAbout(at: number, { stance }: Frame, { lemma, lower }: Analysed): boolean {
  return lemma[at] === 'talk' && stance !== 'rejects' && /^(about|on|over)$/.test(lower[at + 1] ?? '')
}

/**
 * "agreed to talks on the quota", "wants a conference on water", "called the session on prisoners useful": where one stands on
 * what is spoken of there, the words do not tell. Who refuses to talk of a thing refuses it.
 */
export function isOfTalks(frame: Frame, { text }: Context): boolean {
  const { kind, stance, clause } = frame
  const isGathering = (at: number): boolean => at >= 0 && (GATHERING.test(text.lemma[at]) || text.lower[at] === 'talks')
  if (kind === 'verdict') return isGathering(clause.subject) || isGathering(clause.object)
  if (stance !== 'accepts' && stance !== 'demands') return false
  if (kind !== 'verb' && kind !== 'noun') return false
  const { first, end } = objectOf(frame, text)
  // "agreed in the talks to": where it was agreed.
  if (/^(?:in|at|during|after|before|from|since)$/.test(text.lower[frame.end] ?? '')) return false
  // "talks on the quota": the first noun that no other noun follows.
  for (let at = first; at < end; at++)
    if (text.upos[at] === 'NOUN' && text.upos[at + 1] !== 'NOUN')
      return isGathering(at) && /^(?:on|about|over|regarding|concerning)$/.test(text.lower[at + 1] ?? '')
  return false
}

/** "claims that the closures were illegal": what is said to be so, not what is asked for. */
export const isAllegation = ({ kind, word, end }: Frame, { text }: Context): boolean =>
  kind === 'noun' && word === 'claim' && text.lower[end] === 'that'

/** Who is put under pressure to do a thing does not ask for it. */
export function isUnderPressure({ word, first, clause }: Frame, { text }: Context): boolean {
  if (word !== 'pressure') return false
  for (let at = first - 1; at >= first - 3 && at >= 0; at--) if (text.lower[at] === 'under') return true
  return /^(?:face|feel|withstand|resist|come|bow|yield)$/.test(clause.lemma)
}

/** A claim that is disputed: "rejected the charge", "the idea that it had agreed"; not "the idea of a levy", which is no claim. */
function isAllegedBy(noun: number, { lemma, lower, upos }: Analysed): boolean {
  if (/^(talk|word|news)$/.test(lemma[noun])) return lower[noun + 1] === 'that'
  if (!ALLEGATIONS.has(lemma[noun])) return false
  // "the wage claim", "a claim for damages": what is asked for.
  if (lemma[noun] === 'claim' && (upos[noun - 1] === 'NOUN' || lower[noun + 1] === 'for')) return false
  const isThought = /^(idea|notion)$/.test(lemma[noun])
  const isOfDeed = lemma[noun] === 'suggestion' && /^(of|to|for)$/.test(lower[noun + 1] ?? '')
  return !(isThought || isOfDeed) || lower[noun + 1] === 'that'
}

/** "refused to comment", "rejected the charge", "agreed to meet": not about what is at issue. */
export function isAside(frame: Frame, about: Region, { text }: Context): boolean {
  const { stance, kind } = frame
  if (frame.word === 'ask' && asksSomething(frame, text)) return true
  if (kind === 'will' || kind === 'must') return false
  if (frame.family === 'quit' && leavesGathering(frame, text)) return true
  for (let at = about.first; at < Math.min(about.end, about.first + 6); at++) {
    if (text.upos[at] === 'VERB') {
      if (at > about.first + 2) return false
      if (text.lemma[at] === 'draw' && text.lower[at - 1] === 'be' && /^(?:on|about|into)$/.test(text.lower[at + 1]))
        return true
      return (ASIDE.has(text.lemma[at]) && !isTalkAbout(at, frame, text)) || givesDetails(at, text.lemma)
    }
    if (text.upos[at] === 'NOUN' && text.upos[at + 1] !== 'NOUN') {
      return (stance === 'rejects' || stance === 'resists') && isAllegedBy(at, text)
    }
  }
  return false
}
