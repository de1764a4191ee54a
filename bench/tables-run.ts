import { keptUp, workedOut } from './tables-measured.ts'

/** In a process of its own, prints JSON: `tables-run.js worked-out FOLDER [FILE]` or `kept FOLDER FILE TIMES STORIES`. */
const [what, folder, file, times, stories] = process.argv.slice(2) as [string, string, string?, string?, string?]
const measured =
  what === 'kept' ? await keptUp(folder, file!, Number(times), Number(stories)) : await workedOut(folder, file)
console.log(JSON.stringify(measured))
