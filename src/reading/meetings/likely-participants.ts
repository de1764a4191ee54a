import type { Participant } from './meeting.ts'
import type { PossibleParticipant } from './possible-participants.ts'

/** A meeting says more with nobody than with the wrong ones. */
const LEAST_WHO = 0.8

/** Of those whom "and" joins, one may be less sure by itself where all together are sure enough. */
const LEAST_JOINED = 0.65

/** Those who are likely enough to take part. */
export function takingPartBy(
  possible: readonly PossibleParticipant[],
  likely: (one: PossibleParticipant) => number,
): Participant[] {
  const sure = possible.map(likely)
  const ways = possible.map(({ way }) => way.replace('+', ''))
  const isJoined = (way: string): boolean => way.endsWith('between') || possible.some((one) => one.way === `${way}+`)
  const together = (way: string): number => {
    const all = sure.filter((_, i) => ways[i] === way)
    return all.reduce((sum, one) => sum + one, 0) / all.length
  }
  return possible.flatMap(({ participant }, i) => {
    if (sure[i] >= LEAST_WHO) return [participant]
    return sure[i] >= LEAST_JOINED && isJoined(ways[i]) && together(ways[i]) >= LEAST_WHO ? [participant] : []
  })
}
