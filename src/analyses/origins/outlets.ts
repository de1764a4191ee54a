import { folded } from '../../ledger/index.ts'

/** An outlet as the dossier describes it. */
export interface KnownOutlet {
  readonly name: string
  /** Other names, and host names. */
  readonly aliases: readonly string[]
  /** Outlets of one family count once. */
  readonly family: string
}

export interface OutletIdentity {
  readonly name: string
  readonly key: string
  readonly family: string
}

/**
 * Tells which outlet a name means, and which names are of one family. A name that the dossier has not means the one outlet
 * whose name begins with it, if there is one: "Meridian" is how Meridian News speaks of itself.
 */
export class OutletBook {
  readonly #known: ReadonlyMap<string, OutletIdentity>
  /** By the first word of their names. */
  readonly #byFirstWord = new Map<string, OutletIdentity[]>()
  readonly #found = new Map<string, OutletIdentity>()

  /** @param seen names of outlets in which the ledger's documents appeared */
  constructor(outlets: readonly KnownOutlet[], seen: Iterable<string>) {
    this.#known = new Map(
      outlets.flatMap(({ name, aliases, family }) => {
        const identity = { name, key: folded(name), family }
        return [name, ...aliases].map((other) => [folded(other), identity] as const)
      }),
    )
    const all = new Map([...seen].map((name) => [folded(name), identityOf(name)]))
    for (const [key, identity] of [...this.#known, ...all]) {
      const first = key.split(' ')[0]!
      const list = this.#byFirstWord.get(first)
      if (list === undefined) this.#byFirstWord.set(first, [{ ...identity, key }])
      else list.push({ ...identity, key })
    }
  }

  /** An outlet that the dossier has not is a family of its own. Null: no outlet is named. */
  identify(name: string | null | undefined): OutletIdentity | null {
    const key = folded(name ?? '')
    if (key === '') return null
    const found = this.#found.get(key) ?? this.#known.get(key) ?? this.#longer(key) ?? identityOf(name!)
    this.#found.set(key, found)
    return found
  }

  #longer(key: string): OutletIdentity | null {
    const longer = (this.#byFirstWord.get(key.split(' ')[0]!) ?? []).filter((other) => other.key.startsWith(`${key} `))
    const families = new Set(longer.map(({ family }) => family))
    if (families.size !== 1) return null
    const [first] = longer as [OutletIdentity]
    return this.#known.get(first.key) ?? first
  }

  /** Whether two outlets are one, or of one family. */
  same(a: OutletIdentity, b: OutletIdentity): boolean {
    return a.family === b.family
  }
}

function identityOf(name: string): OutletIdentity {
  const key = folded(name)
  return { name: name.trim(), key, family: key }
}
