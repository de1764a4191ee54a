import { firstWhere } from '../../text/index.ts'
import type { Analysed } from '../clauses/index.ts'
import type { Context } from './context.ts'
import type { Frame } from './frames.ts'
import type { IssueEvidence } from './issue-evidence.ts'
import { reachOf } from './reach-of.ts'

/** A word of stance that names its issue, which others may answer: "proposed a levy. Kessar opposed it". */
interface Turn {
  readonly frame: Frame
  readonly issue: string
}

/** Looks up the last turn before a token, of the same sentence or one of a few before; null for none. */
export type TurnBefore = (token: number) => Turn | null

/** Sentences back to which an answer reaches. */
const SENTENCES_BACK = 4

export function turnsOf({ text, frames, marksIn }: Pick<Context, 'text' | 'frames' | 'marksIn'>): TurnBefore {
  const turns: Turn[] = []
  for (const frame of frames) {
    if (frame.stance === null) continue
    const { about } = reachOf(frame, text)
    const mark = marksIn(about.first, about.end)[0]
    if (mark !== undefined) turns.push({ frame, issue: mark.issue })
  }
  return (token) => {
    const last = turns[firstWhere(turns.length, (i) => turns[i].frame.first >= token) - 1]
    return last !== undefined && text.sentence[token] - text.sentence[last.frame.first] <= SENTENCES_BACK ? last : null
  }
}

/** What stands right behind a frame's words for something that was spoken of before: `it`, `them`; else `no`. */
function pronounBehind({ end }: Frame, { lower, upos, sentence }: Analysed): 'it' | 'them' | 'no' {
  for (let at = end; at < end + 3 && sentence[at] === sentence[end - 1]; at++) {
    if (/^(it|this|that)$/.test(lower[at]) && upos[at] === 'PRON') return 'it'
    if (/^(them|these|those|both)$/.test(lower[at]) && upos[at] !== 'DET') return 'them'
    if (!/^(ADV|PART|ADP)$/.test(upos[at])) return 'no'
  }
  return 'no'
}

/** What speaks for an issue because the turn before was about it, or because a pronoun agrees with its words, and against it. */
export function turnFeatures(
  { issue, near, back }: IssueEvidence,
  place: string,
  objectKind: string,
  frame: Frame,
  { text, turnBefore }: Pick<Context, 'text' | 'turnBefore'>,
): string[] {
  const pronoun = pronounBehind(frame, text)
  const kind = pronoun === 'no' ? objectKind : pronoun
  const features = pronoun === 'no' ? [] : [`i:${pronoun}&${place}`]
  if (pronoun !== 'no' && near === null && back !== null) {
    const plural = /S$/.test(text.tag[back.mark.end - 1])
    features.push(plural === (pronoun === 'them') ? 'i:agrees' : 'i:disagrees')
    features.push(`i:${pronoun}&back=${Math.min(3, back.sentences)}${back.last ? '&last' : ''}`)
  }
  const turn = turnBefore(frame.first)
  if (turn === null) return [...features, `i:no-turn&${near === null ? 'far' : 'near'}`]
  const own = turn.issue === issue ? 'turn' : 'other-turn'
  const away = text.sentence[frame.first] - text.sentence[turn.frame.first]
  const far = near === null ? 'far' : 'near'
  features.push(
    `i:${own}&${far}`,
    `i:${own}&${far}&${kind}`,
    `i:${own}&${place}`,
    `i:${own}=${away}&${far}`,
    `i:${own}=${away}&${far}&${kind}`,
    `i:${own}&${far}&${turn.frame.stance}>${frame.stance}`,
  )
  return features
}
