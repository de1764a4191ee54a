// The browser that tests are run in. Plain JavaScript: it is asked for before anything is built.
import { spawn } from 'node:child_process'
import { accessSync, constants } from 'node:fs'

/** Chromium without its own windows, as Debian packs it: it draws the same pages and opens them in two thirds of the time. */
const SHELL = { package: 'chromium-headless-shell', path: '/usr/bin/chromium-headless-shell' }
const WHOLE = { package: 'chromium', path: '/usr/bin/chromium' }
const OTHERS = ['/usr/bin/chromium-browser', '/usr/bin/google-chrome']

const MOST_MINUTES = 5
/** A mirror that does not answer is not waited for. */
const PATIENCE = ['-o', 'Acquire::http::Timeout=20', '-o', 'Acquire::https::Timeout=20', '-o', 'Acquire::Retries=0']

/**
 * The path of a Chromium; undefined where there is none and none can be had. CHROMIUM_PATH names one, which then is taken or
 * none. Debian's is installed where there is none; on a machine of continuous checks (CI is set), the one that is sooner done
 * is too. Only root does so, and nothing else is installed, changed or removed.
 */
export async function chromiumForTests({ CHROMIUM_PATH, CI } = process.env) {
  if (CHROMIUM_PATH) return isExecutable(CHROMIUM_PATH) ? CHROMIUM_PATH : undefined
  if (isExecutable(SHELL.path)) return SHELL.path
  const found = [WHOLE.path, ...OTHERS].find(isExecutable)
  if (process.getuid?.() !== 0 || (found !== undefined && !CI)) return found
  const wanted = found === undefined ? [SHELL, WHOLE] : [SHELL]
  if (!(await apt('update'))) return found
  for (const { package: name, path } of wanted)
    if ((await apt('install', '-y', '--no-install-recommends', name)) && isExecutable(path)) return path
  return found
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

/** @returns whether it did what it was asked to; where there is no apt-get, it did not */
function apt(...args) {
  console.log(`> apt-get ${args.join(' ')}`)
  return new Promise((resolve) => {
    const child = spawn('apt-get', ['-qq', ...PATIENCE, ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
      timeout: MOST_MINUTES * 60_000,
    })
    child.on('error', () => resolve(false))
    child.on('close', (code) => resolve(code === 0))
  })
}
