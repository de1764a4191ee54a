import type { Dossier } from './dossier.ts'

/** The outlets whose copy others print: each of their names, as copy is credited to them, with the name to show. */
export function agenciesOf({ outlets }: Pick<Dossier, 'outlets'>): ReadonlyMap<string, string> {
  return new Map(
    outlets
      .filter(({ agency }) => agency)
      .flatMap(({ name, aliases }) => [name, ...aliases].map((form) => [form, name] as const)),
  )
}
