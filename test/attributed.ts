import { read } from '../src/rapporteur.ts'
import type { Span } from '../src/text/index.ts'

/**
 * One text a case, written for the test: `[The envoy]{source} [said]{cue} [the dam would open]{content}.` The markup is taken
 * out, the rest is read, and one attribution must have exactly these words. A cue of marks alone is given as it stands.
 */
export interface Attributed {
  readonly source: string
  readonly cue: string
  readonly content: string
}

/** The text of a case, and what is marked in it; of several spans of one role the words are joined. */
export function caseOf(marked: string): Attributed & { readonly text: string } {
  const roles: Record<string, string[]> = { cue: [], source: [], content: [] }
  const text = marked.replace(/\[([^\]]*)\]\{(\w+)\}/g, (_, words: string, role: string) => {
    roles[role]?.push(words)
    return words
  })
  const joined = (role: string): string => plain(roles[role]?.join(' ') ?? '')
  return { text, cue: joined('cue'), source: joined('source'), content: joined('content') }
}

/** What is told of a text, as the words of each attribution. */
export function attributedIn(text: string): Attributed[] {
  const words = (spans: readonly Span[]): string =>
    plain(spans.map(({ start, end }) => text.slice(start, end)).join(' '))
  return read(text, { language: 'en' }).attributions.map(({ cue, source, content }) => ({
    cue: words(cue),
    source: words(source),
    content: words(content),
  }))
}

/** Words alone: marks at the edges of a span never count, but where it has nothing else. */
function plain(words: string): string {
  return (words.match(/[\p{L}\p{N}]+(?:['’.-][\p{L}\p{N}]+)*/gu) ?? [words.trim()]).join(' ')
}
