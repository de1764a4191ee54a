import type { UnsureRow } from '../../contract/index.ts'

export type CodingKind = UnsureRow['kind']

/** What a kind of coding is called, one and many. */
export const CODING_KINDS: Readonly<Record<CodingKind, readonly [one: string, many: string]>> = {
  statement: ['statement', 'statements'],
  event: ['event', 'events'],
  meeting: ['meeting', 'meetings'],
  proposal: ['proposal', 'proposals'],
  term: ['term', 'terms'],
  prediction: ['prediction', 'predictions'],
  market: ['price', 'prices'],
}
