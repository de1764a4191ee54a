import { createHash } from 'node:crypto'
import { type Codebook, READER_VERSION } from '../reading/index.ts'

/**
 * The name of what texts are coded by: this reader with this codebook. What was coded under another name is out of date.
 *
 * @returns SHA-256 of the reader's version and the codebook as JSON, in lower-case hex
 */
export function fingerprintOf({ parties, issues }: Codebook): string {
  const canonical = [
    READER_VERSION,
    parties.map(({ name, aliases, metonyms, people }) => [
      name,
      aliases,
      metonyms,
      people.map((person) => [person.name, person.aliases]),
    ]),
    issues.map(({ name, words }) => [name, words]),
  ]
  return createHash('sha256').update(JSON.stringify(canonical)).digest('hex')
}
