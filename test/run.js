// `npm test`: builds, lints, checks types, runs the tests, and ends with one line of counts, each of the checks counted as
// one test. A browser is part of it: where the system has no Chromium it is installed if that can be done, else missed.
// Everything is run even after a failure, except what could not run without the build.
import { spawn } from 'node:child_process'
import { mkdirSync, readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { chromiumForTests } from './set-up/install-chromium.js'

const root = fileURLToPath(new URL('..', import.meta.url))
const require = createRequire(import.meta.url)
const report = join(root, '.cache', 'tests.json')

/** Runs a package's own command with this Node, without a shell. */
function run(name, packageName, args) {
  const manifest = require.resolve(`${packageName}/package.json`)
  const { bin } = require(manifest)
  const file = join(dirname(manifest), typeof bin === 'string' ? bin : bin[name])
  console.log(`\n> ${[name, ...args].join(' ')}`)
  return ended(spawn(process.execPath, [file, ...args], { cwd: root, stdio: 'inherit' }))
}

function npmRun(script) {
  console.log(`\n> npm run ${script}`)
  const shell = process.platform === 'win32'
  return ended(spawn('npm', ['run', '--silent', script], { cwd: root, stdio: 'inherit', shell }))
}

/** Whether it ended well. What else goes on meanwhile, goes on. */
function ended(child) {
  return new Promise((resolve) => {
    child.on('error', () => resolve(false))
    child.on('close', (code) => resolve(code === 0))
  })
}

function countsOf(file) {
  const { numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults } = JSON.parse(
    readFileSync(file, 'utf8'),
  )
  // A test file that could not even be loaded holds no test that failed; it counts as one.
  const unloaded = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return { passed: numPassedTests, failed: numFailedTests + unloaded.length, skipped: numPendingTests + numTodoTests }
}

const failures = []
const check = (name, passed) => {
  if (!passed) failures.push(name)
  return passed
}

// It may have to be fetched, which is mostly waiting.
const sought = chromiumForTests()
const built = check('build', await npmRun('build'))
check('lint', await run('biome', '@biomejs/biome', ['check', '--error-on-warnings', '.']))
check('types of the tests', built && (await run('tsc', 'typescript', ['-p', 'tsconfig.tests.json'])))
const browser = await sought
// Named, Chromium must work: tests in the browser then fail instead of being skipped.
if (browser !== undefined) process.env.CHROMIUM_PATH = browser
if (!check('Chromium', browser !== undefined))
  console.error(
    'install Chromium (Debian: apt-get install chromium) or name it: CHROMIUM_PATH=/path/to/chromium npm test',
  )
const counts = { passed: 4 - failures.length, failed: failures.length, skipped: 0 }

mkdirSync(dirname(report), { recursive: true })
rmSync(report, { force: true })
const passed = await run('vitest', 'vitest', [
  'run',
  '--reporter=default',
  '--reporter=json',
  `--outputFile.json=${report}`,
])
try {
  const tests = countsOf(report)
  counts.passed += tests.passed
  counts.failed += tests.failed
  counts.skipped += tests.skipped
  // Vitest also fails for errors outside of any test.
  if (!passed && tests.failed === 0) counts.failed++
} catch (error) {
  console.error(`the tests gave no report (${error.message})`)
  counts.failed++
}

if (failures.length > 0) console.log(`\nfailed: ${failures.join(', ')}`)
if (counts.skipped > 0) console.log(`\n${counts.skipped} skipped: what they need is not on this machine`)
console.log(`\n${counts.passed} passed, ${counts.failed} failed`)
process.exitCode = counts.failed === 0 ? 0 : 1
