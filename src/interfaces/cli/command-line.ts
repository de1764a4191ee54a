import { createReadStream, fstatSync } from 'node:fs'
import { Readable } from 'node:stream'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { STDIN } from '../../document/index.ts'
import { READER_VERSION } from '../../reading/index.ts'
import { FORMATS } from '../formats/index.ts'
import { readFiles } from './read.ts'

const EXIT_USAGE = 2

const EXAMPLES = `
Examples:
  $ rapporteur read examples/sorrel-river/articles/01-*.txt                  a list for eyes
  $ rapporteur read - < examples/sorrel-river/articles/01-meridian-river-for-land.txt
  $ rapporteur read --format jsonl examples/sorrel-river/articles/*.txt      one line of JSON an article
  $ rapporteur read --format spans examples/sorrel-river/articles.jsonl      many articles from one file
  $ rapporteur read --published 2025-03-04 --format brat examples/sorrel-river/articles/01-*.txt

Files are plain text (UTF-8, UTF-16 with a byte order mark, Latin-1, Windows-1252), or .jsonl and .jsonl.gz with one
article a line: {"id": "…", "title": "…", "text": "…", "published": "2031-04-02"}.

Formats:
  text         for eyes; coloured on a terminal (NO_COLOR and FORCE_COLOR are heeded)
  json, jsonl  the whole reading with its text; offsets in UTF-16 units
  spans        offsets of cue, source and content alone, in UTF-16 units
  brat, annotations, citron    brat standoff, W3C Web Annotation, BBC Citron; offsets in characters (code points)

Exit codes: 0 all was read; 1 some input failed (a line on standard error names it); 2 wrong usage.`

/**
 * Does what the words of a command line say, with the streams of this process, and sets its exit code: 0, 1 for what failed,
 * 2 for wrong usage.
 *
 * @param args the words behind the program's name
 * @throws what is a fault of the program
 * @example await commandLine(['status', '--dossier', 'my-dossier'])
 */
export async function commandLine(args: readonly string[]): Promise<void> {
  const program = new Command('rapporteur')
    .description('Reads the news coverage of a negotiation: who said what, on whose word.')
    .version(READER_VERSION)
    .exitOverride()
    .showHelpAfterError('(rapporteur --help shows what there is)')

  program
    .command('read')
    .description('find every attribution in news articles, with a profile of each source')
    .argument('[files...]', 'text files, .jsonl or .jsonl.gz files, or - for standard input, as without any')
    .addOption(
      new Option('-f, --format <format>', 'how to write what was found')
        .choices(['text', ...Object.keys(FORMATS)])
        .default('text'),
    )
    .addOption(
      new Option('--published <iso-date>', 'when the articles were published, where they do not say it').argParser(
        isoDate,
      ),
    )
    .addHelpText('after', EXAMPLES)
    .action(async (files: string[], { format, published }: { format: string; published?: string }) => {
      const { stdout, stderr, env } = process
      if (files.indexOf(STDIN) !== files.lastIndexOf(STDIN))
        program.error('error: - stands for standard input, which can be read only once')
      const usesStdin = files.length === 0 || files.includes(STDIN)
      const stdin = usesStdin ? standardInput() : Readable.from([])
      if (files.length === 0 && process.stdin.isTTY)
        program.error('error: nothing to read: name files, or pipe an article in')
      const command = { files: files.length === 0 ? [STDIN] : files, format, published: published ?? null }
      process.exitCode = await readFiles(command, { stdin, stdout, stderr, env })
    })

  // These commands bring a database and schemas along: `read`, which must start at once, goes without them.
  if (args[0] !== 'read') {
    const { addInit } = await import('./init.ts')
    addInit(program)
    const { LEDGER_COMMANDS } = await import('./ledger-commands.ts')
    for (const register of LEDGER_COMMANDS) register(program)
  }
  for (const command of program.commands) {
    const name = command.name()
    command.showHelpAfterError(`(rapporteur ${name} --help shows ${name === 'read' ? 'examples' : 'what it takes'})`)
  }

  try {
    await program.parseAsync(args, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    process.exitCode = error.exitCode === 0 ? 0 : EXIT_USAGE
  }
}

/** Node takes a folder as standard input for an empty one; read as a file it is refused by the system. */
function standardInput(): Readable {
  return fstatSync(0).isDirectory() ? createReadStream('', { fd: 0 }) : process.stdin
}

/** An ISO 8601 date or date and time that exists. */
function isoDate(value: string): string {
  const match = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/.exec(value)
  const day = match === null ? Number.NaN : Date.parse(`${match[1]}T00:00:00Z`)
  const exists =
    !Number.isNaN(day) && new Date(day).toISOString().startsWith(match![1]!) && !Number.isNaN(Date.parse(value))
  if (!exists)
    throw new InvalidArgumentError('It must be a date as 2031-04-02, or with a time as 2031-04-02T09:30:00Z.')
  return value
}
