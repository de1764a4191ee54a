import { begunWith, keptAnew, keptUp, workedOut } from './tables-measured.ts'

/**
 * In a process of its own, prints JSON: `tables-run.js worked-out FOLDER [FILE]`, `keep FOLDER FILE`, `begin FOLDER FILE` or
 * `whole` or `begun FOLDER FILE TIMES STORIES`.
 */
const [what, folder, file, times, stories] = process.argv.slice(2) as [string, string, string?, string?, string?]
const measures: Readonly<Record<string, () => Promise<unknown>>> = {
  'worked-out': () => workedOut(folder, file),
  keep: () => keptAnew(folder, file!),
  begin: () => begunWith(folder, file!),
  whole: () => keptUp(folder, file!, Number(times), Number(stories), 'whole'),
  begun: () => keptUp(folder, file!, Number(times), Number(stories), 'begun'),
}
console.log(JSON.stringify(await measures[what]!()))
