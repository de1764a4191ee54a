import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const known = new Map<string, string>()

/**
 * What is kept in a ledger, and is to be made anew by other code, is known by this: SHA-256 of the code of some rooms, as it
 * runs. So nobody has to think of counting a version up.
 *
 * @param rooms folders in `src`
 */
export function codePrint(rooms: readonly string[]): string {
  const names = rooms.join(' ')
  const print = known.get(names) ?? printOf(fileURLToPath(new URL('..', import.meta.url)), rooms)
  known.set(names, print)
  return print
}

function printOf(folder: string, rooms: readonly string[]): string {
  const hash = createHash('sha256')
  for (const room of rooms) {
    const files = readdirSync(`${folder}/${room}`, { recursive: true, encoding: 'utf8' })
    for (const file of files.filter((name) => /(?<!\.test|\.d)\.[jt]s$/.test(name)).sort())
      hash.update(file).update(readFileSync(`${folder}/${room}/${file}`))
  }
  return hash.digest('hex')
}
