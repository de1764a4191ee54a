import { formsTable, words } from './forms.ts'

/** Verbs of saying. */
export const SAYING: ReadonlyMap<string, string> = formsTable(
  words(
    'say tell add report note warn claim argue explain quote describe call announce state write think believe hope fear expect know see hear recall insist complain predict estimate suggest',
  ),
)
