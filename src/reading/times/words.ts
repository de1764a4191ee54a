import type { NamedTime, Part, TimeRelation, Unit } from './time.ts'

const rows = <Value>(text: string, value: (index: number, head: string) => Value): Map<string, Value> =>
  new Map(
    text
      .trim()
      .split('\n')
      .flatMap((row, index) => {
        const words = row.trim().split(/\s+/)
        return words.map((word): [string, Value] => [word, value(index, words[0])])
      }),
  )

/** From 0 for Monday. Short forms must be capitalised. */
export const WEEKDAYS: ReadonlyMap<string, number> = rows(
  `
  monday mondays mon mon.
  tuesday tuesdays tue tue. tues tues.
  wednesday wednesdays wed wed.
  thursday thursdays thu thu. thur thur. thurs thurs.
  friday fridays fri fri.
  saturday saturdays sat. sat
  sunday sundays sun. sun
  `,
  (index) => index,
)

/** From 1 for January. */
export const MONTHS: ReadonlyMap<string, number> = rows(
  `
  january jan jan.
  february feb feb.
  march mar mar.
  april apr apr.
  may
  june jun jun.
  july jul jul.
  august aug aug.
  september sept sept. sep sep.
  october oct oct.
  november nov nov.
  december dec dec.
  `,
  (index) => index + 1,
)

/** A unit's word: the unit, how many of it, and whether the word is plural. */
export interface UnitName {
  readonly unit: Unit
  readonly times: number
  readonly plural: boolean
}

const UNIT_WORDS: readonly (readonly [string, string, Unit, number])[] = [
  ['hour', 'hours', 'hour', 1],
  ['day', 'days', 'day', 1],
  ['weekend', 'weekends', 'weekend', 1],
  ['week', 'weeks', 'week', 1],
  ['fortnight', 'fortnights', 'week', 2],
  ['month', 'months', 'month', 1],
  ['quarter', 'quarters', 'quarter', 1],
  ['year', 'years', 'year', 1],
  ['decade', 'decades', 'decade', 1],
  ['century', 'centuries', 'century', 1],
]

export const UNITS: ReadonlyMap<string, UnitName> = new Map(
  UNIT_WORDS.flatMap(([one, many, unit, times]): [string, UnitName][] => [
    [one, { unit, times, plural: false }],
    [many, { unit, times, plural: true }],
  ]),
)

export const SEASONS: ReadonlyMap<string, NamedTime> = new Map([
  ['spring', 'spring'],
  ['springtime', 'spring'],
  ['summer', 'summer'],
  ['summertime', 'summer'],
  ['autumn', 'autumn'],
  ['fall', 'autumn'],
  ['winter', 'winter'],
])

/** Feasts by their words, the longest first. */
export const FEASTS: readonly (readonly [readonly string[], NamedTime])[] = [
  [['easter', 'monday'], 'easter monday'],
  [['easter', 'sunday'], 'easter'],
  [['easter'], 'easter'],
  [['good', 'friday'], 'good friday'],
  [['christmas', 'eve'], 'christmas eve'],
  [['christmas', 'day'], 'christmas'],
  [['christmas'], 'christmas'],
  [['new', 'year', "'s", 'eve'], "new year's eve"],
  [['new', 'year', "'s", 'day'], "new year's day"],
  [['new', 'year', "'s"], "new year's day"],
  [['thanksgiving', 'day'], 'thanksgiving'],
  [['thanksgiving'], 'thanksgiving'],
  [['labor', 'day'], 'labor day'],
  [['memorial', 'day'], 'memorial day'],
  [['independence', 'day'], 'independence day'],
]

export const DAY_PARTS: ReadonlySet<string> = new Set(
  'morning afternoon evening night midday noon midnight dawn dusk lunchtime'.split(' '),
)

const SMALL =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  )
const TENS = 'twenty thirty forty fifty sixty seventy eighty ninety'.split(' ')

/** Numbers in words up to ninety; compounds are put together by `numberAt`. */
export const NUMBERS: ReadonlyMap<string, number> = new Map([
  ...SMALL.map((word, value): [string, number] => [word, value]),
  ...TENS.map((word, i): [string, number] => [word, (i + 2) * 10]),
  ['hundred', 100],
  ['dozen', 12],
])

const ORDINAL_WORDS =
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth twentieth'.split(
    ' ',
  )

export const ORDINALS: ReadonlyMap<string, number> = new Map([
  ...ORDINAL_WORDS.map((word, i): [string, number] => [word, i + 1]),
  ['thirtieth', 30],
])

/** Words for a number that is not said, as the least it can be; the most depends on the unit. */
export const VAGUE: ReadonlySet<string> = new Set(['few', 'several', 'some', 'many', 'recent', 'coming'])

export const PARTS: ReadonlyMap<string, Part> = new Map([
  ['early', 'early'],
  ['late', 'late'],
  ['mid', 'middle'],
  ['middle', 'middle'],
  ['earlier', 'earlier'],
  ['later', 'later'],
  ['beginning', 'early'],
  ['start', 'early'],
  ['rest', 'later'],
  ['remainder', 'later'],
  ['end', 'end'],
  ['close', 'end'],
])

/** Words before an expression that say how it relates; `at` adds nothing to its span. */
export const RELATIONS: ReadonlyMap<string, TimeRelation> = new Map([
  ['on', 'at'],
  ['in', 'at'],
  ['at', 'at'],
  ['during', 'at'],
  ['over', 'at'],
  ['throughout', 'at'],
  ['since', 'since'],
  ['until', 'until'],
  ['till', 'until'],
  ['through', 'until'],
  ['by', 'by'],
  ['before', 'before'],
  ['after', 'after'],
  ['within', 'within'],
  ['from', 'from'],
  ['for', 'for'],
])

/** Relations of several words, as they stand before the expression. */
export const LONG_RELATIONS: readonly (readonly [readonly string[], TimeRelation])[] = [
  [['no', 'later', 'than'], 'by'],
  [['not', 'later', 'than'], 'by'],
  [['ahead', 'of'], 'before'],
  [['prior', 'to'], 'before'],
  [['as', 'of'], 'from'],
  [['as', 'from'], 'from'],
  [['as', 'early', 'as'], 'from'],
  [['as', 'soon', 'as'], 'from'],
  [['up', 'to'], 'until'],
  [['up', 'until'], 'until'],
  [['starting', 'on'], 'from'],
  [['starting', 'in'], 'from'],
  [['starting'], 'from'],
  [['beginning', 'on'], 'from'],
  [['beginning', 'in'], 'from'],
  [['beginning'], 'from'],
  [['effective'], 'from'],
  [['ever', 'since'], 'since'],
  [['through', 'to'], 'until'],
]
