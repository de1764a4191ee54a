import type { UnsureRow } from '../../../contract/index.ts'

export type Kind = UnsureRow['kind']

/** What a kind of coding is called, one and many. */
export const KINDS: Readonly<Record<Kind, readonly [one: string, many: string]>> = {
  statement: ['statement', 'statements'],
  event: ['event', 'events'],
  meeting: ['meeting', 'meetings'],
  proposal: ['proposal', 'proposals'],
  term: ['term', 'terms'],
  prediction: ['prediction', 'predictions'],
  market: ['price', 'prices'],
}
