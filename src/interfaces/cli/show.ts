import type { Command } from 'commander'
import { mapArticlesAround, type Origin, originOfClaim } from '../../analyses/origins/index.ts'
import type { Appearance, FoundClaim } from '../../ledger/index.ts'
import type { Span } from '../../text/index.ts'
import { profileLine, rulingLine, whereLine } from './claim-view.ts'
import { isColoured, type Palette, palette } from './colours.ts'
import { printable, wrap } from './layout.ts'
import { out } from './out.ts'
import { type LedgerCommandOptions, onDossier, withLedger } from './with-ledger.ts'

interface ShowOptions extends LedgerCommandOptions {
  readonly json?: boolean
}

export function showCommand(program: Command): void {
  onDossier(program.command('show'))
    .description('show a claim in its sentence, with its source, its document and its rulings')
    .argument('<id>', 'a claim, as rapporteur claims lists it: 3f9a2c81b0:a3')
    .option('--json', 'as one JSON object')
    .action((id: string, options: ShowOptions) =>
      withLedger(options, {}, async (ledger, dossier) => {
        const found = await ledger.claim(id)
        const others = await ledger.claims({ document: found.document.id, withRejected: true }, Number.MAX_SAFE_INTEGER)
        const origin = originOfClaim(
          found.claims[0]!,
          others.claims,
          await mapArticlesAround(ledger, dossier.outlets, found.document.id),
        )
        if (options.json === true) await out(`${JSON.stringify({ ...found, origin }, null, 2)}\n`)
        else
          await out(
            claimPage(found, origin, process.stdout.columns ?? 100, palette(isColoured(process.stdout, process.env))),
          )
        return 0
      }),
    )
}

const MAX_WIDTH = 100

function claimPage({ claims, document, rulings }: FoundClaim, origin: Origin, width: number, colours: Palette): string {
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
    ...(ruling === null ? [] : [`ruling   ${ruling}`]),
    '',
    `origin   ${printable(origin.name)}${origin.named ? ', by name' : ''}`,
    ...origin.chain.map(({ who, reason }, i) => `         ${i === 0 ? '' : '← '}${printable(`${who} (${reason})`)}`),
    ...(rulings.length > 1 ? [`         ${rulings.length - 1} earlier`] : []),
    '',
    `document ${document.id}`,
    ...document.appearances.flatMap(appearanceRows),
    ...(document.versions.length > 0
      ? [`version  ${document.versions.indexOf(document.id) + 1} of ${document.versions.length} at this address`]
      : []),
    ...(document.reader === null ? [] : [`read by  reader ${document.reader}`]),
  ]
  return `${rows.join('\n')}\n`
}

/** The sentences that the claim stands in, with its source, cue and content between brackets. */
export function inSentence(
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

function appearanceRows({ metadata, arrivals }: Appearance): string[] {
  const { title, byline, canonicalUrl, wireCredit, published } = metadata
  const where = whereLine({ metadata } as Parameters<typeof whereLine>[0])
  return [
    `         ${where}${title === null ? '' : ` · ${printable(title.value)}`}`,
    ...(byline === null ? [] : [`         by ${printable(byline.value)}`]),
    ...(wireCredit === null ? [] : [`         credited to ${printable(wireCredit.value)} (${wireCredit.from})`]),
    ...(published === null
      ? []
      : [`         dated "${printable(published.written)}" (${published.certainty}, ${published.from})`]),
    ...(canonicalUrl === null ? [] : [`         ${printable(canonicalUrl.value)}`]),
    ...arrivals.map(({ from }) => `         from ${printable(from)}`),
  ]
}
