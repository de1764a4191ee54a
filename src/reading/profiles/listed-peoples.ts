import { type Article, Word } from './article.ts'

/** "British, | French and German diplomats": a people's word in the singular, with another behind the comma and an "and" to come. */
export function isPeopleListed(
  { word, plural, name, mentions, entities }: Article,
  head: number,
  comma: number,
  end: number,
): boolean {
  const isPeople = (i: number): boolean =>
    i < end &&
    plural[i] === 0 &&
    (word[i] === Word.adjective || (name[i] >= 0 && entities[mentions[name[i]].entity].type === 'group'))
  let i = comma
  while (i < end && word[i] === Word.comma && isPeople(i - 1) && isPeople(i + 1)) i += 2
  return (
    head === comma - 1 &&
    i > comma &&
    i + 2 < end &&
    word[i] === Word.conjunction &&
    isPeople(i + 1) &&
    (word[i + 2] === Word.noun || word[i + 2] === Word.adjective)
  )
}
