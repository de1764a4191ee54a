import type { TimeExpression, TimeMention } from '../times/index.ts'
import type { MeetingText } from './context.ts'
import { grainOf } from './grain.ts'
import type { Sign } from './signs.ts'

/** Name of a length, so that near ones differ and far ones do not. */
export function stepOf(distance: number): string {
  if (distance <= 2) return String(Math.max(0, distance))
  if (distance <= 4) return '3-4'
  if (distance <= 7) return '5-7'
  if (distance <= 12) return '8-12'
  return distance <= 20 ? '13-20' : '21+'
}

/** What is counted to is a day of the sign's own, as if it were written there: "expires on Friday". */
export const A_DAY: TimeExpression['form'] = { kind: 'weekday', day: 0, which: null, week: null }

export const countedFeatures = ({ form, family }: Sign): string[] => [
  't:many=1',
  't:rank=0',
  't:clause',
  `t:clause&${form}`,
  `t:clause&${family.name}`,
  't:after=1',
  `t:after&${form}`,
  't:verbs=after0',
  't:commas=after0',
  't:rivals=after0',
  't:better=0',
  't:form=weekday',
  't:grain=day',
  't:grain=day&at',
  't:relation=at',
]

/** In a line without a verb, as a dateline is ("OSTREL, March 4 -"). */
export function isHeading({ tokens, sentence, upos }: MeetingText['text'], { first }: TimeMention): boolean {
  const from = tokens.sentences[sentence[first]]
  const to = tokens.sentences[sentence[first] + 1]
  for (let at = from; at < to; at++) if (upos[at] === 'VERB' || upos[at] === 'AUX') return false
  return true
}

const BONDS = ['on', 'clause', 'under', 'within', 'around']

/** How near a bond is; the nearest is 0. */
export const rankOf = (bond: string): number => {
  const at = BONDS.indexOf(bond)
  return at < 0 ? (bond === 'apart' ? 9 : 6) : at
}

/** What an expression of time is like, whatever it hangs on. */
export function formFeatures({ expression: { form, relation, part, tense } }: TimeMention): string[] {
  const grain = grainOf(form)
  const which =
    'which' in form
      ? String(form.which)
      : 'unit' in form
        ? `${form.unit}${form.kind === 'unit' ? Math.sign(form.least) : ''}`
        : ''
  return [
    `t:form=${form.kind}`,
    `t:grain=${grain}`,
    `t:grain=${grain}&${relation}`,
    `t:form=${form.kind}${which}`,
    `t:relation=${relation}`,
    `t:part=${part}`,
    `t:tense=${tense}`,
  ]
}

/** How far a time stands from a word; what stands before it is farther. */
export const away = ({ first, end }: TimeMention, token: number): number =>
  first > token ? first - token : end <= token ? token - end + 3 : 0
