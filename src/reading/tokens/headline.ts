import type { Tokens } from './tokens.ts'

/**
 * The token behind the headline of a text: its first paragraph, where that is one sentence without a stop and others follow.
 * 0: it has none.
 *
 * @example headlineEnd(tokenize('Talks fail\n\nThey failed on Friday.')) // 2
 */
export function headlineEnd({ text, ends, sentences, paragraphs }: Tokens): number {
  if (paragraphs.length < 3 || paragraphs[1] !== 1) return 0
  const end = ends[sentences[1] - 1]
  return /[.!?…]["”’']?$/.test(text.slice(Math.max(0, end - 2), end)) ? 0 : sentences[1]
}
