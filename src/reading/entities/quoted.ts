import type { Tokens } from '../tokens/index.ts'
import type { WordTypes } from './word-facts.ts'

/**
 * Number of the quotation that each token lies in, from 0, or -1. Marks count as inside. A quotation ends at its mark or
 * with its paragraph; straight marks open and close by turns.
 */
export function quotedAt(tokens: Tokens, { type, lower }: WordTypes): Int32Array {
  const quoted = new Int32Array(tokens.count).fill(-1)
  const { sentences, paragraphs } = tokens
  let number = -1
  for (let p = 0; p + 1 < paragraphs.length; p++) {
    let open = false
    const end = sentences[paragraphs[p + 1]]
    for (let i = sentences[paragraphs[p]]; i < end; i++) {
      const word = lower[type[i]]
      const opens = word === '“' || word === '``'
      const closes = word === '”' || word === "''"
      const turns = word === '"'
      if (opens || (turns && !open)) {
        if (!open) number++
        open = true
        quoted[i] = number
      } else if (closes || turns) {
        if (open) quoted[i] = number
        open = false
      } else if (open) quoted[i] = number
    }
  }
  return quoted
}
