import type { Placed } from '../article-key.ts'
import type { Evidenced } from '../entries.ts'
import { sameWords } from '../score.ts'
import type { Place } from './found-rows.ts'

/** An entry with the number of its article. */
export interface Told<Entry extends Evidenced> {
  readonly article: string
  readonly entry: Placed<Entry>
}

/**
 * Entries of several articles that tell of one thing, together. Two entries of one article that must be found are two things,
 * for a key names all places of one in one entry. Each joins the row with whose entries it agrees most.
 *
 * @param all in the order of their articles
 * @param likeness 0: not the same; else the more the likelier
 */
export function joined<Entry extends Evidenced>(
  all: readonly Told<Entry>[],
  likeness: (a: Told<Entry>, b: Told<Entry>) => number,
): Told<Entry>[][] {
  const rows: Told<Entry>[][] = []
  for (const one of all) {
    let [best, most] = [null as Told<Entry>[] | null, 0]
    for (const row of rows) {
      if (isRequired(one) && row.some((other) => other.article === one.article && isRequired(other))) continue
      const like = Math.max(...row.map((other) => likeness(other, one)))
      if (like > most) [best, most] = [row, like]
    }
    if (best === null) rows.push([one])
    else best.push(one)
  }
  return rows
}

/** Whether a row has evidence on words of the entries. */
export const restsOn = (entries: readonly Told<Evidenced>[], places: readonly Place[]): boolean =>
  entries.some(({ article, entry }) => places.some((place) => place.article === article && sameWords(entry, place)))

export const isRequired = ({ entry }: Told<Evidenced>): boolean => entry.optional === undefined
