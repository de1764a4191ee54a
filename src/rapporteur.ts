import { detectLanguage } from './document/index.ts'
import { loadModels } from './models.ts'
import { type Codebook, createReader, type Reader, type Reading } from './reading/index.ts'

export interface ReadOptions {
  /** When the text was published, ISO 8601; it is passed on to the reading, and left null if it is not given. */
  readonly published?: string | null
  /** BCP 47 code of the text's language ("en", "en-GB"), where it is known; else it is detected. */
  readonly language?: string
  /** The dossier's terms in which the text is coded; see `ReaderOptions`. */
  readonly codebook?: Codebook
}

/** The languages that are read; `und` stands for texts too short to tell. */
const LANGUAGES: ReadonlySet<string> = new Set(['en', 'und'])

let reader: Reader | null = null

/**
 * Reads a news article: every attribution in it, each with a profile of its source.
 *
 * The models are loaded on the first call, from the package's own folder, and kept. Offsets of the reading are in UTF-16
 * units into `text` as given. The same text and options always give the same reading.
 *
 * @throws Error `language "uk" is not read yet` for a text in another language than English
 * @throws TypeError for a text that is no string, and for options that are none; it names what was given
 * @throws ModelError, which names the model, where one is missing, damaged or of another version
 * @example
 * const { attributions } = read('The envoy said the ferry tax would stay.')
 * attributions[0].profile.kind // 'role'
 */
export function read(text: string, options: ReadOptions = {}): Reading {
  if (typeof text !== 'string')
    throw new TypeError(`the text must be a string, not ${text === null ? null : typeof text}`)
  const problem = problemOf(options)
  if (problem !== null) throw new TypeError(problem)
  const language = options.language ?? detectLanguage(text)
  // Of "en-GB" what stands before the region says the language.
  if (!LANGUAGES.has(language.toLowerCase().replace(/[-_].*/s, '')))
    throw new Error(`language "${language}" is not read yet`)
  reader ??= createReader(loadModels())
  const { published = null, codebook } = options
  return reader.read(text, { published, language, codebook })
}

/** Why the options that a program gave are none; null where they are. */
function problemOf(options: unknown): string | null {
  if (typeof options !== 'object' || options === null) return `the options must be an object, not ${options}`
  const { language, published } = options as Record<keyof ReadOptions, unknown>
  if (language !== undefined && typeof language !== 'string')
    return `options.language must be a code such as "en", not ${JSON.stringify(language)}`
  // What a document states is passed on as it is: one that is no date is stated all the same, and nothing is dated by it.
  if (published === undefined || published === null || typeof published === 'string') return null
  return `options.published must be a date as "2031-04-02", or with a time as "2031-04-02T09:30:00Z", not ${JSON.stringify(published)}`
}
