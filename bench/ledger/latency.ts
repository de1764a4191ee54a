import type { ClaimFilter, Ledger } from '../../src/ledger/index.ts'

const QUERIES = [
  'oil',
  '"central bank"',
  'semicond*',
  'dollar yen',
  'tariff OR quota',
  'profit -loss',
  '"he said"',
  'gov*',
  'wheat',
  'opec production',
]

/** Median and 95th percentile of lists with any two filters, and of searches, in milliseconds. */
export async function latency(ledger: Ledger): Promise<string> {
  const { outlets, kinds, firstDay, lastDay } = await ledger.status()
  const middle = new Date((Date.parse(firstDay!) + Date.parse(lastDay!)) / 2).toISOString().slice(0, 10)
  const single: ClaimFilter[] = [
    ...kinds.map(({ kind }) => ({ sourceKind: kind })),
    { outlets: [(outlets[0]!.outlet ?? '').toLowerCase()] },
    { outlets: ['nobody'] },
    { party: 'United States' },
    { party: 'Japan' },
    { since: middle },
    { until: middle },
    { since: lastDay! },
    { until: firstDay! },
    ...(await Promise.all(QUERIES.map(async (query) => ({ match: (await ledger.search(query)).match! })))),
  ]
  const pairs = single.flatMap((a, i) => single.slice(i + 1).map((b): ClaimFilter => ({ ...a, ...b })))
  const inDocuments = await Promise.all(
    QUERIES.map(async (query): Promise<ClaimFilter> => {
      return { match: (await ledger.search(query, 'documents')).match!, searchIn: 'documents' }
    }),
  )
  const times: { readonly ms: number; readonly cpu: number; readonly filter: ClaimFilter }[] = []
  const timed = async (filter: ClaimFilter, work: () => Promise<unknown>): Promise<void> => {
    const start = performance.now()
    const before = process.cpuUsage()
    await work()
    const { user, system } = process.cpuUsage(before)
    times.push({ ms: performance.now() - start, cpu: (user + system) / 1000, filter })
  }
  for (const filter of [...single, ...pairs, ...inDocuments]) await timed(filter, () => ledger.claims(filter, 50))
  // Understanding a search is a part of it.
  for (const query of QUERIES) await timed({ match: `understanding ${query}` }, () => ledger.search(query))
  times.sort((a, b) => a.ms - b.ms)
  const place = (share: number): number => Math.min(times.length - 1, Math.floor(times.length * share))
  const at = (share: number): number => times[place(share)]!.ms
  const cpu = times.map((one) => one.cpu).sort((a, b) => a - b)[place(0.95)]!
  const worst = times.slice(-5).map(({ ms, filter }) => `${ms.toFixed(0)} ms ${JSON.stringify(filter)}`)
  console.log(`  slowest: ${worst.join('; ')}`)
  return `median ${at(0.5).toFixed(1)} ms, p95 ${at(0.95).toFixed(1)} ms (processor ${cpu.toFixed(1)} ms) of ${times.length} lists`
}
