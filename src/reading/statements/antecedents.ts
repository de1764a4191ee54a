import type { Analysed } from '../clauses/index.ts'
import type { IssueMark } from '../issues/index.ts'
import type { Context } from './context.ts'
import type { Frame } from './frames.ts'
import type { Region } from './region.ts'

/** Words that point back to what was spoken of, alone: "refused it", "rule out nothing", "wants more". */
const POINTERS =
  /^(it|this|that|these|those|them|one|any|both|either|nothing|everything|anything|something|more|so|what|such|another)$/
/** Nouns that do so with "the", "that", "any": "objects to the point". */
export const POINTING: RegExp =
  /^(point|demand|request|condition|idea|offer|proposal|step|move|issue|question|suggestion|measure|figure|number|concession|term|word|wording|phrase|option|outcome|result|decision|gesture|clause|principle|requirement|call|prospect|matter|topic|subject|notion|signature)$/
/** Tokens behind the words of stance within which the pointer must stand. */
const POINTER_REACH = 6
/** Tokens of a sentence that are looked through, from its end: longer ones are lists, and time must stay linear. */
const SENTENCE_REACH = 80
/** Sentences back. */
const SENTENCES_BACK = 2

/**
 * The issue that a frame is about where its own words name none, but point back: that of the nearest of the words before in
 * its sentence, or of one of the two sentences before, which speaks of one issue alone. Null where nothing points, or
 * where it is not clear to what.
 */
export function antecedentOf(frame: Frame, about: Region, context: Context): IssueMark | null {
  const { text, marksIn } = context
  // What is signed is a paper, of many things.
  if (/^(sign|initial|ratify|adopt|publish|read|write)\b/.test(frame.word)) return null
  const relative = relativeBefore(frame, context)
  if (relative !== null) return chained(relative)
  const pointer = leavesOut(frame, text) ? frame.end : pointerIn(frame, about, text)
  if (pointer < 0) return null
  const { tokens, sentence } = text
  const own = sentence[frame.first]
  const end = Math.min(frame.first, pointer)
  const before = marksIn(Math.max(tokens.sentences[own], end - SENTENCE_REACH), end)
  const held = single(before)
  if (held !== null) return chained(held)
  if (before.length > 0) return null
  const back = frame.kind === 'will' ? 1 : SENTENCES_BACK
  for (let s = own - 1; s >= Math.max(0, own - back); s--) {
    const last = tokens.sentences[s + 1]
    const marks = marksIn(Math.max(tokens.sentences[s], last - SENTENCE_REACH), last)
    if (marks.length === 0) continue
    const one = single(marks)
    return one === null ? null : chained(one)
  }
  return null
}

/** Tokens between "which" and the words of stance. */
const RELATIVE_REACH = 8

/** "the pensions, *which* the port refuses to discuss": the issue whose words stand right before, where another does it to that. */
function relativeBefore({ kind, clause, first }: Frame, { text, marksIn }: Context): IssueMark | null {
  const { lower, upos, tag, sentence } = text
  if (kind !== 'verb' || clause.passive || clause.subject < 0 || clause.subject > first) return null
  for (let at = first - 1; at > 0 && at >= first - RELATIVE_REACH && sentence[at] === sentence[first]; at--) {
    if (/^(?:VERB|SCONJ|CCONJ)$/.test(upos[at]) || /^[,;:"]$/.test(lower[at])) return null
    if (!/^(?:which|that)$/.test(lower[at])) continue
    // "which has refused": who does it, and not what it is done to.
    if (tag[at] !== 'WDT' || clause.subject <= at) return null
    const end = lower[at - 1] === ',' ? at - 1 : at
    return marksIn(Math.max(0, end - RELATIVE_REACH), end).find((mark) => mark.end === end) ?? null
  }
  return null
}

/** "It refused.", "the bloc could deploy within weeks": what is meant is left out. */
function leavesOut({ kind, word, end, clause }: Frame, { upos, tokens }: Analysed): boolean {
  if (kind === 'will') return clause.object < 0 && !clause.passive && /^(deploy|lift|ease|send|release)$/.test(word)
  const stops = end >= tokens.count || upos[end] === 'PUNCT'
  return kind === 'verb' && stops && /^(refuse|decline|agree|accept|reject|object|consent)$/.test(word)
}

const chained = (mark: IssueMark): IssueMark => ({ ...mark, chained: true, before: true })

/** The last of marks that are all of one issue. */
function single(marks: readonly IssueMark[]): IssueMark | null {
  const last = marks.at(-1)
  return last !== undefined && marks.every(({ issue }) => issue === last.issue) ? last : null
}

function pointerIn(frame: Frame, about: Region, text: Analysed): number {
  const { lower, lemma, upos } = text
  // "It is unacceptable", "something will be lifted": the thing stands before.
  const from = about.first
  for (let at = from; at < Math.min(about.end, from + POINTER_REACH); at++) {
    if (upos[at] === 'PRON' || upos[at] === 'DET') {
      const subject = at > frame.first && text.relation[at].startsWith('nsubj')
      // "It is impossible to tell" is of nothing before.
      if (lower[at] === 'it' && frame.kind === 'verdict' && /^(to|that|for)$/.test(lower[frame.end] ?? '')) continue
      // "I promise nothing" is of no issue; "I rule out nothing" is of the one that was asked about.
      const none = lower[at] === 'nothing' && frame.stance !== 'rejects'
      if (POINTERS.test(lower[at]) && isAlone(at, text) && !subject && !none) return at
    }
    if (upos[at] === 'NOUN' && POINTING.test(lemma[at]) && upos[at + 1] !== 'NOUN' && isPointing(at, text)) return at
  }
  return -1
}

/** Not "that plan", "nothing that", "what it called". */
function isAlone(at: number, { lower, upos, lemma }: Analysed): boolean {
  if (/^(NOUN|ADJ|PROPN|DET)$/.test(upos[at + 1] ?? '')) return false
  if (lower[at] === 'what') return lemma[at + 1] === 'be'
  return !/^(that|which|but|who|of|less|under|below)$/.test(lower[at + 1] ?? '')
}

function isPointing(at: number, { children, childStart, relation, lower }: Analysed): boolean {
  let definite = false
  for (let c = childStart[at]; c < childStart[at + 1]; c++) {
    const child = children[c]
    if (child > at && relation[child] === 'nmod') return false
    if (relation[child] === 'det') definite = /^(the|that|this|those|these|any|every|either|such)$/.test(lower[child])
  }
  return definite
}
