import {
  type AnswerOf,
  addressOf,
  briefChoices,
  type Claim,
  type DocumentRow,
  MOST_BRIEF_LINES,
  type ReportData,
} from '../contract/index.ts'

type Ask = (address: string) => Promise<unknown>

/** The most rows that a route gives at a time. */
const PART = 500

/** Everything that the pages ask for, asked for once. Clear of what differs from one run to the next. */
export async function reportData(ask: Ask): Promise<ReportData> {
  const answers: Record<string, unknown> = {}
  const hold = async (address: string): Promise<unknown> => {
    const answer = await ask(address)
    answers[address] = answer
    return answer
  }
  /** A list whole, under its address without a part. */
  const holdList = async (
    address: (part: { readonly offset: number; readonly limit: number }) => string,
    key: string,
  ): Promise<readonly unknown[]> => {
    const rows: unknown[] = []
    for (;;) {
      const page = (await ask(address({ offset: rows.length, limit: PART }))) as {
        readonly total: number
        readonly rows: readonly unknown[]
      }
      rows.push(...page.rows)
      if (rows.length < page.total && page.rows.length > 0) continue
      answers[key] = { ...page, offset: 0, rows }
      return rows
    }
  }
  await hold(addressOf('dossier', {}))
  const status = (await ask(addressOf('status', {}))) as AnswerOf<'status'>
  answers[addressOf('status', {})] = { ...status, ledgerBytes: 0 }
  for (const route of ['rulings', 'integrity', 'sources', 'positions', 'suggestions', 'timeline', 'prices'] as const)
    await hold(addressOf(route, {}))
  answers[addressOf('jobs', {})] = { jobs: [] }
  await holdBriefs(hold, status)
  await holdTables(hold, holdList)
  answers[addressOf('conflicts', {})] = await ask(addressOf('conflicts', {}, { limit: PART }))
  const { cells } = answers[addressOf('positions', {})] as AnswerOf<'positions'>
  for (const { party, issue } of cells) await hold(addressOf('evidence', {}, { issue, party }))
  const documents = (await holdList(
    (part) => addressOf('documents', {}, part),
    addressOf('documents', {}),
  )) as DocumentRow[]
  answers[addressOf('documents', {})] = { ...(answers[addressOf('documents', {})] as object), rows: [] }
  for (const id of new Set(documents.map(({ article }) => article.document))) {
    const { state } = documents.find(({ article }) => article.document === id)!
    await hold(addressOf('document', { document: id }))
    if (state === 'read') await hold(addressOf('documentOrigin', { document: id }))
  }
  const claims = (await holdList(
    (part) => addressOf('claims', {}, { ...part, rejected: true }),
    addressOf('claims', {}),
  )) as Claim[]
  for (const id of new Set(claims.map((claim) => claim.id))) {
    await hold(addressOf('claimOrigin', { claim: id }))
  }
  const facets = (await ask(addressOf('claims', {}, { limit: 0, facets: true }))) as AnswerOf<'claims'>
  answers[addressOf('claims', {})] = facets
  return placeless({ answers, claims, documents })
}

/** Folders of the machine on which a report is made, before the name of a file. */
const FOLDERS = /^(?:[A-Za-z]:[\\/]|[\\/]|~[\\/])(?:[^\\/]*[\\/])*(?=[^\\/])/

/** What was received from a file is from its name: whoever is sent a report has nothing of the folders before it. */
export function placeless<T>(told: T): T {
  return JSON.parse(JSON.stringify(told), (key, value: unknown) =>
    key === 'from' && typeof value === 'string' ? value.replace(FOLDERS, '') : value,
  ) as T
}

type HoldList = (
  address: (part: { readonly offset: number; readonly limit: number }) => string,
  key: string,
) => Promise<readonly unknown[]>

/** Tables, the choices of a page that are not filters among them, and each of their rows with its evidence. */
async function holdTables(hold: Ask, holdList: HoldList): Promise<void> {
  const held = async <Row extends { readonly id: string }>(
    route: 'calendar' | 'clusters' | 'markets' | 'predictions' | 'proposals' | 'records',
    query: Readonly<Record<string, string>> = {},
  ): Promise<readonly Row[]> =>
    (await holdList((part) => addressOf(route, {}, { ...query, ...part }), addressOf(route, {}, query))) as Row[]
  await held('clusters')
  for (const { id } of await held('proposals')) await hold(addressOf('proposal', { proposal: id }))
  await held('proposals', { terms: 'true' })
  for (const { id } of await held('predictions')) await hold(addressOf('prediction', { prediction: id }))
  for (const state of ['due', 'open', 'settled']) await held('predictions', { state })
  await held('records')
  for (const { id } of await held('markets')) await hold(addressOf('market', { market: id }))
  for (const { id } of await held('calendar')) await hold(addressOf('calendarEntry', { entry: id }))
  for (const what of ['meetings', 'events'] as const) {
    for (const { id } of await held('calendar', { what })) await hold(addressOf('calendarEntry', { entry: id }))
    await hold(addressOf('timeline', {}, { what }))
  }
}

/** The briefs that the front page offers, short and whole. */
async function holdBriefs(hold: Ask, { firstDay, lastDay }: AnswerOf<'status'>): Promise<void> {
  for (const since of [undefined, ...briefChoices(firstDay, lastDay).map((choice) => choice.since)])
    for (const lines of [undefined, MOST_BRIEF_LINES]) await hold(addressOf('brief', {}, { lines, since }))
}
