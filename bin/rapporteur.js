#!/usr/bin/env node
import { existsSync } from 'node:fs'
import { setFlagsFromString } from 'node:v8'
import { startedFrom } from './started.js'

// How long a function runs, in bytes of its code, until the engine makes it fast: by default 67,584. Most commands are over
// soon, and much that is made fast early has to be made anew when the next article is another: adding 34 articles made 1,100
// functions fast and took 325 back. Four times as long takes a third off the processor time of such an `add`, and a fifth off
// the clock; who reads for minutes comes to the same speed.
setFlagsFromString('--interrupt-budget=270000')

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
