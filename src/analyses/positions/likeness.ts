import { numberWord } from '../../reading/index.ts'

/** Words that say nothing of what a stance is about. */
const EMPTY = new Set(
  (
    'the a an of for to in on at by with from and or its their his her our that this these those any all some more most ' +
    'be is are was were been being will would shall should can could may might must has have had do does did not no ' +
    'it they he she we us them him as than then so such other another own new full first second last next it'
  ).split(' '),
)
/** Verbs of ending a thing: for ending it is not for it. */
const ENDING = new Set(
  'lift end drop eas remov stop halt ceas suspend scrap abandon withdraw cancel cut reduc reliev avoid forego forgo'.split(
    ' ',
  ),
)

/** From this share of the shorter one's words on two stances are about the same. */
const MIN_SHARE = 0.5

/**
 * Whether two stances are about the same: half of the words of the shorter one stand in the other, and both or neither
 * would end something ("lift the sanctions" is not "keep the sanctions"); nor do their figures of one unit differ.
 *
 * @example isSameMatter('to leave the strip', 'leaving the strip within a year') // true
 */
export const isSameMatter = (a: string | null, b: string | null): boolean => isSame(matterOf(a), matterOf(b))

/** What a stance is about, by what it is compared by. */
export interface Matter {
  readonly stems: ReadonlySet<string>
  /** Whether something would be ended. */
  readonly isEnding: boolean
  /** Its words tell which of such things it is of: "monitors *from* Kessar", "a truce *for* the harvest". */
  readonly isOfSome: boolean
  /** Values by their units. */
  readonly figures: ReadonlyMap<string, ReadonlySet<number>>
}

/** @param about null: nothing is said of it; it is the same as nothing */
export function matterOf(about: string | null): Matter {
  const stems = about === null ? NO_STEMS : stemsOf(about)
  return {
    stems,
    isEnding: ends(stems),
    isOfSome: OF_SOME.test(about ?? ''),
    figures: about === null ? NO_FIGURES : figuresOf(about),
  }
}

const OF_SOME = /\S \b(?:from|for|by|during|until|without)\b \S/i
const NO_FIGURES: Matter['figures'] = new Map()
const SCALES: Readonly<Record<string, number>> = { hundred: 1e2, thousand: 1e3, million: 1e6, billion: 1e9 }

/** Numbers with the word behind them: percent of "9 per cent", "9%" and "nine percent". */
function figuresOf(about: string): Matter['figures'] {
  const tokens = about.toLowerCase().match(/\d[\d,]*(?:\.\d+)?|%|\p{L}+/gu) ?? []
  const found = new Map<string, Set<number>>()
  for (let at = 0; at < tokens.length; at++) {
    const token = tokens[at]!
    let value = /^\d/.test(token) ? Number(token.replaceAll(',', '')) : numberWord(token)
    if (value === null) continue
    for (; SCALES[tokens[at + 1] ?? ''] !== undefined; at++) value *= SCALES[tokens[at + 1]!]!
    const next = tokens[at + 1] ?? ''
    const unit = /^(?:%|pct|percent|per)$/.test(next) ? 'percent' : next.replace(/(?<!s)s$/, '')
    // "one of the": counts nothing.
    if (unit === '' || EMPTY.has(unit)) continue
    found.set(unit, (found.get(unit) ?? new Set<number>()).add(value))
  }
  return found
}

/** Whether both have figures of one unit, and none in common: 3 percent is not 9 percent. */
function haveOtherFigures({ figures: a }: Matter, { figures: b }: Matter): boolean {
  for (const [unit, values] of a) {
    const others = b.get(unit)
    if (others !== undefined && ![...values].some((value) => others.has(value))) return true
  }
  return false
}

/** Words for what a stance is about; null where they only point to it: "it", "any of these". */
export const tellingOf = (about: string): string | null => (stemsOf(about).size === 0 ? null : about)

const NO_STEMS: ReadonlySet<string> = new Set()

/** As `isSameMatter`. */
export function isSame(a: Matter, b: Matter): boolean {
  const [x, y] = [a.stems, b.stems]
  if (x.size === 0 || y.size === 0 || a.isEnding !== b.isEnding || haveOtherFigures(a, b)) return false
  const shared = sharedBy(x, y)
  return shared > 0 && shared / Math.min(x.size, y.size) >= MIN_SHARE
}

/** Whether all that two have in common is one word, and both have others beside it. */
export const isOneWordInCommon = ({ stems: a }: Matter, { stems: b }: Matter): boolean =>
  Math.min(a.size, b.size) > 1 && sharedBy(a, b) === 1

function sharedBy(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let shared = 0
  for (const stem of a) if (b.has(stem)) shared++
  return shared
}

function ends(stems: ReadonlySet<string>): boolean {
  for (const stem of stems) if (ENDING.has(stem)) return true
  return false
}

function stemsOf(words: string): ReadonlySet<string> {
  return new Set((words.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).filter((word) => !EMPTY.has(word)).map(stem))
}

function stem(word: string): string {
  const cut = word.replace(/(?:ations?|ings?|ments?|als?|ed|es|s|e)$/, '')
  return cut.length >= 3 ? cut : word
}
