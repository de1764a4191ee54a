import type { Placed } from '../article-key.ts'
import type { Position, Stance } from '../entries.ts'
import type { FoundPosition } from './found-rows.ts'
import { restsOn } from './joined.ts'
import type { Wanted } from './match.ts'

/** What of an article's key rows of positions are made of. */
export interface ArticlePositions {
  readonly article: string
  readonly positions: readonly Placed<Position>[]
}

/** A row of the key, with the entries that it is made of. */
export interface KeyPosition extends Wanted<FoundPosition> {
  readonly party: string
  readonly issue: string
  readonly stances: readonly Stance[]
  readonly entries: readonly { readonly article: string; readonly entry: Placed<Position> }[]
}

type Told = KeyPosition['entries'][number]

/** What is denied or asked is no stance, and nothing that a table must show. */
const isStance = ({ entry }: Told): boolean => entry.modality !== 'denied' && entry.modality !== 'asked'
const isRequired = (told: Told): boolean => isStance(told) && told.entry.optional === undefined

/** Entries by party and first issue; what others claim counts only where the party's own word is in no entry. */
function cells(keys: readonly ArticlePositions[]): Told[][] {
  const all = new Map<string, Told[]>()
  for (const { article, positions } of keys)
    for (const entry of positions) {
      const key = `${entry.party}\n${entry.issue[0]}`
      all.set(key, [...(all.get(key) ?? []), { article, entry }])
    }
  return [...all.values()]
}

const ownOf = (told: readonly Told[]): readonly Told[] => {
  const own = told.filter((one) => one.entry.how !== 'claimed' && isRequired(one))
  return own.length > 0 ? own : told.filter(isRequired)
}

/**
 * Where parties stand after the last of some articles: a row for each party and issue, its stance that of the last article with
 * an entry of it that must be found. Each value of a list is right; so is the stance of a later entry that may be missed.
 *
 * @param keys in the order of their articles
 */
export function keyPositions(keys: readonly ArticlePositions[]): KeyPosition[] {
  return cells(keys).map((told) => {
    const basis = ownOf(told)
    const last = basis.at(-1)?.article ?? told.at(-1)!.article
    const present = told.filter(({ article }) => article >= last)
    const entries = basis.length > 0 ? present : told
    return rowOf(told[0]!.entry, entries, basis.length > 0, told)
  })
}

/** Every stance that a party took on an issue, once; of what others claim only where the party's own word is in no entry. */
export function keyStances(keys: readonly ArticlePositions[]): KeyPosition[] {
  return cells(keys).flatMap((told) => {
    const basis = new Set(ownOf(told))
    const byStance = new Map<Stance, Told[]>()
    for (const one of told) {
      const stance = one.entry.stance[0]!
      byStance.set(stance, [...(byStance.get(stance) ?? []), one])
    }
    return [...byStance.values()].map((same) =>
      rowOf(
        same[0]!.entry,
        same,
        same.some((one) => basis.has(one)),
        same,
      ),
    )
  })
}

function rowOf(
  { party, issue }: Position,
  entries: readonly Told[],
  required: boolean,
  all: readonly Told[],
): KeyPosition {
  const stances = [...new Set(entries.flatMap(({ entry }) => entry.stance))]
  const issues = new Set(all.flatMap(({ entry }) => entry.issue))
  return {
    party,
    issue: issue[0]!,
    stances,
    entries: all,
    required,
    // Each issue that an entry may be of can have a row, and all be right.
    copies: issues.size,
    agrees: (found) =>
      found.party === party &&
      stances.includes(found.stance) &&
      (found.issue === issue[0] ||
        entries.some(({ entry }) => entry.issue.includes(found.issue) && entry.stance.includes(found.stance))),
    bears: ({ issue, stance, places }) =>
      restsOn(
        all.filter(({ entry }) => entry.issue.includes(issue) && entry.stance.includes(stance)),
        places,
      ),
  }
}
