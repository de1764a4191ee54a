import { execFile } from 'node:child_process'
import { copyFileSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { ROOT } from '../corpora.ts'
import { command } from './command.ts'
import type { Spent } from './grown.ts'
import { EVERY, FIRST, type MeasuredTables, type MeasuredUpdates } from './tables-measured.ts'

const run = promisify(execFile)

async function inProcess<T>(script: string, ...args: readonly string[]): Promise<T> {
  const { stdout } = await run(process.execPath, [join(ROOT, 'build', 'bench', 'ledger', script), ...args], {
    maxBuffer: 1 << 28,
  })
  return JSON.parse(stdout.trim() || 'null') as T
}

/** A dossier with its articles, read and coded by the command. */
export async function dossierOf(folder: string, yaml: string, articles: string): Promise<string> {
  mkdirSync(folder, { recursive: true })
  copyFileSync(yaml, join(folder, 'dossier.yaml'))
  const { code } = await command(['add', '--dossier', folder, articles])
  if (code !== 0) throw new Error(`${articles} could not be added to ${folder}`)
  return folder
}

const RUNS = 5

/** All tables of a dossier, each time in a process of its own; the middle of some runs. */
export async function allTables(folder: string): Promise<MeasuredTables> {
  const runs: MeasuredTables[] = []
  for (let i = 0; i < RUNS; i++) runs.push(await inProcess('tables-run.js', 'worked-out', folder))
  return runs.sort((a, b) => totalOf(a).cpuSeconds - totalOf(b).cpuSeconds)[RUNS >> 1]!
}

/** Tables of a ledger, each in a process of its own: worked out and kept in it, then begun with. */
export async function bigTables(base: string, file: string): Promise<{ anew: MeasuredTables; kept: MeasuredTables }> {
  const anew = await inProcess<MeasuredTables>('tables-run.js', 'keep', base, file)
  return { anew, kept: await inProcess<MeasuredTables>('tables-run.js', 'begin', base, file) }
}

/** Tables that are kept in a ledger which has a dossier's articles so many times, while stories are added. */
export async function updatedTables(
  base: string,
  file: string,
  times: number,
  stories: number,
  how: 'whole' | 'begun',
): Promise<MeasuredUpdates> {
  return inProcess('tables-run.js', how, base, file, String(times), String(stories))
}

export async function grow(base: string, file: string, times: number): Promise<void> {
  await inProcess('tables-grow.js', base, file, String(times))
}

/** For people: tables that are kept, and what it took to keep them. */
export function keptText({ anew, kept }: { readonly anew: MeasuredTables; readonly kept: MeasuredTables }): string {
  const { begun, [FIRST]: first, [EVERY]: every } = kept.steps
  const { kept: keeping, ...worked } = anew.steps
  const once = totalOf({ ...anew, steps: worked })
  const told = tablesText({ ...kept, steps: { 'begun with what is kept in the ledger': begun! } })
  return `${told}; then ${FIRST} ${milliseconds(first!.cpuSeconds)} ms, ${EVERY} ${milliseconds(every!.cpuSeconds)} ms; once, where none are kept: worked out ${milliseconds(once.cpuSeconds)} ms, kept ${milliseconds(keeping!.cpuSeconds)} ms, ${anew.megabytes.toFixed(0)} MB`
}

/** For people. */
export function tablesText(measured: MeasuredTables): string {
  const { rows, steps, megabytes } = measured
  const { cpuSeconds, seconds } = totalOf(measured)
  const of = Object.entries(rows).map(([name, count]) => `${count.toLocaleString('en')} ${name}`)
  const took = Object.entries(steps).map(([name, spent]) => `${name} ${milliseconds(spent.cpuSeconds)}`)
  return `${milliseconds(cpuSeconds)} ms of processor time (${milliseconds(seconds)} on the clock) for ${of.join(', ')}: ${took.join(', ')}; ${megabytes.toFixed(0)} MB`
}

export function updatesText({ newest, among }: MeasuredUpdates): string {
  const told = (all: MeasuredUpdates['newest']): string => {
    const [cpu, clock] = [0, 1].map((i) => all.map((one) => one[i]!).sort((a, b) => a - b)) as [number[], number[]]
    const at = (sorted: readonly number[], share: number): string =>
      sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))]!.toFixed(0)
    return `median ${at(cpu, 0.5)} ms, p95 ${at(cpu, 0.95)} ms of processor time (${at(clock, 0.5)} and ${at(clock, 0.95)} on the clock)`
  }
  return `${newest.length} of the newest stories: ${told(newest)}; ${among.length} dated among the others: ${told(among)}`
}

function totalOf({ steps }: MeasuredTables): Spent {
  const all = Object.values(steps)
  return {
    seconds: all.reduce((sum, { seconds }) => sum + seconds, 0),
    cpuSeconds: all.reduce((sum, { cpuSeconds }) => sum + cpuSeconds, 0),
  }
}

const milliseconds = (seconds: number): string => Math.round(seconds * 1000).toLocaleString('en')
