import type { VNode } from 'preact'
import { isolated } from '../../../text/index.ts'
import type { Claim, Profile, Span } from '../../contract/index.ts'
import { KIND_WORDS, peopleText, shareText, sureText } from '../words/index.ts'

/** `Anonymous, 2` */
export function KindMark({ profile }: { readonly profile: Profile }): VNode {
  const people = peopleText(profile.count)
  const { name, means } = KIND_WORDS[profile.kind]
  return (
    <span class="kind" title={means}>
      {name}
      {people !== null && `, ${people}`}
    </span>
  )
}

/** How sure the reader is: a word for eyes that skim, the figure for those that ask. */
export function Sure({
  confidence,
  of = 'source, cue and content are all right',
}: {
  readonly confidence: number
  /** What it is sure of. */
  readonly of?: string
}): VNode {
  return (
    <span class="sure numbers" title={`The reader is ${sureText(confidence)} that ${of}`}>
      <meter min={0} max={1} value={confidence} aria-hidden="true" />
      {shareText(confidence)}
      <span class="unseen"> sure</span>
    </span>
  )
}

/** A text with some spans of it marked as found. */
export function Spans({ text, found }: { readonly text: string; readonly found: readonly Span[] }): VNode {
  const parts: (string | VNode)[] = []
  let at = 0
  for (const { start, end } of found) {
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>)
    at = end
  }
  parts.push(text.slice(at))
  return <>{parts}</>
}

/** Who says it, as the text has it; where those words alone tell nobody ("he"), with who that is. */
export function SourceName({
  claim: { words, profile, foundInSource },
}: {
  readonly claim: Pick<Claim, 'words' | 'profile' | 'foundInSource'>
}): VNode {
  const { name } = profile
  if (words.source === '') return <span class="source">Nobody named</span>
  return (
    <>
      <span class="source">
        <Spans text={words.source} found={foundInSource} />
      </span>
      {!isTold(words.source, name) && <span class="source-is"> ({isolated(name!)})</span>}
    </>
  )
}

/** Whether words for a source tell by themselves who is meant, where its name is known: "he" does not. */
export function isTold(source: string, name: string | null): boolean {
  const said = wordsIn(source)
  return name === null || said.includes(wordsIn(name)) || wordsIn(name).includes(said.replace(/^ (?:the|an?) /, ' '))
}

/** The words of a phrase, each between blanks: so that "it" is not found in "United". */
const wordsIn = (phrase: string): string =>
  ` ${
    phrase
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu)
      ?.join(' ') ?? ''
  } `

const POINTER = /^(?:he|him|she|her|they|them|it|so|who|whom|which|that|this|these|those|one)$/i

/** Whether words only point to who is meant: beside the name they say nothing, and without it they are quoted. */
export function isPointer(words: string): boolean {
  return POINTER.test(words)
}
