import { sideOf, turns } from './opposites.ts'

/** What of a claim's content is compared: its words without those that carry little, and what must not differ. */
export interface Wording {
  /** Stems of the words that carry content, each once, sorted. */
  readonly stems: readonly string[]
  /** Numbers, in digits, sorted and joined: two claims with other numbers are two claims. */
  readonly numbers: string
  /** Names, folded, sorted: likewise. */
  readonly names: readonly string[]
  /** Whether the claim, cue and content together, says that something is not so. */
  readonly negated: boolean
  /** Sides of families of opposites that its words are of, as bits: see `sideOf`. */
  readonly sides: number
}

const EMPTY: ReadonlySet<string> = new Set(
  (
    'a an the this that these those his her its their our my your he she it they we you i him them us me who whom which ' +
    'what whose and or but if as of in on at to for from by with about into over after before than then so also just be ' +
    'is are was were been being am has have had having do does did doing will would shall should can could may might ' +
    'must there here when where while because though although however very more most some any all each both such own ' +
    'only still already yet now up out off down under again between through during until s t re ve ll d m'
  ).split(' '),
)
const NEGATIONS: ReadonlySet<string> = new Set(
  'not no never none nobody nothing neither nor nowhere without unless cannot cant wont dont doesnt didnt isnt arent wasnt werent hasnt havent hadnt wouldnt couldnt shouldnt'.split(
    ' ',
  ),
)
/** Stems of cues by which the source says that the content is not so. */
const DENIALS: ReadonlySet<string> = new Set([
  'deny',
  'denial',
  'refut',
  'disput',
  'dismiss',
  'reject',
  'rebuff',
  'disown',
  'repudiat',
])
const NUMBER_WORDS: ReadonlyMap<string, string> = new Map(
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty'
    .split(' ')
    .map((word, i) => [word, String(i)] as const),
)
const SCALES: ReadonlyMap<string, string> = new Map([
  ['thirty', '30'],
  ['forty', '40'],
  ['fifty', '50'],
  ['sixty', '60'],
  ['seventy', '70'],
  ['eighty', '80'],
  ['ninety', '90'],
  ['dozen', '12'],
  ['hundred', '100'],
  ['thousand', '1000'],
  ['million', '1e6'],
  ['mln', '1e6'],
  ['billion', '1e9'],
  ['bln', '1e9'],
  ['trillion', '1e12'],
  ['half', '0.5'],
])
const ORDINALS: ReadonlySet<string> = new Set(
  'first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'.split(' '),
)
/** "for the first time" and "at first" count nothing. */
const NO_ORDER = /^ time(?!\p{L})|^[,;]|^$/u
const FRACTION = /^ of(?!\p{L})/u
/** "two-thirds", "twenty-five", "first-quarter". */
const NUMBER_BEFORE_HYPHEN = /^(\p{L}+)-(\p{L}+)$/u
/** "one" counts nothing in "one of them" and "no one": only digits and higher words are numbers. */
const TOO_PLAIN = 'one'

/** Names that are spelt like words that carry little; "May" begins no question where nothing begins. */
const SPELT_LIKE_EMPTY = /^(?:U\.?S\.?|WHO)$/
const MONTH = 'May'

const WORD = /\p{L}[\p{L}\p{M}]*(?:[’'.-]\p{L}[\p{L}\p{M}]*)*\.?|\d+(?:[.,:]\d+)*/gu

/**
 * @param isName whether a word that begins with a capital where a sentence may begin is a name all the same
 * @param known stems of words that were met; they are added to it, so that many wordings share their words
 * @example wordingOf('said', 'that Kessar would not take 180', () => true)
 * // { stems: ['tak'], numbers: '180', names: ['kessar'], negated: true, sides: 0 }
 */
export function wordingOf(
  cue: string,
  content: string,
  isName: (word: string) => boolean,
  known: Map<string, string> = new Map(),
): Wording {
  const stems = new Set<string>()
  const names = new Set<string>()
  const numbers = new Set<string>()
  let negations = 0
  let sides = 0
  let mayBegin = true
  for (const match of content.matchAll(WORD)) {
    const [raw] = match
    const lower = raw.toLowerCase()
    const plain = lower.replace(/[’']s$/, '').replace(/[’'.]/g, '')
    const begins = mayBegin
    const end = match.index + raw.length
    if (turns(plain, content.slice(end, end + 24))) negations++
    else sides |= sideOf(plain)
    mayBegin = /^[\s"“”'‘’]*$/.test(content.slice(0, end)) || endsSentence(content, end)
    if (/^\d/.test(raw)) numbers.add(raw.replace(/,(?=\d{3}\b)/g, ''))
    else if (plain !== TOO_PLAIN && NUMBER_WORDS.has(plain)) numbers.add(NUMBER_WORDS.get(plain)!)
    else if (SCALES.has(plain)) numbers.add(SCALES.get(plain)!)
    else if (ORDINALS.has(plain) && !NO_ORDER.test(content.slice(end, end + 6))) numbers.add(plain)
    else if (plain === 'quarter' && FRACTION.test(content.slice(end, end + 4))) numbers.add('0.25')
    else if (isCounting(plain)) for (const part of countedParts(plain)) (part.isNumber ? numbers : stems).add(part.word)
    else if (NEGATIONS.has(plain) || /n[’']t$/.test(lower)) negations++
    else if (SPELT_LIKE_EMPTY.test(raw) || (raw === MONTH && !begins)) names.add(once(known, `=${plain}`, plain))
    else if (EMPTY.has(plain)) continue
    else if (/^\p{Lu}/u.test(raw) && (!begins || isName(plain))) names.add(once(known, `=${plain}`, plain))
    else stems.add(once(known, plain, null))
  }
  const denials = cueStems(cue).filter((stem) => DENIALS.has(stem)).length
  return {
    stems: [...stems].sort(),
    numbers: [...numbers].sort().join(' '),
    names: [...names].sort(),
    negated: (negations + denials) % 2 === 1,
    sides,
  }
}

const numberOf = (word: string): string | undefined => NUMBER_WORDS.get(word) ?? SCALES.get(word)

function isCounting(plain: string): boolean {
  if (!plain.includes('-')) return false
  const first = NUMBER_BEFORE_HYPHEN.exec(plain)?.[1]
  return first !== undefined && (numberOf(first) !== undefined || ORDINALS.has(first))
}

/** "twenty-five" is 25, "two-thirds" 2 and thirds, "three-day" 3 and a word. */
function countedParts(plain: string): { readonly word: string; readonly isNumber: boolean }[] {
  const [, first, second] = NUMBER_BEFORE_HYPHEN.exec(plain)!
  const [tens, units] = [numberOf(first!), numberOf(second!)]
  if (tens !== undefined && units !== undefined && Number(tens) >= 20 && Number(units) < 10)
    return [{ word: String(Number(tens) + Number(units)), isNumber: true }]
  const part = second!.replace(/s$/, '')
  const isFraction = ORDINALS.has(part) || (part === 'quarter' && tens !== undefined)
  return [
    { word: tens ?? first!, isNumber: true },
    isFraction ? { word: part, isNumber: true } : { word: units ?? stemOf(second!), isNumber: units !== undefined },
  ]
}

/** The words of a content whose stems are among these, as they are written, each stem once. */
export function wordsOfStems(content: string, stems: ReadonlySet<string>): string[] {
  const found = new Map<string, string>()
  for (const [raw] of content.matchAll(WORD)) {
    const plain = raw
      .toLowerCase()
      .replace(/[’']s$/, '')
      .replace(/[’'.]/g, '')
    const stem = stemOf(plain)
    if (stems.has(stem) && !found.has(stem)) found.set(stem, raw.replace(/\.$/, ''))
  }
  return [...found.values()]
}

function cueStems(cue: string): string[] {
  return [...cue.toLowerCase().matchAll(/\p{L}+/gu)].map(([word]) => (NEGATIONS.has(word) ? 'deny' : stemOf(word)))
}

function endsSentence(content: string, at: number): boolean {
  return /^[”"’']?[.!?:;]?[”"’']?\s*[“"‘]?\s*$|^[”"’']*[.!?:]/.test(content.slice(at, at + 4))
}

/** Words of a text that begin with a capital though no sentence begins there: names, with few exceptions. */
export function* surelyNames(content: string): Generator<string> {
  for (const match of content.matchAll(/(?<=[\p{Ll}\d,] )\p{Lu}[\p{L}\p{M}]*(?:[’'.-]\p{L}+)*/gu)) {
    yield match[0]
      .toLowerCase()
      .replace(/[’']s$/, '')
      .replace(/[’'.]/g, '')
  }
}

/** "…, citing two officials": on whose word an outlet has it, and no part of what is said. */
const CITING = /,? (?:citing|quoting) [^“”"]*$/

/** @param cites whether the reader found in it whom the outlet cites */
export function withoutCited(content: string, cites: boolean): string {
  return cites ? content.replace(CITING, '') : content
}

/** Words between the members of an enumeration: whoever stands first in one is no other than who stands second. */
const JOINING: ReadonlySet<string> = new Set(['and', 'or', 'nor', 'the', 'a', 'an'])

/**
 * Whether two contents of the same words have names or numbers in each other's places: "Varnia would sue Kelmark" and
 * "Kelmark would sue Varnia", "from 12 to 15" and "from 15 to 12"; not "Varnia and Kelmark" and "Kelmark and Varnia".
 */
export function changePlaces(a: string, b: string, names: readonly string[]): boolean {
  if (a === b) return false
  const [inA, inB] = [inOrder(a), inOrder(b)]
  if (inA.length !== inB.length) return false
  const may = (word: string): boolean => names.includes(word) || /^\d/.test(word) || NUMBER_WORDS.has(word)
  const changed = inA.flatMap(({ word }, i) => (word === inB[i]!.word ? [] : [i]))
  if (changed.length === 0 || !changed.every((i) => may(inA[i]!.word) && may(inB[i]!.word))) return false
  const moved = (words: readonly Placed[]): string =>
    changed
      .map((i) => words[i]!.word)
      .sort()
      .join(' ')
  if (moved(inA) !== moved(inB)) return false
  const between = [inA, inB].flatMap((words) => words.slice(changed[0]! + 1, changed.at(-1)! + 1))
  return !between.every(({ word, joined }) => joined && may(word))
}

interface Placed {
  readonly word: string
  /** Nothing but a comma or a word that joins stands before it. */
  readonly joined: boolean
}

/** The words of a content but those that carry little, as they come. */
function inOrder(content: string): Placed[] {
  const placed: Placed[] = []
  let joined = true
  for (const [raw] of content.matchAll(WORD)) {
    const word = raw
      .toLowerCase()
      .replace(/[’']s$/, '')
      .replace(/[’'.](?!\d)/g, '')
    if (EMPTY.has(word) && !SPELT_LIKE_EMPTY.test(raw)) {
      joined &&= JOINING.has(word)
      continue
    }
    placed.push({ word, joined })
    joined = true
  }
  return placed
}

/** The stem of a word, or the value that is given for it: one string for all that ask. */
function once(known: Map<string, string>, word: string, value: string | null): string {
  const found = known.get(word)
  if (found !== undefined) return found
  const made = value ?? stemOf(word)
  known.set(word, made)
  return made
}

/** A word without its ending: enough to tell "agreed" and "agrees" to be one. */
function stemOf(word: string): string {
  if (word.length < 4) return word
  const stem = word
    .replace(/(?:sses)$/, 'ss')
    .replace(/ies$|ied$/, 'y')
    .replace(/(?<![aeious])s$|(?<=[aeiou][^aeious])es$|(?<=e)s$/, '')
    .replace(/(?<=[aeiouy].*)(?:ing|ed|ly|ment|ation)$/, '')
    .replace(/([^aeiouls])\1$/, '$1')
  return stem.length > 3 ? stem.replace(/e$/, '') : stem
}

/** Whether the names of two claims are the same: each has its own in the other, a nationality for its country counted. */
export function sameNames(a: readonly string[], b: readonly string[]): boolean {
  const has = (names: readonly string[], name: string): boolean => names.some((other) => sameName(name, other))
  return a.every((name) => has(b, name)) && b.every((name) => has(a, name))
}

/** Names that differ are the same only from so many letters on that both begin with. */
export const MIN_PREFIX = 4

/** Endings that make a nationality of a country's or a town's name. */
const ENDINGS = ['n', 'i', 'an', 'ian', 'ns', 'is', 'ans', 'ians', 'ese', 'ish']
const NATIONALITY = new RegExp(`^(?:${ENDINGS.join('|')})$`)

/** Whether a word is among the names, or the nationality of one, or the country of a nationality among them. */
export function isAmong(names: ReadonlySet<string>, word: string): boolean {
  if (names.has(word)) return true
  return ENDINGS.some(
    (ending) => names.has(word + ending) || (word.endsWith(ending) && names.has(word.slice(0, -ending.length))),
  )
}

function sameName(a: string, b: string): boolean {
  if (a === b) return true
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  return short.length >= MIN_PREFIX && long.startsWith(short) && NATIONALITY.test(long.slice(short.length))
}
