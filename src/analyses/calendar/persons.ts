import { spokenName } from '../origins/index.ts'
import type { CalendarRow } from './row.ts'

const known = new Map<string, string>()
/** So many names are kept. */
const MOST_KNOWN = 20_000

/** Equal for the names of one person: "Viktor Orsk" and "Victor Orsk" are, a surname alone is as it is written. */
export function personKey(name: string): string {
  let key = known.get(name)
  if (key === undefined) {
    key = spokenName(name)
    if (known.size >= MOST_KNOWN) known.clear()
    known.set(name, key)
  }
  return key
}

/** Equal for one person, and for one party or body. */
export const participantKey = ({
  name,
  person,
}: Pick<CalendarRow['participants'][number], 'name' | 'person'>): string => (person ? personKey(name) : name)
