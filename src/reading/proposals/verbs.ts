import { once } from '../../text/index.ts'
import { formsTable, words } from '../phrases/index.ts'

/** What a verb whose subject is a proposal does with what follows it. */
export type Governing = 'cause' | 'call' | 'contain' | 'give' | 'measure' | 'say'

const GOVERNING: readonly (readonly [Governing, string])[] = [
  // "would force Kessar to leave"
  [
    'cause',
    'force require oblige compel commit ask order urge allow enable permit let bind instruct authorise authorize bar forbid prohibit prevent oblige invite',
  ],
  // "calls for the withdrawal", "calls on Japan to stop"
  ['call', 'call'],
  // "provides for", "includes", "offers"
  [
    'contain',
    'provide include envisage foresee offer propose demand seek aim entail stipulate guarantee promise grant impose set ban outlaw specify involve',
  ],
  ['give', 'give grant hand pay lend award allot offer'],
  // What the proposal itself does, where "would" or the like says that it is to come.
  [
    'measure',
    'free lift double triple halve raise lower cut reduce create establish limit ban halt remove open close restore return transfer swap exchange extend suspend cede freeze cap dismantle demilitarise demilitarize withdraw replace release compensate finance cancel reschedule ease curb slash restrict tighten phase trade separate divide split reopen scrap abolish eliminate waive disarm redraw repeal merge nationalise privatise privatize delay postpone prolong shorten widen recognise recognize hand put place keep lease',
  ],
  ['say', 'say state read stipulate specify declare suggest'],
]

const kinds = once(kindsOf)

function kindsOf(): Map<string, Governing[]> {
  const found = new Map<string, Governing[]>()
  for (const [kind, list] of GOVERNING)
    for (const form of formsTable(words(list)).keys()) found.set(form, [...(found.get(form) ?? []), kind])
  return found
}

const NONE: readonly Governing[] = []

/** What a verb form may do with what follows it, the likeliest first. */
export function governingOf(lower: string): readonly Governing[] {
  return kinds().get(lower) ?? NONE
}

/** Verbs that keep someone from doing what follows: "would bar Kessar from moving". */
export const PREVENTING: ReadonlyMap<string, string> = formsTable(words('bar forbid prohibit prevent ban stop'))
