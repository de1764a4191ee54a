import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** Rooms whose code tells what tables come of a ledger. */
const ROOMS = ['analyses', 'ledger', 'reading', 'text']

let known: string | null = null

/** SHA-256 of the code that makes tables, as it runs: what other code has made is not theirs. */
export function codePrint(): string {
  known ??= printOf(fileURLToPath(new URL('../..', import.meta.url)))
  return known
}

function printOf(folder: string): string {
  const hash = createHash('sha256')
  for (const room of ROOMS) {
    const files = readdirSync(`${folder}/${room}`, { recursive: true, encoding: 'utf8' })
    for (const file of files.filter((name) => /(?<!\.test|\.d)\.[jt]s$/.test(name)).sort())
      hash.update(file).update(readFileSync(`${folder}/${room}/${file}`))
  }
  return hash.digest('hex')
}
