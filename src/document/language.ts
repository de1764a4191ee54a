import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'

/** English function words that no other language at hand shares at that rate; in news they are a fifth of all words. */
const ENGLISH: ReadonlySet<string> = new Set(
  'the of and to that with from this was were which has have had been by not said would will his their they'.split(' '),
)
/** Share and number of these words that settle it for English without a look at the database. */
const MIN_ENGLISH_SHARE = 0.08
const MIN_ENGLISH_WORDS = 3

/** The same with more that some other language may share: English prose has one in four words of these. */
const COMMON: ReadonlySet<string> = new Set([
  ...ENGLISH,
  ...'is it for are or she we you but if than who what when there about after over out up more one all'.split(' '),
])
/**
 * What the database does not know is prose in another language where it is as long as this, has next to none of those, and
 * mostly words in small letters: tables and lists of names have figures and capitals.
 */
const MIN_PROSE_WORDS = 25
const MOST_COMMON_SHARE = 0.03
const LEAST_SMALL_SHARE = 0.75

/** Below this many words in Latin script a text is never refused: a headline of names could be any language. */
const MIN_WORDS = 12
/** The database's score below which its answer is not taken: tables of earnings score up to 0.6 for Lithuanian or Dutch,
 * running text in a language that it knows scores 0.75 and above. */
const MIN_SCORE = 0.7

/** What stands within words and is seen by nobody: soft hyphens, zero-width characters, marks of direction. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u206f\ufeff]/g

/** A long text is judged by three samples of this many UTF-16 units: its beginning, middle and end. */
const SAMPLE_UNITS = 6000

/**
 * The language of a text as a BCP 47 code; `und` where there is too little to tell, `mis` where it is prose in none that is known.
 *
 * English is recognised by its function words alone. Only a text that fails this is shown to eld's n-gram database, which
 * takes a quarter of a second and 90 MB to load and is therefore loaded on first need.
 *
 * @example detectLanguage('The minister said that the talks would go on.') // 'en'
 * @example detectLanguage('Міністр заявив, що переговори триватимуть.') // 'uk'
 * @example detectLanguage('Oslo') // 'und'
 */
export function detectLanguage(text: string): string {
  const sample = sampleOf(text).replace(INVISIBLE, '')
  const words = sample.toLowerCase().match(/\p{L}+/gu) ?? []
  const english = words.filter((word) => ENGLISH.has(word)).length
  if (english >= MIN_ENGLISH_WORDS && english >= MIN_ENGLISH_SHARE * words.length) return 'en'
  const latin = words.filter((word) => /^\p{Script=Latin}/u.test(word)).length
  const otherScript = latin < words.length / 2
  if (words.length < MIN_WORDS && !otherScript) return 'und'
  const { language, score } = mostLikely(sample)
  if (language !== '' && (otherScript || score >= MIN_SCORE || language === 'en')) return language
  return isForeignProse(sample, words) ? 'mis' : 'und'
}

/** @param words those of the sample, in small letters */
function isForeignProse(sample: string, words: readonly string[]): boolean {
  if (words.length < MIN_PROSE_WORDS) return false
  const common = words.filter((word) => COMMON.has(word)).length
  const pieces = sample.split(/\s+/).filter((piece) => /[\p{L}\p{N}]/u.test(piece))
  const small = pieces.filter((piece) => /^[^\p{L}\p{N}]*\p{Ll}/u.test(piece)).length
  return common <= MOST_COMMON_SHARE * words.length && small >= LEAST_SMALL_SHARE * pieces.length
}

function sampleOf(text: string): string {
  if (text.length <= 3 * SAMPLE_UNITS) return text
  const middle = (text.length - SAMPLE_UNITS) >> 1
  return [
    text.slice(0, SAMPLE_UNITS),
    text.slice(middle, middle + SAMPLE_UNITS),
    text.slice(text.length - SAMPLE_UNITS),
  ].join(' ')
}

/** What is used of eld: `detect` gives an empty language where it knows none. */
interface Detector {
  detect(text: string): { language: string; getScores(): Record<string, number> }
}

let detector: Detector | null = null

function mostLikely(sample: string): { language: string; score: number } {
  detector ??= loadDetector()
  const found = detector.detect(sample)
  return { language: found.language, score: found.getScores()[found.language] ?? 0 }
}

/** eld names its entries for `import` only; `require` with the file's path loads the same module without a promise. */
function loadDetector(): Detector {
  const file = fileURLToPath(import.meta.resolve('eld/extrasmall'))
  return (createRequire(import.meta.url)(file) as { eld: Detector }).eld
}
