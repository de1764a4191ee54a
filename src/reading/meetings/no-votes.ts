import { caseOf } from '../events/index.ts'
import type { MeetingText } from './context.ts'
import { isPerson } from './no-meetings.ts'
import type { Sign } from './signs.ts'

/** Whether a word that may tell of a vote tells of a survey, of how many voted in one way, or of what one voter chose. */
export const isNoVote = (context: MeetingText, sign: Sign): boolean =>
  (sign.form === 'noun' ? OF_NOUNS : OF_VERBS).some((rule) => rule(context, sign))

type Rule = (context: MeetingText, sign: Sign) => boolean

/** What stands before the name of a survey: who made it, or how. */
const KIND_OF_POLL =
  /^(?:opinion|exit|telephone|phone|online|internet|tracking|public|statewide|national|nationwide|recent|new|latest|internal|independent|private|robocall)$/

/** What a survey does, and what is done with one. */
const SURVEYING =
  /^(?:show|find|put|suggest|indicate|give|reveal|conduct|take|release|publish|commission|survey|ask|sponsor|question|interview|describe|have)$/

/** "a new *poll* found", "according to a *poll* in May", "the *poll* of 800 growers": who is asked elects nobody. */
const isSurvey: Rule = (context, { token, family, clause }) => {
  const { lemma, lower, upos, relation, children, childStart } = context.text
  // "go to the polls", "at the polls": an election.
  if (family.name !== 'poll' || (lower[token] === 'polls' && !SURVEYING.test(clause.lemma))) return false
  const isRole = clause.subject === token || clause.object === token
  if (isRole && SURVEYING.test(clause.lemma)) return true
  for (let c = childStart[token]; c < childStart[token + 1]; c++) {
    const child = children[c]
    if (child < token && KIND_OF_POLL.test(lower[child])) return true
    if (child < token && relation[child] === 'compound' && upos[child] === 'PROPN') return true
    // "a poll of 800 adults"
    if (
      child > token &&
      relation[child] === 'nmod' &&
      caseOf(context.text, child) === 'of' &&
      isCounted(context, child)
    )
      return true
  }
  return lemma[token] === 'poll' && isAccording(context, token)
}

/** "according to a poll" */
function isAccording({ text: { lower } }: MeetingText, token: number): boolean {
  for (let at = token - 1; at > token - 7; at--) if (lower[at] === 'to' && lower[at - 1] === 'according') return true
  return false
}

function isCounted({ text: { children, childStart, relation } }: MeetingText, token: number): boolean {
  for (let c = childStart[token]; c < childStart[token + 1]; c++) if (relation[children[c]] === 'nummod') return true
  return false
}

/** "the institute *polled* the district": asks it, unlike "the list polled 8 percent". */
const isSurveying: Rule = ({ text: { lemma, upos } }, { word, clause: { object, passive, head } }) => {
  if (word !== 'poll') return false
  if (passive) return true
  return (
    object > head && upos[object] !== 'NUM' && !/^(?:percent|per|cent|%|vote|point|figure|seat)$/.test(lemma[object])
  )
}

/** Parts of a vote, or ways to count it. */
const SHARE = /^(?:popular|electoral|first-place|first-preference|protest|swing|absentee|early|mail-in)$/
const PART = /^(?:percent|per|cent|%|share|third|half|quarter|majority|plurality|two-thirds|number|chunk|slice)$/

/** Nouns of what is put to the vote: their votes are those of a sitting. */
const PUT = /^(?:bill|motion|resolution|amendment|measure|treaty|budget|law|proposal|plan|deal|accord)$/

/** "3 million *votes*", "a third of the *vote*", "the popular *vote*": how many chose in one way, and not that they met to choose. */
const isCountOfVotes: Rule = (context, { token, clause }) => {
  const { lemma, lower, upos, children, childStart } = context.text
  if (lemma[token] !== 'vote') return false
  for (let c = childStart[token]; c < childStart[token + 1]; c++)
    if (children[c] < token && SHARE.test(lower[children[c]])) return true
  for (let at = token - 1; at > token - 6; at--)
    if (lower[at] === 'of') {
      if (PART.test(lemma[at - 1]) || upos[at - 1] === 'NUM' || /-(?:third|quarter)s?$/.test(lower[at - 1])) return true
      break
    }
  if (lower[token] !== 'votes') return false
  const { subject, object, lemma: verb } = clause
  if (subject >= 0 && PUT.test(lemma[subject])) return false
  if (/^(?:million|thousand|hundred|billion)$/.test(lower[token - 1])) return true
  return (
    object === token &&
    /^(?:get|win|receive|earn|garner|collect|gain|lose|need|draw|attract|take|poll)$/.test(verb) &&
    isCounted(context, token)
  )
}

/** "on *my* first ballot", "cast *her* ballot": the paper of one voter. */
const isOwnBallot: Rule = ({ text: { lower, children, childStart } }, { token }) => {
  if (lower[token] !== 'ballot') return false
  for (let c = childStart[token]; c < childStart[token + 1]; c++)
    if (children[c] < token && /^(?:my|his|her|your)$/.test(lower[children[c]])) return true
  return false
}

/** One person by name, and no list of them. */
function isOnePerson(context: MeetingText, at: number): boolean {
  const { children, childStart, lower, upos, lemma, relation } = context.text
  if (at < 0) return false
  if (/^(?:i|he|she|my|his|her)$/.test(lower[at])) return true
  if (!isPerson(context, at)) return false
  if (upos[at] === 'NOUN' && lower[at] !== lemma[at]) return false
  for (let c = childStart[at]; c < childStart[at + 1]; c++) if (relation[children[c]] === 'conj') return false
  return !/^(?:they|we|you)$/.test(lower[at])
}

/** Who stands in an election. */
const CANDIDATE = /^(?:nominee|candidate|ticket|president|democrat|republican|mayor|governor|incumbent|challenger)$/

/** "Karst, a baker, *voted for* Maurek in 2011", "she *voted early*": what one voter chose among persons, unlike what a member of a house did with a bill. */
const isOwnChoice: Rule = (context, { word, token, clause }) => {
  if (word !== 'vote') return false
  const { lower, lemma, head } = context.text
  const isWho = clause.subject >= 0 && lower[clause.subject] === 'who'
  const one = isWho && clause.relation.startsWith('acl') ? head[clause.head] : clause.subject
  const isNobody = one < 0 && clause.opener === 'to'
  if (!isOnePerson(context, one) && !isNobody) return false
  // "will vote for Maurek in the March 1 primary": that has its day.
  if (
    clause.obliques.some(({ head: noun }) =>
      /^(?:primary|election|referendum|runoff|run-off|caucus|ballot)$/.test(lemma[noun]),
    )
  )
    return false
  if (lower[token - 1] === 'early' || lower[token + 1] === 'early') return !isNobody
  return clause.obliques.some(
    ({ preposition, head: noun }) =>
      preposition === 'for' &&
      (CANDIDATE.test(lemma[noun].toLowerCase()) ||
        /^(?:him|her|me|you)$/.test(lower[noun]) ||
        isPerson(context, noun)),
  )
}

const OF_NOUNS: readonly Rule[] = [isSurvey, isCountOfVotes, isOwnBallot]
const OF_VERBS: readonly Rule[] = [isSurveying, isOwnChoice]
