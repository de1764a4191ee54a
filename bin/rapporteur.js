#!/usr/bin/env node
import { existsSync, readdirSync, statSync } from 'node:fs'
import { startedFrom } from './started.js'

const build = new URL('../build/src/', import.meta.url)
const main = new URL('interfaces/cli/main.js', build)
const bundle = new URL('interfaces/cli/bundle.cjs', build)

/**
 * `read` starts from one file with all that it needs, since Node takes longer to find a hundred small modules than to run
 * them. `npm run build` makes that file; where the compiler alone ran after it, it is older than a room, and left aside.
 */
function isFresh() {
  const rooms = ['', 'text/', 'document/', 'interfaces/cli/', 'interfaces/formats/', 'reading/']
  for (const { name } of readdirSync(new URL('reading/', build), { withFileTypes: true }).filter((e) =>
    e.isDirectory(),
  )) {
    rooms.push(`reading/${name}/`)
  }
  const made = statSync(bundle).mtimeMs
  return rooms.every((room) => {
    const compiled = statSync(new URL(`${room}tsconfig.tsbuildinfo`, build), { throwIfNoEntry: false })
    return compiled === undefined || compiled.mtimeMs <= made
  })
}

if (existsSync(main)) {
  const args = process.argv.slice(2)
  const isQuick = args[0] === 'read' && existsSync(bundle) && isFresh()
  const program = isQuick ? startedFrom(bundle).program : await import(main.href)
  await program.main(args)
} else {
  console.error('rapporteur is not built yet: run `npm run build` in its folder first')
  process.exitCode = 1
}
