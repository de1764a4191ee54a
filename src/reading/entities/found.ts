import type { EntityType, Gender } from './entity.ts'

/** A mention before it is joined with others; positions are tokens, ends exclusive. */
export interface Found {
  readonly form: 'name' | 'role' | 'pronoun'
  first: number
  end: number
  readonly head: number
  readonly type: EntityType
  readonly plural: boolean
  gender: Gender | null
  /** Role or title tied to a name: `roleFirst .. roleEnd - 1`, or -1 and -1. */
  roleFirst: number
  roleEnd: number
  /** Role nouns in the singular: the head of a role, the nouns of a title. */
  readonly nouns: string[]
  /** Words that narrow a role ("senior", "ukrainian"), in lower case. */
  readonly modifiers: readonly string[]
  /** "the" and "this" point back; "a" and none do not; `own` is "its" or "Dole's". */
  article: 'the' | 'a' | 'own' | 'none'
  readonly count: number | null
  /** Narrowed by what follows ("the people who left"): such a role says whom it means itself. */
  readonly narrowed: boolean
  country: string | null
  /** The name that this role stands in apposition to, or the role that this name does; joined whatever else. */
  partner: Found | null
}
