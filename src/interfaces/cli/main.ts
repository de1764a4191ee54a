import { commandLine } from './command-line.ts'

// A reader of our output that stops early (`| head`) is no failure: there is nobody left to write for.
process.stdout.on('error', ({ code, message }: NodeJS.ErrnoException) => {
  if (code === 'EPIPE') process.exit(0)
  const reason = code === 'ENOSPC' ? 'there is no room left for it' : message
  process.stderr.write(`rapporteur: what was found could not be written: ${reason}\n`)
  process.exit(1)
})

await commandLine(process.argv.slice(2))
