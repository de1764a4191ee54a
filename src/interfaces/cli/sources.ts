import { createReadStream, fstatSync } from 'node:fs'
import { documentsOf, STDIN, Unreadable } from '../../document/index.ts'
import type { Refused } from '../../intake/index.ts'
import { type Incoming, NO_METADATA } from '../../ledger/index.ts'

/** Everything that the named sources hold, in their order. */
export async function* sourcesOf(paths: readonly string[]): AsyncGenerator<Incoming | Refused> {
  for (const path of paths) {
    for await (const document of documentsOf(path, path === STDIN ? standardInput() : process.stdin)) {
      if (document instanceof Unreadable) {
        yield { from: document.from, reason: document.message }
        continue
      }
      const { id, from, title, text, published } = document
      const known = (value: string | null): Incoming['metadata']['title'] =>
        value === null ? null : { value, certainty: 'stated', from: 'field' }
      yield {
        text,
        raw: Buffer.from(text),
        format: 'text',
        from,
        sourceId: from.endsWith('.txt') || from === STDIN ? null : id,
        kept: null,
        metadata: {
          ...NO_METADATA,
          title: known(title),
          published: published === null ? null : { ...known(published)!, written: published, resolved: published },
        },
      }
    }
  }
}

function standardInput(): NodeJS.ReadStream {
  return fstatSync(0).isDirectory() ? (createReadStream('', { fd: 0 }) as unknown as NodeJS.ReadStream) : process.stdin
}
