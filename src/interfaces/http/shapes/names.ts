import { folded } from '../../../ledger/index.ts'

/** Names outlets as the dossier does. */
export interface Names {
  outletName(name: string): string
}

interface NamedOutlet {
  readonly name: string
  readonly aliases: readonly string[]
}

/** @param outlets those of the dossier, with their other names */
export function namesOf(outlets: readonly NamedOutlet[]): Names {
  const known = new Map(
    outlets.flatMap(({ name, aliases }) => [name, ...aliases].map((other) => [folded(other), name] as const)),
  )
  // Sources that foretell are asked for by the hundred, always the same ones.
  const found = new Map<string, string>()
  return {
    outletName: (name) => {
      let outlet = found.get(name)
      if (outlet === undefined) {
        outlet = known.get(folded(name)) ?? name
        found.set(name, outlet)
      }
      return outlet
    },
  }
}
