import { participantOf } from './beside.ts'
import type { MeetingText } from './context.ts'
import type { Participant } from './meeting.ts'
import { Participants } from './participants.ts'
import type { Sign } from './signs.ts'

/** Bodies and groups that meet, and are told of without a name of their own. */
export const BODY: RegExp =
  /^(?:committee|commission|council|board|cabinet|parliament|assembly|senate|panel|chamber|college|caucus|working group|group|congress|plenary)$/
const GROUP =
  /^(?:ministers|deputies|delegates|senators|lawmakers|ambassadors|governors|envoys|councillors|negotiators|experts)$/
/** Nothing without whose they are. */
const OF_SOMEBODY = /^(?:members|officials|leaders|representatives|branches)$/
/**
 * Whose the body is that meets or votes, where it has no name: "the federation's board", "ministers of Kessar". Of "a technical
 * committee" nobody: its words are in `named`, where they say more than its kind.
 */
export function bodyBeside(context: MeetingText, { form, clause, family }: Sign): Participant[] {
  if (form !== 'verb' || !/^(?:meet|sit|vote|pass)$/.test(family.name)) return []
  const { text } = context
  const { lower, children, childStart, relation } = text
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
  return people.all().map(participantOf)
}
