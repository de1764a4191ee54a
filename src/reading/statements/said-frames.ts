import type { Analysed, Clause } from '../clauses/index.ts'
import type { Stance } from '../codings/index.ts'
import type { Context } from './context.ts'
import type { Frame } from './frames.ts'
import { AFTER, BEFORE } from './nearness.ts'

/** Clauses that say nothing by themselves: what they describe or complete is another's. */
const PART = /^(xcomp|acl|amod|compound|nmod|csubj|csubj:pass)$/

/**
 * A frame for each clause of which no word of the lexicon tells a stance, but which may tell one all the same, in the words
 * of a party or of what it did: "Not one tonne less", "the company's figure went up to 4.25". It hangs on the first cue of
 * the clause, or on its head. Which stance it tells is for a judge to say.
 */
export function saidFrames(context: Pick<Context, 'text' | 'frames' | 'cuesIn'>): Frame[] {
  const { text, frames } = context
  const taken = new Set<number>()
  for (const { clause, first } of frames) {
    taken.add(clause.index)
    if (text.clauses.at[first] >= 0) taken.add(text.clauses.at[first])
  }
  return text.clauses.all
    .filter((clause) => !taken.has(clause.index) && stands(clause, text))
    .map((clause) => saidFrame(clause, context))
}

/** What only says that something is said, thought or done for its own sake, or what befalls somebody. */
const REPORTING =
  /^(say|tell|add|note|report|write|declare|announce|state|believe|think|know|hear|learn|quote|explain|argue|speak|comment|describe|accord|see|hold|meet|arrive|fly|travel|recall|remember|read|sit|ask|answer|reply|respond|face|encounter|undergo)$/

/** "has not decided whether", "does not know how": what follows is left open. */
const SETTLING = /^(decide|determine|settle|resolve|conclude|judge|know|rule|specify)$/
const LEFT_OPEN = /^(whether|if|how|when|what|where|who|which)$/
/** Tokens behind the verb within which its question begins. */
const QUESTION_REACH = 4

function stands(clause: Clause, text: Analysed): boolean {
  const { relation, head, end, first, lemma } = clause
  const { upos, tokens, sentence } = text
  if (REPORTING.test(lemma) || leavesOpen(clause, text) || isAllegedIn(clause, text)) return false
  if (PART.test(relation)) return false
  if (upos[head] === 'PUNCT' && end - first < 2) return false
  return tokens.sentences[sentence[head] + 1] - tokens.sentences[sentence[head]] > 1
}

/** "claimed that Kessar rejected it": what is claimed tells the stance, by words of its own. */
const isAllegedIn = ({ lemma, children }: Clause, { clauses }: Analysed): boolean =>
  /^(?:claim|allege|contend|assert)$/.test(lemma) &&
  children.some((index) => clauses.all[index].relation === 'ccomp' && clauses.all[index].subject >= 0)

function leavesOpen({ lemma, negations, head }: Clause, { lower, sentence }: Analysed): boolean {
  if (negations.length === 0 || !SETTLING.test(lemma)) return false
  for (let at = head + 1; at <= head + QUESTION_REACH && sentence[at] === sentence[head]; at++)
    if (LEFT_OPEN.test(lower[at])) return true
  return false
}

function saidFrame(clause: Clause, { text, cuesIn }: Pick<Context, 'text' | 'cuesIn'>): Frame {
  const from = Math.max(clause.first, clause.head - BEFORE)
  const cues = cuesIn(from, Math.min(clause.end, clause.head + AFTER)).filter(
    ({ first }) => text.clauses.of[first] === clause.index,
  )
  const main = cues.find(({ first, end }) => first <= clause.head && clause.head < end)
  const cue = main ?? cues[0]
  const first = cue?.first ?? clause.head
  return {
    kind: main === undefined ? 'said' : 'cue',
    clause,
    first,
    end: Math.min(cue?.end ?? first + 1, text.tokens.count),
    word: cue === undefined ? 'say' : cue.family,
    stance: cue === undefined ? 'open' : LEANS[cue.lean],
    act: 'SAY',
    mental: false,
  }
}

/** Where somebody stands of whom a cue of a lean tells. */
const LEANS: Readonly<Record<string, Stance>> = {
  against: 'rejects',
  want: 'demands',
  for: 'accepts',
  open: 'open',
  firm: 'demands',
}
