#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { startedFrom } from './started.js'

const rooms = new URL('../build/src/interfaces/cli/', import.meta.url)
const main = new URL('main.js', rooms)

if (existsSync(main)) {
  const args = process.argv.slice(2)
  // Node takes longer to find hundreds of small modules than to run them; without a bundle they run as they are.
  const bundle = new URL(args[0] === 'read' ? 'read.cjs' : 'commands.cjs', rooms)
  const { program } = startedFrom(bundle) ?? { program: await import(main.href) }
  await program.main(args)
} else {
  console.error('rapporteur is not built yet: run `npm run build` in its folder first')
  process.exitCode = 1
}
