import type { Analysed } from '../clauses/index.ts'
import { caseOf } from '../events/index.ts'
import type { MeetingKind } from './meeting.ts'
import { CALL_WORDS, MEETING_NOUNS, OTHER_THING } from './words.ts'

/** Nouns behind which "of talks" says nothing more of them: "the result of talks". */
const OF_TALKS =
  /^(?:round|place|date|result|outcome|series|minute|record|set|failure|hour|day|week|month|year|resumption|possibility|hope)$/

/** "the next round" of a negotiation; "a round of golf" has none of these. */
const ROUND = /^(?:next|first|second|third|fourth|fifth|new|latest|last|another|final|further)$/

/** What talks do, in words that are nouns too. */
const DOING = /^(?:end|open|begin|start|resume|fail|collapse|continue|stall|break|halt|restart|stop)$/

/** What kind of meeting a noun names, if it names one: "talks" but not "talk", "telephone call" but not "call". */
export function kindOfNoun(text: Analysed, noun: number): MeetingKind | null {
  const { lemma, lower, upos, relation, head, tag } = text
  if (upos[noun] !== 'NOUN' && upos[noun] !== 'PROPN') return null
  const kind = MEETING_NOUNS.get(lemma[noun])
  if (kind === undefined) return null
  if (lemma[noun] === 'talk' && tag[noun] !== 'NNS' && lower[noun] !== 'talks') return null
  // "a meeting place", "vote count": it describes another noun; "summit meeting" is told by its last word.
  // Not so "talks end": the tagger takes the verb for a noun.
  const verb = lower[noun] === 'talks' && DOING.test(lower[noun + 1] ?? '')
  if (/^(?:compound|amod|nmod:desc|flat)$/.test(relation[noun]) && head[noun] > noun && !verb) return null
  const before = lower[noun - 1] ?? ''
  if (OTHER_THING.has(before)) return null
  if (lemma[noun] === 'session' && isOfMarket(text, noun)) return null
  if (kind === 'call') {
    const phone = CALL_WORDS.has(before) || (before === '-' && CALL_WORDS.has(lower[noun - 2] ?? ''))
    return phone ? 'call' : null
  }
  if (lemma[noun] === 'round') return isOfTalks(text, noun) || ROUND.test(before) ? 'talks' : null
  const within = relation[noun].startsWith('nmod') && head[noun] < noun && caseOf(text, noun) === 'of'
  return within && OF_TALKS.test(lemma[head[noun]]) ? null : kind
}

/** "The index closed lower in Saturday's session": a day of trading. */
function isOfMarket({ lower, sentence, tokens }: Analysed, noun: number): boolean {
  for (let at = tokens.sentences[sentence[noun]]; at < tokens.count && sentence[at] === sentence[noun]; at++)
    if (/^(?:stocks?|shares?|index|bourse|turnover|traders?|trading)$/.test(lower[at])) return true
  return false
}

/** "a round of talks" */
function isOfTalks(text: Analysed, noun: number): boolean {
  const { children, childStart, lemma } = text
  for (let c = childStart[noun]; c < childStart[noun + 1]; c++) {
    if (MEETING_NOUNS.has(lemma[children[c]]) && caseOf(text, children[c]) === 'of') return true
  }
  return false
}
