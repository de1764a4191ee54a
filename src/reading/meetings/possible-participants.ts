import { caseOf } from '../events/index.ts'
import type { MeetingText } from './context.ts'
import type { MeetingKind, Participant } from './meeting.ts'
import { isOwing } from './owing.ts'
import type { Named } from './participants.ts'
import type { Sign } from './signs.ts'
import { stepOf } from './time-features.ts'

/** Somebody who may take part, and what speaks for it. */
export interface PossibleParticipant {
  readonly participant: Participant
  /** The best way by which they were come upon; with a plus, by what "and" joins to another's. */
  readonly way: string
  readonly features: readonly string[]
}

/** Each of those whom grammar has in what a sign tells of, with what speaks for and against it that they take part. */
export function possibleOf(
  context: MeetingText,
  sign: Sign,
  kind: MeetingKind,
  people: readonly Named[],
  setBy: Participant | null,
): PossibleParticipant[] {
  const { clause } = sign
  const isOwed = ({ head }: Named): boolean =>
    kind === 'deadline' && isOwing(clause) && (head === clause.indirect || head === clause.object)
  const possible = people.filter((one) => !isOwed(one))
  return possible.map((one) => {
    const { name, party, person, span } = one
    const features = whoFeatures(context, sign, kind, one, possible.length, setBy?.name === name)
    return { participant: { name, party, person, span }, way: one.ways[0] ?? '', features }
  })
}

/** What speaks for and against it that somebody takes part. */
function whoFeatures(
  { text, voices }: MeetingText,
  { token, family, form, core, clause }: Sign,
  kind: MeetingKind,
  { head, ways, party, person, span }: Named,
  count: number,
  sets: boolean,
): string[] {
  const { entities, relation, lemma, upos, head: heads } = text
  const [way] = ways
  const mention = entities.mentionAt[head]
  const shape = mention < 0 ? 'word' : entities.mentions[mention].form
  const type = `${person ? 'person' : 'body'}${party === null ? '' : ' of party'}`
  const side = head < token ? 'before' : 'after'
  const step = stepOf(Math.abs(head - token) - 1)
  const voice = voices[token]
  const speaks =
    voice >= 0 && text.attributions[voice].source.some(({ start, end }) => start < span.end && span.start < end)
  const above = heads[head]
  const features = [
    ...ways.map((one) => `w:${one}`),
    `w:${way}&${form}${core ? '' : '-'}`,
    `w:${way}&${family.name}`,
    `w:${way}&${kind}`,
    `w:${way}&${type}`,
    `w:${way}&${relation[head]}`,
    `w:${way}&${side}`,
    `w:${way}&count=${Math.min(4, count)}`,
    `y:${type}`,
    `y:${type}&${kind}`,
    `y:${type}&${shape}`,
    `y:${shape}`,
    `y:${upos[head]}`,
    `d:${side}=${step}`,
    `r:${relation[head]}`,
    `c:${caseOf(text, head)}`,
    `c:${caseOf(text, head)}&${kind}`,
    `n:${Math.min(5, count)}`,
  ]
  if (clause.passive) features.push(`w:${way}&passive`)
  if (speaks) features.push('speaks', `speaks&${way}`, `speaks&${kind}`)
  if (sets) features.push('sets', `sets&${way}`)
  if (above >= 0 && above !== token && above !== clause.head) features.push(`h:${upos[above]}`, `h:${lemma[above]}`)
  return features
}
