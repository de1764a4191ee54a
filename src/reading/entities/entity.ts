import type { Span } from '../../text/index.ts'

/** `group` is a nationality or other group of people ("Ukrainian", "Republicans", "critics"). */
export type EntityType = 'person' | 'organisation' | 'place' | 'group'

/** One place in the text where an entity is meant. */
export interface Mention {
  readonly span: Span
  /** `name` "Zelenskiy"; `role` "the Ukrainian president", "the official"; `pronoun` "he". */
  readonly form: 'name' | 'role' | 'pronoun'
  /** Honorific or role tied to the name at this mention ("Ukrainian President"), or null. */
  readonly role: Span | null
}

/** Everyone and everything that the text speaks of, mentions joined within the article. */
export interface Entity {
  /** `e1`, `e2`, … in the order of first mention. */
  readonly id: string
  readonly type: EntityType
  /** Fullest form in the article: "Volodymyr Zelenskiy", "a senior Ukrainian official". */
  readonly name: string
  readonly mentions: readonly Mention[]
}
