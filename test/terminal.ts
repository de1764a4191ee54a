import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { ROOT } from './cli.ts'

/** Whether `script` of util-linux is here, which runs a command on a pseudo-terminal. */
export const HAS_TERMINAL: boolean =
  process.platform === 'linux' && /util-linux/.test(String(spawnSync('script', ['--version']).stdout))

export interface OnTerminal {
  readonly child: ChildProcess
  /** All that stands on the terminal so far. */
  readonly screen: () => string
  /** Waits until the terminal shows this, or the command has ended. @returns whether it was shown */
  readonly shows: (pattern: RegExp) => Promise<boolean>
  /** As typed: `\u0003` is Ctrl-C. */
  readonly type: (keys: string) => void
  readonly ended: Promise<number | null>
}

/** Runs the built command on a pseudo-terminal of its own. */
export function onTerminal(args: readonly string[]): OnTerminal {
  const quoted = [process.execPath, 'bin/rapporteur.js', ...args].map((one) => `'${one}'`).join(' ')
  const child = spawn('script', ['--quiet', '--return', '--command', quoted, '/dev/null'], {
    cwd: ROOT,
    env: { ...process.env, TERM: 'xterm' },
  })
  let written = ''
  const waiting = new Set<() => void>()
  child.stdout.setEncoding('utf8').on('data', (chunk) => {
    written += chunk
    for (const look of waiting) look()
  })
  const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
  return {
    child,
    screen: () => written,
    shows: (pattern) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!pattern.test(written)) return
          waiting.delete(look)
          resolve(true)
        }
        waiting.add(look)
        look()
        void ended.then(() => resolve(pattern.test(written)))
      }),
    type: (keys) => child.stdin.write(keys),
    ended,
  }
}
