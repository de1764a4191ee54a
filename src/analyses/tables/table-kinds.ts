import type { CodingKind } from '../../reading/index.ts'

/**
 * Which kinds of codings each table is made of. Where a claim of a table comes from is told by the claims that this table
 * has of its document: those in whose content it may stand.
 */
export const TABLE_KINDS: readonly (readonly CodingKind[])[] = [
  ['statement'],
  ['meeting', 'event'],
  ['proposal', 'term'],
  ['prediction'],
  ['market'],
]
