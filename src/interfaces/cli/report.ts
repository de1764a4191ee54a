import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Command } from 'commander'
import { LedgerError } from '../../ledger/index.ts'
import { dossierFile } from './dossier-file.ts'
import { counted, out } from './out.ts'
import { reportData } from './report-data.ts'
import { reportPage } from './report-page.ts'
import { EXIT_INTERRUPTED } from './stopping.ts'
import { bringUpToDate } from './with-codings.ts'
import { type LedgerCommandOptions, onDossier, withLedger } from './with-ledger.ts'

interface ReportOptions extends LedgerCommandOptions {
  readonly out: string
}

const PAGES = fileURLToPath(new URL('../../../web/report/', import.meta.url))
/** What a browser can be asked to hold, and a person to send. */
const MAX_DOCUMENTS = 2000

const ABOUT = `
The file has the desk's pages, pictures and data within, and asks nothing of any network or server: it can be sent, kept
and printed. It does not change any more; rulings are made at the desk.

Examples:
  $ rapporteur report --out talks.html`

export function reportCommand(program: Command): void {
  onDossier(program.command('report'))
    .description('write the whole dossier as one file to be opened in a browser')
    .requiredOption('--out <file>', 'the file to write; one that is there is overwritten')
    .addHelpText('after', ABOUT)
    .action((options: ReportOptions) =>
      withLedger(options, {}, async (ledger, dossier) => {
        if (!(await bringUpToDate(ledger, dossier))) return EXIT_INTERRUPTED
        const { documents } = await ledger.status()
        if (documents > MAX_DOCUMENTS)
          throw new LedgerError(
            `the dossier has ${documents} documents, and one file can hold ${MAX_DOCUMENTS}; open it with \`rapporteur serve\``,
          )
        const { askDesk } = await import('../http/index.ts')
        const data = await askDesk(dossierFile(dossier.folder), reportData)
        const part = (name: string): string => readFileSync(join(PAGES, name), 'utf8')
        const page = reportPage({
          title: dossier.name,
          style: part('style.css'),
          scheme: part('scheme.js'),
          script: part('report.js'),
          data,
        })
        writeFileSync(options.out, page)
        const megabytes = (Buffer.byteLength(page) / 1e6).toFixed(1)
        await out(`${options.out}: ${counted(documents, 'document')}, ${megabytes} MB\n`)
        return 0
      }),
    )
}
