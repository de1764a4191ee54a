import type { Command } from 'commander'
import { type Origin, originInLedger } from '../../analyses/origins/index.ts'
import type { StatementRow } from '../../analyses/positions/index.ts'
import {
  type Appearance,
  type Claim,
  type FoundClaim,
  type FoundCoding,
  isCodingId,
  isInFuture,
  type Ledger,
  type LedgerCoding,
  SHORT_ID,
  type StoredDocument,
} from '../../ledger/index.ts'
import type { Span } from '../../text/index.ts'
import { profileLine, rulingLine, whereLine } from './claim-view.ts'
import { codingRows, codingRulingRow, labelled, whyRows } from './coding-view.ts'
import { isColoured, type Palette, palette } from './colours.ts'
import type { DossierHere } from './dossier-here.ts'
import { printable, wrap } from './layout.ts'
import { out } from './out.ts'
import { statementLine } from './statements.ts'
import { EXIT_INTERRUPTED } from './stopping.ts'
import { bringUpToDate } from './with-codings.ts'
import { type LedgerCommandOptions, onDossier, withLedger } from './with-ledger.ts'

interface ShowOptions extends LedgerCommandOptions {
  readonly json?: boolean
  readonly why?: boolean
}

const EXAMPLES = `
Examples:
  $ rapporteur show 3f9a2c81b0:a3
  $ rapporteur show 3f9a2c81b0:s4 --why`

export function showCommand(program: Command): void {
  onDossier(program.command('show'))
    .description(
      'show a claim, or what a table rests on, in its sentence, with its source, its document and its rulings',
    )
    .argument('<id>', 'a claim, as rapporteur claims lists it: 3f9a2c81b0:a3, or a coding of a table: 3f9a2c81b0:s4')
    .option('--why', 'of a coding: which words led to it')
    .option('--json', 'as one JSON object')
    .addHelpText('after', EXAMPLES)
    .action((id: string, options: ShowOptions) =>
      withLedger(options, {}, async (ledger, dossier) => {
        const colours = palette(isColoured(process.stdout, process.env))
        const width = process.stdout.columns ?? 100
        if (isCodingId(id)) {
          if (!(await bringUpToDate(ledger, dossier))) return EXIT_INTERRUPTED
          const found = await ledger.coding(id)
          const [{ claim }] = found.codings as [FoundCoding['codings'][number]]
          const origin = claim === null ? null : await originHere(ledger, dossier, claim)
          await out(
            options.json === true
              ? `${JSON.stringify({ ...found, origin }, null, 2)}\n`
              : codingPage(found, origin, width, colours, options.why === true),
          )
          return 0
        }
        const found = await ledger.claim(id)
        if (!(await bringUpToDate(ledger, dossier))) return EXIT_INTERRUPTED
        const [first] = found.claims as [FoundClaim['claims'][number]]
        const origin = await originHere(ledger, dossier, first)
        const codings = await codingsOf(ledger, first)
        if (options.json === true) await out(`${JSON.stringify({ ...found, origin, codings }, null, 2)}\n`)
        else await out(claimPage(found, codings, origin, width, colours))
        return 0
      }),
    )
}

async function originHere(ledger: Ledger, dossier: DossierHere, claim: Claim): Promise<Origin> {
  const { claims } = await ledger.claims({ document: claim.document, withRejected: true }, Number.MAX_SAFE_INTEGER)
  return originInLedger(claim, claims, ledger, dossier)
}

/** What is coded of what a claim says, in one of its appearances. */
async function codingsOf(ledger: Ledger, { id, document }: Claim): Promise<LedgerCoding[]> {
  const codings = await ledger.codings({ documents: [document], withReplaced: true })
  const once = new Map(codings.filter(({ claim }) => claim?.id === id).map((coding) => [coding.id, coding]))
  return [...once.values()].sort((a, b) => a.span.start - b.span.start || (a.id < b.id ? -1 : 1))
}

/** A coding in one line: its id, and what it says. */
function codingLine(coding: LedgerCoding): string {
  const { id, kind, party, issue } = coding
  const told =
    kind === 'statement'
      ? statementLine(coding as StatementRow)
      : [kind, ...[party, issue].filter((name) => name !== null)].join(' · ')
  return `${id}  ${told}`
}

const MAX_WIDTH = 100

function claimPage(
  { claims, document, rulings }: FoundClaim,
  codings: readonly LedgerCoding[],
  origin: Origin,
  width: number,
  colours: Palette,
): string {
  const [claim] = claims as [FoundClaim['claims'][number]]
  const line = Math.min(Math.max(width, 40), MAX_WIDTH)
  const ruling = rulingLine(claim)
  const rows = [
    `${colours.bold(claim.id)}  ${claim.quotation}, ${Math.round(claim.confidence * 100)} % sure`,
    '',
    ...wrap(printable(inSentence(claim, document)), line),
    '',
    `source   ${printable(claim.words.source || 'nobody named')}`,
    `         ${profileLine(claim)}`,
    `cue      ${printable(claim.words.cue)}`,
    ...wrap(printable(claim.words.content), line - 9).map((row, i) => `${i === 0 ? 'content' : ''}`.padEnd(9) + row),
    ...(claim.within === null ? [] : [`within   ${claim.within}`]),
    ...codings.flatMap((coding, i) => labelled(i === 0 ? 'coded' : '', codingLine(coding), line)),
    ...(ruling === null ? [] : [`ruling   ${ruling}`]),
    ...earlierRows(rulings),
    '',
    ...originRows(origin),
    '',
    ...documentRows(document),
  ]
  return `${rows.join('\n')}\n`
}

function codingPage(
  { codings, document, rulings }: FoundCoding,
  origin: Origin | null,
  width: number,
  colours: Palette,
  why: boolean,
): string {
  const [coding] = codings as [FoundCoding['codings'][number]]
  const line = Math.min(Math.max(width, 40), MAX_WIDTH)
  const ruling = codingRulingRow(coding)
  const rows = [
    ...codingRows(coding, document.text, line, colours),
    ...(ruling === null ? [] : labelled('ruling', ruling, line)),
    ...earlierRows(rulings),
    ...(why ? ['', ...whyRows(coding, document.text, line)] : []),
    ...(origin === null ? [] : ['', ...originRows(origin)]),
    '',
    ...documentRows(document),
  ]
  return `${rows.join('\n')}\n`
}

const earlierRows = (rulings: readonly unknown[]): string[] =>
  rulings.length > 1 ? [`         ${rulings.length - 1} earlier`] : []

const originRows = ({ name, named, chain }: Origin): string[] => [
  `origin   ${printable(name)}${named ? ', by name' : ''}`,
  ...chain.map(({ who, reason }, i) => `         ${i === 0 ? '' : '← '}${printable(`${who} (${reason})`)}`),
]

const documentRows = (document: StoredDocument): string[] => [
  `document ${document.id}`,
  ...document.appearances.flatMap(appearanceRows),
  ...(document.versions.length > 0
    ? [
        `version  ${document.versions.indexOf(document.id) + 1} of ${document.versions.length} at this address${document.replacedBy === null ? '' : `; tables have the newest, ${document.replacedBy.slice(0, SHORT_ID)}, in its place`}`,
      ]
    : []),
  ...(document.reader === null ? [] : [`read by  reader ${document.reader}`]),
]

/** The sentences that the claim stands in, with its source, cue and content between brackets. */
function inSentence(
  { cue, source, content }: Record<'cue' | 'source' | 'content', readonly Span[]>,
  { text, sentences }: { readonly text: string; readonly sentences: readonly Span[] },
): string {
  const spans = [...cue, ...source, ...content]
  const touched = sentences.filter((sentence) =>
    spans.some(({ start, end }) => start < sentence.end && end > sentence.start),
  )
  const start = Math.min(...touched.map((span) => span.start), ...spans.map((span) => span.start))
  const end = Math.max(...touched.map((span) => span.end), ...spans.map((span) => span.end))
  const marks = spans.flatMap((span) => [
    { at: span.start, mark: '[', order: 1 },
    { at: span.end, mark: ']', order: 0 },
  ])
  let words = ''
  let at = start
  for (const { at: place, mark } of marks.sort((a, b) => a.at - b.at || a.order - b.order)) {
    words += text.slice(at, place) + mark
    at = place
  }
  return words + text.slice(at, end)
}

function appearanceRows(appearance: Appearance): string[] {
  const { metadata, arrivals } = appearance
  const { title, byline, canonicalUrl, wireCredit, published } = metadata
  const where = whereLine({ metadata, ...(isInFuture(appearance) ? { future: true } : {}) })
  return [
    `         ${where}${title === null ? '' : ` · ${printable(title.value)}`}`,
    ...(byline === null ? [] : [`         by ${printable(byline.value)}`]),
    ...(wireCredit === null ? [] : [`         credited to ${printable(wireCredit.value)} (${wireCredit.from})`]),
    ...(published === null
      ? []
      : [`         dated "${printable(published.written)}" (${published.certainty}, ${published.from})`]),
    ...(published?.against === undefined
      ? []
      : [
          `         but "${printable(published.against.written)}" by its ${published.against.from}: its dates contradict`,
        ]),
    ...(canonicalUrl === null ? [] : [`         ${printable(canonicalUrl.value)}`]),
    ...arrivals.map(({ from }) => `         from ${printable(from)}`),
  ]
}
