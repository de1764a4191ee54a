import { type Clause, phraseOf, spanOfTokens } from '../clauses/index.ts'
import { type MeetingText, timesOf } from './context.ts'
import type { FoundMeeting } from './found.ts'
import { Participants } from './participants.ts'

const VOTED_ON = /^(?:motion|resolution|bill|amendment|budget|law|treaty|accord|declaration|measure|proposal|censure)$/
const BY_VOTE = /^(?:defeat|reject|pass|adopt|approve|carry|ratify|vote down|endorse)$/

/** A vote that was held, by its outcome in votes: "The motion was defeated by 97 votes to 61". */
export function voteOf(context: MeetingText, clause: Clause): FoundMeeting | null {
  const { text, facts, who } = context
  const { object, obliques } = clause
  if (!BY_VOTE.test(clause.lemma) || object < 0 || !VOTED_ON.test(text.lemma[object])) return null
  const counted = obliques.some(
    ({ preposition, head }) => preposition === 'by' && (text.lemma[head] === 'vote' || text.upos[head] === 'NUM'),
  )
  if ((!counted && !hasTally(text.lower, text.upos, clause)) || facts.of(clause) !== 'happened') return null
  const people = new Participants(text, who)
  people.add(clause.subject)
  const { first, end } = phraseOf(text, object)
  const span = spanOfTokens(text, first, end)
  return {
    meeting: 'vote',
    status: 'held',
    participants: people.all(),
    setBy: null,
    place: null,
    times: timesOf(context, clause),
    before: [],
    about: { words: text.text.slice(span.start, span.end), span },
    token: clause.head,
    first: clause.first,
    end: clause.end,
    why: [clause.head, object],
    confidence: 0.8,
    again: false,
  }
}

/** "97 votes to 61", "by 20 to three" */
function hasTally(lower: readonly string[], upos: readonly string[], { head, end }: Clause): boolean {
  for (let i = head + 1; i + 2 < end; i++) {
    if (
      upos[i] === 'NUM' &&
      (lower[i + 1] === 'votes' || (lower[i + 1] === 'to' && upos[i + 2] === 'NUM' && lower[i - 1] === 'by'))
    )
      return true
  }
  return false
}
