import { spawn } from 'node:child_process'
import { join } from 'node:path'
import type { Readable } from 'node:stream'
import { ROOT } from '../corpora.ts'

export interface Run {
  readonly seconds: number
  /** Of all threads. */
  readonly cpuSeconds: number
  readonly peakMegabytes: number
  readonly stdout: string
  readonly code: number | null
}

/** Before its end the process tells on a pipe of its own what it took, its threads included. */
const REPORTER = `data:text/javascript,${encodeURIComponent(`
  import { writeSync } from 'node:fs'
  process.on('exit', () => writeSync(3, JSON.stringify(process.resourceUsage())))
`)}`

/** Runs the built command. */
export async function command(args: readonly string[]): Promise<Run> {
  const start = performance.now()
  const child = spawn(process.execPath, ['--import', REPORTER, join(ROOT, 'bin', 'rapporteur.js'), ...args], {
    cwd: ROOT,
    stdio: ['ignore', 'pipe', 'ignore', 'pipe'],
  })
  let stdout = ''
  let report = ''
  ;(child.stdout as Readable).setEncoding('utf8').on('data', (chunk) => {
    stdout += chunk
  })
  child.stdio[3]!.on('data', (chunk) => {
    report += chunk
  })
  const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
  const usage = report === '' ? null : (JSON.parse(report) as NodeJS.ResourceUsage)
  return {
    seconds: (performance.now() - start) / 1000,
    cpuSeconds: usage === null ? 0 : (usage.userCPUTime + usage.systemCPUTime) / 1e6,
    peakMegabytes: (usage?.maxRSS ?? 0) / 1000,
    stdout,
    code,
  }
}
