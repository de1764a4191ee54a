import { diffWordsWithSpace } from 'diff'

/** What was taken out and put in from one text to another, word by word. */
export function changesBetween(
  before: string,
  after: string,
): { readonly value: string; readonly added: boolean; readonly removed: boolean }[] {
  return diffWordsWithSpace(before, after).map(({ value, added, removed }) => ({ value, added, removed }))
}
