import { formsOf, words } from '../../reading/phrases/index.ts'

/*
 * Words that turn what is said into its opposite, and families of words of which one half is the opposite of the other.
 * All are compared by their forms, which are made once of the base forms below.
 */

const ALWAYS_TURN = 'hardly scarcely barely unlikely unwilling unable impossible refusal denial'
/** Turn what they govern: "failed to accept", but not "the bank failed". */
const TURN_BEFORE_TO = 'fail failure decline neglect'
/** Turn before "against": "voted against the plan" is no vote for it, but "sanctions against Varnia" are sanctions. */
const TURN_BEFORE_AGAINST = 'vote decide argue advise speak'

/** Base forms; a word stands in one family at most. */
const FAMILIES: readonly (readonly [string, string])[] = [
  ['accept agree approve endorse support welcome backs backed backing', 'reject oppose veto rebuff spurn disapprove'],
  ['rise increase grow climb gain raise hike surge', 'fall drop decline decrease cut lower reduce shrink slump'],
  ['open reopen', 'close shut'],
  ['begin start resume', 'end stop suspend halt'],
  ['release free', 'hold detain'],
  ['win', 'lose'],
  ['impose', 'lift'],
  ['allow permit', 'ban forbid prohibit'],
  ['strengthen', 'weaken'],
  ['before', 'after'],
  ['more', 'less fewer'],
]

const TURNING: ReadonlySet<string> = new Set([...words(ALWAYS_TURN), ...['refuse', 'deny'].flatMap(formsOf)])
const TURNING_TO: ReadonlySet<string> = new Set(words(TURN_BEFORE_TO).flatMap(formsOf))
const TURNING_AGAINST: ReadonlySet<string> = new Set(words(TURN_BEFORE_AGAINST).flatMap(formsOf))
const RULE: ReadonlySet<string> = new Set(formsOf('rule'))
const SIDES: ReadonlyMap<string, number> = new Map(
  FAMILIES.flatMap((sides, family) =>
    sides.flatMap((side, below) =>
      words(side)
        .flatMap(formsOf)
        .map((form) => [form, 2 * family + below] as const),
    ),
  ),
)

/** Whether a word turns what follows it; `rest` is some of the text behind it. */
export function turns(word: string, rest: string): boolean {
  if (TURNING.has(word)) return true
  if (TURNING_TO.has(word)) return /^\s+to\s+\p{L}/u.test(rest)
  if (TURNING_AGAINST.has(word)) return /^\s+against(?!\p{L})/u.test(rest)
  return RULE.has(word) && /^\s+(?:\p{L}+\s+)?out(?!\p{L})/u.test(rest)
}

/** The bit of a word's side of its family, 0 for other words: even places are of one side, odd ones of the other. */
export function sideOf(word: string): number {
  const side = SIDES.get(word)
  return side === undefined ? 0 : 1 << side
}

const FIRST_SIDES = 0x55555555

/** Families of which one claim has words of one side alone and the other of the other alone, as bits of first sides. */
export function opposed(a: number, b: number): number {
  const [oneA, otherA] = [a & FIRST_SIDES, (a >>> 1) & FIRST_SIDES]
  const [oneB, otherB] = [b & FIRST_SIDES, (b >>> 1) & FIRST_SIDES]
  return (oneA & ~otherA & otherB & ~oneB) | (otherA & ~oneA & oneB & ~otherB)
}

/** Names the first family of bits as `opposed` gives them. */
export function familyName(bits: number): string {
  const [one, other] = FAMILIES[(31 - Math.clz32(bits & -bits)) >> 1]!
  return `${words(one)[0]} or ${words(other)[0]}`
}
