import type { SourceKind } from '../../reading/index.ts'

/** The kinds of source, in the order in which help lists them. */
export const SOURCE_KINDS: readonly SourceKind[] = [
  'named',
  'role',
  'anonymous',
  'collective',
  'document',
  'outlet',
  'unstated',
]
