import type { Stance, Why } from '../codings/index.ts'
import type { Context } from './context.ts'
import type { Frame } from './frames.ts'
import type { Reach } from './region.ts'
import { stanceOf } from './stance.ts'

/** A stance that a frame may tell, and how that is told. */
export interface PossibleStance {
  readonly stance: Stance
  readonly why: readonly Why[]
  readonly features: readonly string[]
}

/** Stances between which the words of a frame leave the choice. */
const CHOICES: readonly Stance[] = ['rejects', 'demands', 'open', 'accepts']
const WANTED: readonly Stance[] = ['demands']
/** Who holds firm keeps to what it wants or to what it will not have. */
const KEPT: readonly Stance[] = ['rejects', 'demands']
/** Who gives ground takes a thing, or no longer shuts it out. */
const YIELDED: readonly Stance[] = ['open']

/** Whoever puts a thing to others is open to it, and wants it. */
const PROPOSING = /^(propose|suggest|recommend|offer|put forward|table|submit|launch)$/

/**
 * The stances that a frame may tell: of a word of stance what it tells by rule, of others all.
 */
export function possibleStances(frame: Frame, { about }: Reach, context: Context): PossibleStance[] {
  const told = frame.kind === 'said' && frame.word === 'say' ? null : stanceOf(frame, about, context)
  const found: PossibleStance[] = []
  if (told !== null) {
    const turned = told.stance === frame.stance ? 's:plain' : `s:${frame.stance}-to-${told.stance}`
    found.push({ ...told, features: ['s:told', turned, `s:told&${frame.kind}`] })
  } else if (frame.kind !== 'said' && frame.kind !== 'cue') {
    // "refused to comment": the words tell none of anything that is at issue.
    return []
  }
  // A word of stance says which; what will be, and what no such word tells, is for the judge.
  const isPlain = told !== null && !/^(will|cue|said)$/.test(frame.kind)
  const choices = isPlain ? choicesOf(frame) : CHOICES
  for (const stance of choices) {
    if (found.some((one) => areClose(one.stance, stance))) continue
    const against = told === null ? [] : [`s:against=${told.stance}`]
    found.push({ stance, why: [], features: ['s:chosen', `s:chosen&${frame.kind}`, ...against] })
  }
  return found
}

/** A careful reader would hardly tell them apart. */
const areClose = (a: Stance, b: Stance): boolean => a === b || (a === 'resists' && b === 'rejects')

/** The stances that a word leaves open beside the one that it tells. */
function choicesOf({ word, family }: Frame): readonly Stance[] {
  if (family === 'stay') return KEPT
  if (family === 'concede') return YIELDED
  return family === 'propose' || PROPOSING.test(word) ? WANTED : []
}
