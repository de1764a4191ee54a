import { createHash } from 'node:crypto'
import { folded } from './identity.ts'

/** A party of the dossier, as far as the ledger must know it. */
export interface Party {
  readonly id: string
  /** Its own name, and those of its people, aliases and metonyms. */
  readonly names: readonly string[]
}

/** What the text says of a source, from the surest to the least sure place to tell its side by. */
export interface SideWords {
  readonly kind: string
  readonly affiliation: string | null
  readonly name: string | null
  readonly sourceWords: string
}

/** Finds the party that a source speaks for: whole words only, longest name first, in the surest field that has one. */
export class Sides {
  /** Changes whenever a party or a name does. */
  readonly fingerprint: string
  readonly #names: ReadonlyMap<string, string>
  readonly #longest: number

  constructor(parties: readonly Party[]) {
    this.#names = new Map(
      parties
        .flatMap(({ id, names }) => names.map((name) => [folded(name), id] as const))
        .filter(([name]) => name !== ''),
    )
    this.#longest = Math.max(0, ...[...this.#names.keys()].map((name) => name.split(' ').length))
    this.fingerprint = createHash('sha256')
      .update(JSON.stringify([...this.#names].sort()))
      .digest('hex')
  }

  /** The party's id, or null where nothing tells. An outlet speaks for no party. */
  partyOf({ kind, affiliation, name, sourceWords }: SideWords): string | null {
    if (this.#names.size === 0 || kind === 'outlet' || kind === 'unstated') return null
    for (const words of [affiliation, name, sourceWords]) {
      const party = words === null ? null : this.partyNamedIn(words)
      if (party !== null) return party
    }
    return null
  }

  partyNamedIn(words: string): string | null {
    const list = folded(words).split(' ')
    for (let length = Math.min(this.#longest, list.length); length > 0; length--) {
      for (let start = 0; start + length <= list.length; start++) {
        const party = this.#names.get(list.slice(start, start + length).join(' '))
        if (party !== undefined) return party
      }
    }
    return null
  }
}
