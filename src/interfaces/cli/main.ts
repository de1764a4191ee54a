import { commandLine } from './command-line.ts'

/**
 * The program: does what a command line says with this process's streams, and sets its exit code, as `commandLine` has it.
 *
 * @throws what is a fault of the program
 */
export async function main(args: readonly string[]): Promise<void> {
  // A reader of our output that stops early (`| head`) is no failure: there is nobody left to write for.
  process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    if (code === 'EPIPE') process.exit(0)
    const reason = code === 'ENOSPC' ? 'there is no room left for it' : message
    process.stderr.write(`rapporteur: what was found could not be written: ${reason}\n`)
    process.exit(1)
  })
  await commandLine(args)
}
