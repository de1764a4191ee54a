import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { ROOT } from './corpora.ts'

export interface Run {
  readonly exitCode: number | null
  /** From starting the process to its end. */
  readonly wallSeconds: number
  /** Most memory that the process held (maximum resident set size), in 10^6 bytes; NaN where it was not asked for. */
  readonly peakMegabytes: number
}

/**
 * Runs `rapporteur ARGS` in a process of its own and throws its output away. With `memory`, the process itself reports
 * its peak when it ends (`process.resourceUsage().maxRSS`), through a module loaded before it, which takes some time.
 */
export function runCommand(args: readonly string[], { memory }: { readonly memory: boolean }): Promise<Run> {
  const before = memory ? ['--import', `data:text/javascript,${encodeURIComponent(REPORTER)}`] : []
  return new Promise((resolve, reject) => {
    const started = performance.now()
    const child = spawn(process.execPath, [...before, join(ROOT, 'bin/rapporteur.js'), ...args], {
      stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    })
    let report = ''
    child.stdio[3]!.on('data', (chunk) => {
      report += chunk
    })
    child.on('error', reject)
    child.on('close', (exitCode) => {
      const wallSeconds = (performance.now() - started) / 1000
      resolve({ exitCode, wallSeconds, peakMegabytes: memory ? Number(report) / 1e6 : Number.NaN })
    })
  })
}

const REPORTER = `
  import { writeSync } from 'node:fs'
  process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS * 1024)))
`

/** The middle of an odd number of cold runs, after one that fills the disk's cache. */
export async function coldSeconds(file: string, runs = 9): Promise<number> {
  const args = ['read', '--format', 'jsonl', file]
  await runCommand(args, { memory: false })
  const seconds: number[] = []
  for (let i = 0; i < runs; i++) seconds.push((await runCommand(args, { memory: false })).wallSeconds)
  return seconds.sort((a, b) => a - b)[runs >> 1]!
}
