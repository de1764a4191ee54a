import type { Dossier } from '../src/dossier/index.ts'

/** Whose people are whose. */
export class Parties {
  readonly #of = new Map<string, string>()

  constructor(dossier: Dossier) {
    for (const { name, people } of dossier.parties) for (const person of people) this.#of.set(person.name, name)
  }

  /** The same name, or one is a party and the other a person of it; two people of one party are two. */
  areOne(name: string, others: readonly string[]): boolean {
    return others.some((other) => name === other || this.#of.get(name) === other || this.#of.get(other) === name)
  }
}
