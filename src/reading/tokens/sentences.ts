import type { Tokens } from './tokens.ts'

export function sentenceStarts(
  tokens: Pick<Tokens, 'text' | 'count' | 'starts' | 'ends'>,
  paragraphs: Int32Array,
): Int32Array {
  const { text, count, starts, ends } = tokens
  const sentences: number[] = []
  let paragraph = 0
  for (let token = 0; token < count; token++) {
    if (token === paragraphs[paragraph]) {
      paragraph++
      sentences.push(token)
      continue
    }
    if (/[.?!…]/.test(text[ends[token - 1] - 1]) && /[A-Z]/.test(text[starts[token]])) sentences.push(token)
  }
  sentences.push(count)
  return Int32Array.from(sentences)
}
