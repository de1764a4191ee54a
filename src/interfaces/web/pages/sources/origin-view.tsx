import type { VNode } from 'preact'
import { isolated } from '../../../../text/index.ts'
import type { OriginPage } from '../../../contract/index.ts'
import { hrefOf, hrefWith } from '../../app/index.ts'
import { Figure } from '../../figure/index.ts'
import { type DrawnNode, graphHeight, originGraph } from '../../graph/index.ts'
import { counted, dayText, listText } from '../../words/index.ts'

/** Where one claim comes from, wherever it is reported: the graph, and every report below it. */
export function OriginView({ claim, data }: { readonly claim: string; readonly data: OriginPage }): VNode {
  const { cluster, reports, graph } = data
  const nodes = graph.nodes.map(
    (node): DrawnNode => ({
      id: node.id,
      kind: node.kind,
      label: isolated(node.kind === 'article' ? (node.outlet ?? 'Outlet unknown') : node.label),
      below:
        node.kind === 'article'
          ? [node.day === null ? null : dayText(node.day), isolated(node.label)].filter(Boolean).join(' · ')
          : node.kind === 'source'
            ? node.named
              ? 'called by name'
              : 'not named'
            : 'told of it',
      named: node.named,
      href: node.document === null ? null : articleHref(node.document, node.claim),
      chosen: node.claim === claim,
    }),
  )
  const labels = new Map(
    graph.nodes.map((node) => [
      node.id,
      node.kind === 'article' ? `${isolated(node.outlet ?? 'Outlet unknown')}: ${isolated(node.label)}` : node.label,
    ]),
  )
  return (
    <section class="origin-view" aria-labelledby="origin-title">
      <p class="small">
        <a href={hrefWith({ claim: null })} data-replace>
          Close
        </a>
      </p>
      <blockquote class="serif" id="origin-title">
        {cluster.words}
      </blockquote>
      <p>
        {counted(reports.length, 'report')} in {counted(cluster.articles, 'article')} on{' '}
        <strong>{counted(cluster.origins.length, 'independent origin')}</strong>:{' '}
        {listText(cluster.origins.map(({ name }) => name))}.
      </p>
      <Figure
        title="Who relays whom"
        name="origin"
        drawn={data}
        height={(width) => graphHeight(nodes, graph.edges, width)}
        table={{
          head: ['Who has it', 'From whom', 'Why'],
          rows: graph.edges.map(({ from, to, reason }) => [labels.get(from) ?? from, labels.get(to) ?? to, reason]),
        }}
        draw={(width, palette) => originGraph(nodes, graph.edges, width, palette)}
        caption="Arrows run as the words did: from the source, through whoever passed them on, to the articles. A dashed outline is a source that is not named. Why a line is drawn stands in the table, and where one points at it. Articles that lead to one source are one origin, however many they are."
      />
      <ol class="reports">
        {reports.map(({ claim: report, origin, reason }) => (
          <li key={report.key}>
            <p class="small quiet">
              {report.article.published?.resolved ? dayText(report.article.published.resolved) : 'Undated'} ·{' '}
              {isolated(report.article.outlet ?? 'Outlet unknown')} · origin: {isolated(origin.name)}
              {reason !== null && ` · ${reason}`}
            </p>
            <p class="serif">
              <a href={articleHref(report.article.document, report.id)}>
                {isolated(report.words.source || 'Nobody named')} {report.words.cue} {report.words.content}
              </a>
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}

function articleHref(document: string, claim: string | null): string {
  return hrefOf(`/article/${document}`, { claim: claim?.slice(claim.indexOf(':') + 1) })
}
