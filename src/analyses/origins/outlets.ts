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
 * Tells which outlet a name means, and which names are of one family. "Meridian" and "Meridian News" are one where the
 * dossier or the ledger has one of them.
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
    const all = new Map([...seen].map((name) => [folded(name), this.#known.get(folded(name)) ?? identityOf(name)]))
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
    const found = this.#found.get(key) ?? this.#known.get(key) ?? this.#otherForm(key) ?? identityOf(name!)
    this.#found.set(key, found)
    return found
  }

  /** Whether the dossier or the ledger's documents have an outlet of this name. */
  knows(name: string): boolean {
    const key = folded(name)
    return key !== '' && (this.#byFirstWord.get(key.split(' ')[0]!) ?? []).some((other) => other.key === key)
  }

  /** Whether a name is that of an outlet here, and no person's: the dossier has it, or it ends as names of outlets do. */
  isOutletName(name: string): boolean {
    const key = folded(name)
    return this.#known.has(key) || (this.knows(name) && OUTLET_WORD.test(key))
  }

  /** Whether another book means something else by a name that this one was asked for. */
  differs(other: OutletBook): boolean {
    for (const [written, { key, family }] of this.#found) {
      const there = other.identify(written)
      if (there === null || there.family !== family || there.key !== key) return true
    }
    return false
  }

  /** The one outlet whose name is this one with or without a word such as "News". */
  #otherForm(key: string): OutletIdentity | null {
    const others = (this.#byFirstWord.get(key.split(' ')[0]!) ?? []).filter(
      (other) => other.key === key || isForm(key, other.key) || isForm(other.key, key),
    )
    const families = new Set(others.map(({ family }) => family))
    if (families.size !== 1 && !others.some((other) => other.key === key)) return null
    const shortest = others.reduce((a, b) => (b.key.length < a.key.length ? b : a))
    return this.#known.get(shortest.key) ?? shortest
  }

  /** Whether a name that an article uses means its own outlet, or one of its family: "the Courier" in the Ostrel Courier. */
  same(own: OutletIdentity, named: OutletIdentity): boolean {
    return own.family === named.family || own.key.endsWith(` ${named.key}`) || isForm(own.key, named.key)
  }
}

/** Last words of the names of outlets that are no surnames. */
const OUTLET_WORD =
  / (?:wire|newswire|post|gazette|times|herald|tribune|courier|chronicle|journal|telegraph|daily|weekly|news|press|agency|radio|tv|television|broadcasting|newspaper|observer|mail|standard|register|review|dispatch|ledger|bulletin)$/

/** Words that news organisations put behind their names, and leave out when they speak of themselves. */
const FORM_WORDS: ReadonlySet<string> = new Set(
  'news agency newspaper newspapers group daily online tv television radio press wire service services com org'.split(
    ' ',
  ),
)

/** Whether the longer name is the shorter with such words behind it. */
function isForm(shorter: string, longer: string): boolean {
  return (
    longer.startsWith(`${shorter} `) &&
    longer
      .slice(shorter.length + 1)
      .split(' ')
      .every((word) => FORM_WORDS.has(word))
  )
}

function identityOf(name: string): OutletIdentity {
  const key = folded(name)
  return { name: name.trim(), key, family: key }
}
