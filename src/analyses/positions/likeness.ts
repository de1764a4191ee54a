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
 * would end something ("lift the sanctions" is not "keep the sanctions").
 *
 * @example isSameMatter('to leave the strip', 'leaving the strip within a year') // true
 */
export const isSameMatter = (a: string | null, b: string | null): boolean => isSame(matterOf(a), matterOf(b))

/** What a stance is about, by what it is compared by. */
export interface Matter {
  readonly stems: ReadonlySet<string>
  /** Whether something would be ended. */
  readonly isEnding: boolean
}

/** @param about null: nothing is said of it; it is the same as nothing */
export function matterOf(about: string | null): Matter {
  const stems = about === null ? NO_STEMS : stemsOf(about)
  return { stems, isEnding: ends(stems) }
}

/** Words for what a stance is about; null where they only point to it: "it", "any of these". */
export const tellingOf = (about: string): string | null => (stemsOf(about).size === 0 ? null : about)

const NO_STEMS: ReadonlySet<string> = new Set()

/** As `isSameMatter`. */
export function isSame({ stems: x, isEnding }: Matter, { stems: y, isEnding: isOther }: Matter): boolean {
  if (x.size === 0 || y.size === 0 || isEnding !== isOther) return false
  let shared = 0
  for (const stem of x) if (y.has(stem)) shared++
  return shared > 0 && shared / Math.min(x.size, y.size) >= MIN_SHARE
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
