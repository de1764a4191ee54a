import { phraseOf, spanOfTokens } from '../clauses/index.ts'
import { participantOf } from './beside.ts'
import type { MeetingText } from './context.ts'
import type { Participant } from './meeting.ts'
import { Participants } from './participants.ts'
import type { Sign } from './signs.ts'

/** Bodies and groups that meet, and are told of without a name of their own. */
const BODY =
  /^(?:committee|commission|council|board|cabinet|parliament|assembly|senate|panel|chamber|college|caucus|working group|group|congress|plenary)$/
const GROUP =
  /^(?:ministers|deputies|delegates|senators|lawmakers|ambassadors|governors|envoys|councillors|negotiators|experts)$/
/** Nothing without whose they are. */
const OF_SOMEBODY = /^(?:members|officials|leaders|representatives|branches)$/
/** Longer phrases tell a story. */
const MOST_WORDS = 6

/**
 * The body that meets or votes, where it has no name: of "the federation's board" or "its council" whoever has it, of "a technical
 * committee" these words, for that it is not the parties is worth knowing.
 */
export function bodyBeside(context: MeetingText, { form, clause, family }: Sign): Participant[] {
  if (form !== 'verb' || !/^(?:meet|sit|vote|pass)$/.test(family.name)) return []
  const { text } = context
  const { lower, upos, children, childStart, relation } = text
  const noun = clause.passive && family.name !== 'pass' ? -1 : clause.subject
  if (noun < 0 || noun > clause.head || text.sentence[noun] !== clause.sentence) return []
  const word = lower[noun]
  if (!BODY.test(word) && !GROUP.test(word) && !OF_SOMEBODY.test(word)) return []
  const people = new Participants(context)
  for (let c = childStart[noun]; c < childStart[noun + 1]; c++) {
    const child = children[c]
    if (relation[child] === 'nmod:poss' || (relation[child].startsWith('nmod') && lower[child - 1] === 'of'))
      people.add(child, 'nmod:poss')
  }
  if (people.size > 0) return people.all().map(participantOf)
  if (OF_SOMEBODY.test(word)) return []
  const end = noun + 1
  let { first } = phraseOf(text, noun)
  while (first < noun && /^(?:DET|PRON|NUM|PUNCT|CCONJ|ADV)$/.test(upos[first])) first++
  // "a 14-nation board"
  if (lower[first - 1] === '-') first = noun
  if (end - first > MOST_WORDS) return []
  const span = spanOfTokens(text, first, end)
  const name = text.text.slice(span.start, span.end).replace(/\s+/g, ' ')
  return [{ name, party: null, person: false, span }]
}
