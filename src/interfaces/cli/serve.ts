import { join } from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import type { ServeOptions, Serving } from '../http/index.ts'
import { dossierFile } from './dossier-file.ts'
import { dossierHere } from './dossier-here.ts'
import { copyExample } from './example.ts'
import { harmlessLines } from './layout.ts'
import { addingHere } from './serve-progress.ts'
import { isForUsers, type LedgerCommandOptions, onDossier } from './with-ledger.ts'

interface ServeCommandOptions extends LedgerCommandOptions {
  readonly port?: number
  readonly host: string
  readonly token?: string
  readonly example?: boolean
}

/** Tried first where no port is named; any other, where it is taken. */
const USUAL_PORT = 4310

const ABOUT = `
The desk is for this machine alone, unless --host names another address of it; then whoever opens it must have the token.
It can be given as RAPPORTEUR_TOKEN too, which no list of programs shows. Documents and rulings that other programs add
appear in open pages, and so does what is changed in dossier.yaml. Ctrl-C ends it.

Examples:
  $ rapporteur serve                                        http://127.0.0.1:4310/
  $ rapporteur serve --port 0                               any free port
  $ rapporteur serve --example                              the example dossier, read while you look
  $ RAPPORTEUR_TOKEN=$(openssl rand -hex 16) rapporteur serve --host 0.0.0.0
  $ curl http://127.0.0.1:4310/api/claims?kind=anonymous    for programs; http://127.0.0.1:4310/api tells more`

export function serveCommand(program: Command): void {
  onDossier(program.command('serve'))
    .description('open the dossier in a browser: claims, articles, origins, rulings')
    .addOption(
      new Option('--port <number>', `where to listen; else ${USUAL_PORT}, or any that is free`).argParser(port),
    )
    .option('--host <address>', 'on which address of this machine', '127.0.0.1')
    .option('--token <secret>', 'what whoever opens it must know')
    .addOption(
      new Option(
        '--example',
        'the dossier that ships with Rapporteur, in a copy under .cache of the working folder',
      ).conflicts('dossier'),
    )
    .addHelpText('after', ABOUT)
    .action(async (options: ServeCommandOptions) => {
      try {
        await serveUntilStopped(options)
      } catch (error) {
        if (!isForUsers(error)) throw error
        process.stderr.write(`rapporteur: ${harmlessLines((error as Error).message)}\n`)
        process.exitCode = 1
      }
    })
}

/** Serves a dossier, says where, and ends on Ctrl-C: at once on the second. */
async function serveUntilStopped(options: ServeCommandOptions): Promise<void> {
  const stopped = interrupted()
  const example = options.example === true ? copyExample(join(process.cwd(), '.cache')) : null
  const { folder, name } = dossierHere(example?.folder ?? options.dossier)
  const adding = example === null ? null : addingHere()
  const serving = await served(folder, options, {
    ...(example === null || adding === null ? {} : { add: [example.articles], onJob: adding.onJob }),
  })
  process.stdout.write(`${name}: ${serving.address}${process.stdout.isTTY === true ? '   (Ctrl-C ends it)' : ''}\n`)
  adding?.begin()
  await stopped
  adding?.stop()
  await serving.close()
}

function interrupted(): Promise<void> {
  return new Promise((resolve) => {
    let once = false
    const stop = (): void => {
      if (once) process.exit(0)
      once = true
      resolve()
    }
    process.on('SIGINT', stop).on('SIGTERM', stop)
  })
}

async function served(
  folder: string,
  { port: wanted, host, token }: Omit<ServeCommandOptions, 'dossier'>,
  more: Pick<ServeOptions, 'add' | 'onJob'>,
): Promise<Serving> {
  const { ServeError, serve } = await import('../http/index.ts')
  const dossier = dossierFile(folder)
  const onFault = (error: Error): void => void process.stderr.write(`rapporteur: ${error.stack ?? error.message}\n`)
  const listen = { host, token: token ?? process.env.RAPPORTEUR_TOKEN ?? null, onFault, ...more }
  try {
    return await serve(dossier, { ...listen, port: wanted ?? USUAL_PORT })
  } catch (error) {
    if (wanted !== undefined || !(error instanceof ServeError) || !error.message.includes('is taken')) throw error
    return serve(dossier, { ...listen, port: 0 })
  }
}

function port(value: string): number {
  if (!/^\d{1,5}$/.test(value) || Number(value) > 65_535)
    throw new InvalidArgumentError('It must be a whole number from 0 to 65535.')
  return Number(value)
}
