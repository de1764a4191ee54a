import type { Reading } from './reading.ts'

/** The bytes of the reader's model files. */
export type Models = Readonly<Record<string, Uint8Array>>

export interface ReaderOptions {
  /** When the text was published, ISO 8601; it is passed on to the reading. */
  readonly published?: string | null
  /** BCP 47 code of the text's language if the caller knows it; it is passed on to the reading. */
  readonly language?: string
}

export interface Reader {
  read(text: string, options?: ReaderOptions): Reading
}

export function createReader(_models: Models): Reader {
  return {
    read(_text, { published = null, language = 'und' } = {}) {
      return { reader: READER_VERSION, language, published, sentences: [], entities: [], attributions: [] }
    },
  }
}

export const READER_VERSION: string = '0.1.0'
