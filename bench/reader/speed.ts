import { createReader, type Models } from '../../src/reading/index.ts'
import { tokenize } from '../../src/reading/tokens/index.ts'

export interface Speed {
  readonly tokens: number
  /** Raw text to profiles, one thread, the best round after the first. */
  readonly tokensPerSecond: number
}

/** Reads all texts several times over with one reader; the first round warms up and does not count. */
export function readingSpeed(models: Models, texts: readonly string[], rounds = 4): Speed {
  const reader = createReader(models)
  const tokens = texts.reduce((sum, text) => sum + tokenize(text).count, 0)
  let best = Number.POSITIVE_INFINITY
  for (let round = 0; round < rounds; round++) {
    const started = performance.now()
    for (const text of texts) reader.read(text, { language: 'en' })
    if (round > 0) best = Math.min(best, (performance.now() - started) / 1000)
  }
  return { tokens, tokensPerSecond: tokens / best }
}
