import { withTurnsShown } from './direction.ts'

/**
 * Words as a terminal, or a file that may be printed on one, shows them: runs of blanks and line ends as one blank; control characters, which could move the
 * cursor or colour the screen, and marks that turn the writing direction, which could hide words, as U+FFFD.
 */
export function printable(words: string): string {
  return harmless(words.replace(/[\s\u0085]+/g, ' ')).trim()
}

/**
 * Words as `printable`, blanks kept as they are: a file's name may have two in a row. On one line.
 *
 * @example harmless('two  blanks\n') // 'two  blanks\ufffd'
 */
export function harmless(words: string): string {
  return (
    withTurnsShown(words)
      // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what must not reach a terminal
      .replace(/[\x00-\x1f\x7f-\x9f\u2028\u2029]/g, '\ufffd')
      .toWellFormed()
  )
}

/** Lines as `harmless`: a message may name a file whose name would colour the screen or turn the line. */
export function harmlessLines(message: string): string {
  return message.split('\n').map(harmless).join('\n')
}
