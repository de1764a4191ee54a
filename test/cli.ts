import { spawn } from 'node:child_process'
import { fileURLToPath } from 'node:url'

export const ROOT: string = fileURLToPath(new URL('..', import.meta.url))

/** The first article of the sample that ships with the project. */
export const SAMPLE = 'examples/sorrel-river/articles/01-meridian-river-for-land.txt'

export interface Outcome {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Runs the built command in the project's root, as a user does; `stdin` is closed where there is none. */
export function rapporteur(
  args: readonly string[],
  stdin: string | Buffer = '',
  env: NodeJS.ProcessEnv = {},
): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const { NO_COLOR: _no, FORCE_COLOR: _force, ...rest } = process.env
    const child = spawn(process.execPath, ['bin/rapporteur.js', ...args], { cwd: ROOT, env: { ...rest, ...env } })
    let stdout = ''
    let stderr = ''
    child.stdout.setEncoding('utf8').on('data', (chunk) => (stdout += chunk))
    child.stderr.setEncoding('utf8').on('data', (chunk) => (stderr += chunk))
    child.stdin.on('error', () => {})
    child.stdin.end(stdin)
    child.on('error', reject)
    child.on('close', (code) => resolve({ code, stdout, stderr }))
  })
}
