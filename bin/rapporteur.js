#!/usr/bin/env node
import { existsSync } from 'node:fs'

const main = new URL('../build/src/interfaces/cli/main.js', import.meta.url)
if (existsSync(main)) {
  await import(main.href)
} else {
  console.error('rapporteur is not built yet: run `npm run build` in its folder first')
  process.exitCode = 1
}
