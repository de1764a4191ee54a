/** What a graph is made of, as far as its drawing needs to know. */
export interface Link {
  readonly from: string
  readonly to: string
}

/**
 * Columns of a graph without cycles: in the first those from whom nothing goes on, every other node right of all that it
 * points to. Within a column nodes stand near those that they are tied to (Sugiyama, Tagawa and Toda, 1981, "Methods for
 * visual understanding of hierarchical system structures": layers by longest path, order by barycentres).
 */
export function layersOf(ids: readonly string[], links: readonly Link[]): string[][] {
  const out = new Map<string, string[]>(ids.map((id) => [id, []]))
  const into = new Map<string, string[]>(ids.map((id) => [id, []]))
  for (const { from, to } of links) {
    out.get(from)?.push(to)
    into.get(to)?.push(from)
  }
  const layer = new Map<string, number>()
  const visiting = new Set<string>()
  const depth = (id: string): number => {
    const known = layer.get(id)
    if (known !== undefined) return known
    // A cycle would be a mistake of the data; it is cut rather than followed.
    if (visiting.has(id)) return 0
    visiting.add(id)
    const found = Math.max(0, ...(out.get(id) ?? []).map((next) => depth(next) + 1))
    layer.set(id, found)
    return found
  }
  for (const id of ids) depth(id)
  const layers: string[][] = []
  for (const id of ids) {
    const at = layer.get(id)!
    while (layers.length <= at) layers.push([])
    layers[at]!.push(id)
  }
  for (let round = 0; round < 4; round++) {
    for (let at = 1; at < layers.length; at++) sortByTies(layers[at]!, places(layers, at), (id) => out.get(id)!)
    for (let at = layers.length - 2; at >= 0; at--) sortByTies(layers[at]!, places(layers, at), (id) => into.get(id)!)
  }
  return layers
}

/** Where all nodes of other columns stand, 0 to 1. */
function places(layers: readonly (readonly string[])[], but: number): Map<string, number> {
  return new Map(
    layers.flatMap((ids, at) => (at === but ? [] : ids.map((id, i) => [id, (i + 0.5) / ids.length] as const))),
  )
}

function sortByTies(ids: string[], placed: ReadonlyMap<string, number>, tied: (id: string) => readonly string[]): void {
  const centre = new Map(
    ids.map((id, i) => {
      const near = tied(id).flatMap((other) => placed.get(other) ?? [])
      return [id, near.length === 0 ? (i + 0.5) / ids.length : near.reduce((sum, at) => sum + at, 0) / near.length]
    }),
  )
  ids.sort((a, b) => centre.get(a)! - centre.get(b)!)
}
