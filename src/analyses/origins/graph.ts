import { folded } from '../../ledger/index.ts'
import type { Article } from './articles.ts'
import type { Origin, Step } from './chains.ts'

/** An article, an outlet that others have it from, or a source. */
export interface GraphNode {
  readonly id: string
  readonly kind: 'article' | 'outlet' | 'source'
  readonly label: string
  /** Of a source: called by name. */
  readonly named: boolean
  /** Of an article. */
  readonly outlet: string | null
  /** Of an article: day of publication. */
  readonly day: string | null
  readonly document: string | null
  /** Id of the claim in that article. */
  readonly claim: string | null
}

/** From who has it to whom they have it from. */
export interface GraphEdge {
  readonly from: string
  readonly to: string
  readonly kind: 'copy' | 'credit' | 'relay' | 'source'
  readonly reason: string
}

export interface Graph {
  readonly nodes: readonly GraphNode[]
  readonly edges: readonly GraphEdge[]
}

/** Who relays whom in the reports of a claim: the steps of all chains, each node and each edge once. */
export function graphOf(
  reports: readonly { readonly claim: string; readonly origin: Origin }[],
  articlesOf: (document: string) => readonly Article[],
): Graph {
  const nodes = new Map<string, GraphNode>()
  const edges = new Map<string, GraphEdge>()
  for (const { claim, origin } of reports) {
    let last: string | null = null
    for (const step of origin.chain) {
      const node = nodeOf(step, claim, origin, articlesOf)
      const known = nodes.get(node.id)
      // An article may come first as what another copies, and then as a report with a claim of its own.
      if (known === undefined || (known.claim === null && node.claim !== null)) nodes.set(node.id, node)
      if (last !== null && last !== node.id && step.step !== 'article')
        edges.set(`${last} ${node.id} ${step.step}`, { from: last, to: node.id, kind: step.step, reason: step.reason })
      last = node.id
    }
  }
  return { nodes: [...nodes.values()], edges: [...edges.values()] }
}

function nodeOf(
  { step, who, document }: Step,
  claim: string,
  origin: Origin,
  articlesOf: (document: string) => readonly Article[],
): GraphNode {
  const nothing = { named: false, outlet: null, day: null, document: null, claim: null }
  if (step === 'source')
    return { ...nothing, id: `source ${origin.key}`, kind: 'source', label: who, named: origin.named }
  if (document === null) return { ...nothing, id: `outlet ${folded(who)}`, kind: 'outlet', label: who }
  const article = articlesOf(document)[0]
  return {
    ...nothing,
    id: `article ${document}`,
    kind: 'article',
    label: article?.metadata.title?.value ?? who,
    outlet: article?.outlet?.name ?? null,
    day: article === undefined || article.sort === '' ? null : article.sort.slice(0, 10),
    document,
    claim: step === 'article' ? claim : null,
  }
}
