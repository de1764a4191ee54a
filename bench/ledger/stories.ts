import { once } from 'node:events'
import { createReadStream, createWriteStream, mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { finished } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'

export interface Story {
  readonly id: string
  readonly outlet: string
  readonly published: string
  readonly title: string
  readonly text: string
}

export async function storiesOf(path: string, most: number): Promise<Story[]> {
  const stories: Story[] = []
  for await (const line of createInterface({ input: createReadStream(path).pipe(createGunzip()) })) {
    if (stories.length >= most) break
    stories.push(JSON.parse(line) as Story)
  }
  return stories
}

/** A JSON Lines file with the stories as often as said, each time with other names, numbers and dates. */
export async function written(folder: string, name: string, stories: readonly Story[], times: number): Promise<string> {
  const path = join(folder, `${name}.jsonl`)
  const stream = createWriteStream(path)
  for (let copy = 0; copy < times; copy++) {
    for (const story of stories) {
      const line = JSON.stringify(copy === 0 ? story : varied(story, copy))
      if (!stream.write(`${line}\n`)) await once(stream, 'drain')
    }
  }
  stream.end()
  await finished(stream)
  return path
}

const SYLLABLES = ['ba', 'ke', 'li', 'mo', 'nu', 'ra', 'se', 'ti']

function varied({ id, published, text, ...rest }: Story, copy: number): Story {
  const other = text
    .replace(
      /(?<=[a-z,] )[A-Z][a-z]{3,}/g,
      (name) => name.slice(0, 3) + SYLLABLES[(copy + name.length) % 8] + SYLLABLES[copy % 8],
    )
    .replace(/\d+/g, (number) => String(Number(number.slice(0, 9)) + copy))
  const moment = Date.parse(published) + copy * 240 * 24 * 3600 * 1000
  const day = Number.isNaN(moment) ? published : new Date(moment).toISOString()
  return { ...rest, id: `${id}-${copy}`, published: day, text: other }
}

let dossiers = 0

/** A dossier's folder without a ledger. */
export function newDossier(folder: string): string {
  const path = mkdtempSync(join(folder, `dossier-${++dossiers}-`))
  writeFileSync(
    join(path, 'dossier.yaml'),
    'name: Bench\nparties:\n  - name: United States\n    aliases: [U.S., American, Washington]\n  - name: Japan\n    aliases: [Japanese, Tokyo]\n',
  )
  return path
}
