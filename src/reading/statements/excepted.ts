import { type Analysed, spanOfTokens } from '../clauses/index.ts'
import type { Why } from '../codings/index.ts'
import type { Frame } from './frames.ts'
import type { Region } from './region.ts'

/** What is taken out of what somebody is open to, and the words that take it out. */
export interface Excepted {
  readonly region: Region
  readonly why: Why
}

/** Tokens behind a word of stance within which something is taken out, and tokens of what is. */
const EXCEPTED_WITHIN = 24
const MOST_EXCEPTED = 8

/** Prepositions of what is talked, agreed or given way about; "but not until", "but not for long" only say when. */
const MATTER = /^(?:about|on|over|to|of|with|regarding|concerning)$/

/** "is ready to talk about quotas *but not about labels*": what is behind the negation is turned down; null where nothing is taken out. */
export function exceptedFrom({ end }: Frame, text: Analysed): Excepted | null {
  const { lower, upos, sentence, tag } = text
  const isHere = (at: number): boolean => sentence[at] === sentence[end - 1]
  for (let at = end; at < end + EXCEPTED_WITHIN && isHere(at); at++) {
    if (/^[;:]$/.test(lower[at]) || /^(?:VBD|VBZ|VBP|MD)$/.test(tag[at])) return null
    const not = lower[at] === 'not' ? at : -1
    if (not < 0 || !(/^(?:but|though|although)$/.test(lower[at - 1]) || lower[at - 1] === ',')) continue
    const next = at + 1
    if (
      !isHere(next) ||
      !(
        MATTER.test(lower[next]) ||
        /^(?:NOUN|PROPN|ADJ)$/.test(upos[next]) ||
        /^(?:the|any|its|their|those|these)$/.test(lower[next])
      )
    )
      return null
    let last = next
    while (isHere(last) && last < next + MOST_EXCEPTED && !/^(?:PUNCT|VERB|AUX|SCONJ|CCONJ)$/.test(upos[last])) last++
    const first = lower[at - 1] === ',' ? at : at - 1
    return {
      region: { first: next, end: last },
      why: { field: 'stance', span: spanOfTokens(text, first, at + 1), reading: 'but not' },
    }
  }
  return null
}
