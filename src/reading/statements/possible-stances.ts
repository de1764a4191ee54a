import type { Stance, Why } from '../codings/index.ts'
import type { Context } from './context.ts'
import type { Frame } from './frames.ts'
import { ABOLISHING, AGAINST, COERCING, DROPPING, GRANTING, HARMING } from './lexicon.ts'
import type { Reach } from './region.ts'
import { stanceOf, type Told } from './stance.ts'

/** A stance that a frame may tell, and how that is told. */
export interface PossibleStance {
  readonly stance: Stance
  readonly why: readonly Why[]
  readonly features: readonly string[]
}

/** Stances between which the words of a frame leave the choice. */
const CHOICES: readonly Stance[] = ['rejects', 'demands', 'open', 'accepts']

/**
 * The stances that a frame may tell: what its words tell by rule, and all others, for a word of stance is not always meant as it
 * is mostly: who "favours a quota of forty" asks for it, who "wants the talks called off" is against them.
 */
export function possibleStances(frame: Frame, reach: Reach, context: Context): PossibleStance[] {
  const told = frame.kind === 'said' && frame.word === 'say' ? null : stanceOf(frame, reach.about, context)
  const found: PossibleStance[] = []
  const among = told === null ? [] : [...governed(frame, reach, context)]
  // What is turned, and how, by what it governs.
  const against = (stance: Stance): string[] =>
    told === null ? [] : [`${told.stance}>${stance}`, ...among.map((one) => `${told.stance}>${stance}~${one}`)]
  if (told !== null) {
    const turned = told.stance === frame.stance ? 's:plain' : `s:${frame.stance}-to-${told.stance}`
    found.push({ ...told, features: ['s:told', turned, `s:told&${frame.kind}`, ...against(told.stance)] })
  } else if (frame.kind !== 'said' && frame.kind !== 'cue') {
    // "refused to comment": the words tell none of anything that is at issue.
    return []
  }
  for (const stance of CHOICES) {
    if (found.some((one) => areClose(one.stance, stance)) || (told !== null && isShut(told, stance, frame))) continue
    found.push({ stance, why: [], features: ['s:chosen', `s:chosen&${frame.kind}`, ...against(stance)] })
  }
  return found
}

/** Who puts a thing to others has not agreed to anything yet. */
const PROPOSING = /^(propose|suggest|recommend|offer|put forward|table|submit|launch)\b/

/**
 * Who rejects a thing is hardly open to it, what is called unlawful is not welcomed, and what is offered is not accepted: stances
 * that a word does not have beside the one that it tells.
 */
function isShut({ stance, settled }: Told, other: Stance, { kind, word }: Frame): boolean {
  if (kind === 'said' || kind === 'cue' || kind === 'will') return false
  if (kind === 'verdict' || settled === true) return true
  if (stance === 'open' && other === 'accepts') return PROPOSING.test(word)
  return stance === 'rejects' && other === 'open'
}

/** A careful reader would hardly tell them apart. */
const areClose = (a: Stance, b: Stance): boolean => a === b || (a === 'resists' && b === 'rejects')

/** Tokens behind a frame's words within which it is said what is done. */
const GOVERNED_REACH = 10

/** What the words of a frame govern: the deed that they are about, and whether it is denied; on what they hang; a figure. */
function* governed(frame: Frame, { about, tails }: Reach, { text }: Context): Generator<string> {
  const { lemma, upos, lower, clauses } = text
  yield `${frame.kind}`
  yield `w:${frame.word}`
  for (const { kind } of tails) yield `tail=${kind}`
  let [does, number, none] = ['', false, false]
  for (let at = frame.end; at < Math.min(about.end, frame.end + GOVERNED_REACH); at++) {
    if (does === '' && upos[at] === 'VERB') does = clauses.at[at] < 0 ? lemma[at] : clauses.all[clauses.at[at]].lemma
    if (upos[at] === 'NUM') number = true
    if (/^(no|not|n't|never|nothing|without|neither)$/.test(lower[at])) none = true
  }
  if (does !== '') {
    yield 'does'
    yield `does=${does}`
    const written = does.replace(' ', '-')
    if (AGAINST.has(written) || HARMING.has(written) || DROPPING.has(written) || COERCING.has(written))
      yield 'does=undo'
    if (ABOLISHING.has(written)) yield 'does=abolish'
    if (GRANTING.has(written)) yield 'does=grant'
  }
  if (number) yield 'number'
  if (none) yield 'none'
  for (const modal of frame.clause.modals) yield `modal=${lower[modal]}`
  if (frame.clause.negations.length > 0) yield 'not'
}
