import type { Context } from './context.ts'
import type { Region } from './region.ts'

/** What ends a thing that is there. */
const ENDS =
  /^(?:close|shut|closure|closing|shutdown|shutting|dismantle|dismantling|mothball|demolish|demolition|abolition)$/
/** Tokens of what is turned down within which its ending is named, and from there to the thing. */
const WITHIN = 8
const TO_THING = 7

/** What puts a thing off: who is against it may be for the thing. */
const DELAYS = /^(?:delay|postponement|deferral|deferment)$/

/** What is no place, but what was agreed: closed to newcomers, it is changed. */
const ARRANGEMENTS = /^(?:scheme|fund|programme|program|account|loophole|gap|deal|chapter|file|round)$/

/**
 * Whether what is turned down is the end of a thing, not the thing: "opposes *closing* the mine", "refused to support a motion to *shut*
 * it", "spoke out against any *delay*". Whether that is for or against what is at issue hangs on what is at issue, the mine or its end.
 */
export function isOfEnding({ first, end }: Region, { text, marksIn }: Context): boolean {
  const { lemma, lower, upos } = text
  for (let at = first; at < Math.min(end, first + WITHIN); at++) {
    if (DELAYS.test(lemma[at]) && upos[at] === 'NOUN' && marksIn(first, end).length === 0) return true
    if (!(ENDS.test(lemma[at]) || ENDS.test(lower[at])) || upos[at] === 'ADJ' || upos[at] === 'ADV') continue
    // "its closure" is what is at issue, if the words are its own.
    if (marksIn(at, at + 1).length > 0) return false
    const [thing] = marksIn(at + 1, Math.min(end, at + TO_THING))
    if (thing === undefined || marksIn(first, at).length > 0) return false
    let last = thing.end - 1
    while (last + 1 < end && upos[last + 1] === 'NOUN') last++
    return !ARRANGEMENTS.test(lemma[last])
  }
  return false
}
