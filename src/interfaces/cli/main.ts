import { commandLine } from './command-line.ts'

// A reader of our output that stops early (`| head`) is no failure: there is nobody left to write for.
process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1))

await commandLine(process.argv.slice(2))
