import type { Place } from '../events/index.ts'
import type { MeetingText } from './context.ts'
import { grainOf } from './grain.ts'
import type { MeetingKind } from './meeting.ts'
import type { Moment } from './moments.ts'
import type { Outcome } from './outcomes.ts'
import { sortOf } from './sign-features.ts'
import type { Sign } from './signs.ts'
import type { TakingPart } from './taking-part.ts'

/** "the visit": one of its kind that the text has spoken of. */
export function againFeatures(
  { text }: MeetingText,
  { token, family, form, core }: Sign,
  before: ReadonlySet<string>,
): string[] {
  if (form !== 'noun') return []
  const known = KNOWN.test(text.lower[token - 1] ?? '')
  return known ? [`a:known=${before.has(family.name)}`, `a:known=${before.has(family.name)}&${core}`] : []
}

const KNOWN: RegExp = /^(?:the|that|this|such|its|their|his|her)$/

/** Whether a sign tells of a meeting of this kind: with who takes part and where. */
export function kindFeatures(
  { text }: MeetingText,
  { family, word, clause, form }: Sign,
  kind: MeetingKind,
  { participants }: TakingPart,
  place: Place | null,
): string[] {
  return [
    `k:${kind}`,
    `k:${kind}&${family.name}`,
    `k:${kind}&${word}`,
    `k:people=${Math.min(2, participants.length)}&${form === 'noun' ? 'noun' : clause.object >= 0 ? 'object' : 'alone'}&${family.name}`,
    ...(family.kinds.length > 1 && clause.subject >= 0 ? [`k:${kind}&subject:${sortOf(text, clause.subject)}`] : []),
    place === null ? 'l:none' : 'l:place',
    `l:${place !== null}&${family.name}&${kind}`,
    `l:${place !== null}&${participants.some(({ person }) => person)}&${kind}`,
  ]
}

/** How what became of it goes together with when it is. */
export function withMoment({ status }: Outcome, moment: Moment, { family }: Sign): string[] {
  const shape = shapeOf(moment)
  return [
    ...shape.map((one) => `x:${status}&${one}`),
    `x:${status}&${family.name}&${shape[0]}`,
    `x:${status}&${moment.bond}`,
  ]
}

/** What a time says of whether it is over. */
export function shapeOf({ time }: Moment): string[] {
  if (time === null) return ['none']
  const { form, relation, part, tense, hour } = time.expression
  const which =
    'which' in form && form.which !== null
      ? form.which
      : 'least' in form
        ? `${form.unit}${Math.sign(form.kind === 'unit' ? form.least : 0)}`
        : ''
  return [
    `form=${form.kind}${which}`,
    `relation=${relation}`,
    `tense=${tense}`,
    `grain=${grainOf(form)}`,
    ...(part === null ? [] : [`part=${part}`]),
    ...(hour === null ? [] : ['hour']),
  ]
}
