import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { ROOT } from './cli.ts'

const read = (file: string): string => readFileSync(join(ROOT, file), 'utf8')
const README = read('README.md')
const manifest = JSON.parse(read('package.json'))

const blocks = (language: string): string[] =>
  [...README.matchAll(new RegExp(`\`\`\`${language}\n(.*?)\`\`\``, 'gs'))].map(([, block]) => block!)
const commands = blocks('sh').flatMap((block) => block.trim().split('\n'))

/** The environment without what colours output. */
const { FORCE_COLOR: _force, NO_COLOR: _no, ...env } = process.env

const shell = (command: string): { status: number | null; stdout: string; stderr: string } =>
  spawnSync('sh', ['-c', command], { cwd: ROOT, encoding: 'utf8', input: '', env })

describe('the README', () => {
  it('has the two commands, which are what the continuous check runs', () => {
    expect(commands.slice(0, 2)).toEqual(['npm ci && npm start', 'npm ci && npm test'])
    expect(read('.ci/run').trimEnd().endsWith('\nnpm ci\nnpm test')).toBe(true)
  })

  it('npm start opens the desk on the example, reads it, and ends on Ctrl-C', async () => {
    const clean = shell('git status --porcelain examples').stdout
    const child = spawn('npm', ['start', '--silent'], { cwd: ROOT, env, detached: true })
    let [stdout, stderr] = ['', '']
    child.stderr.setEncoding('utf8').on('data', (words) => {
      stderr += words
    })
    const read = new Promise<void>((resolve, reject) => {
      child.stdout.setEncoding('utf8').on('data', (words) => {
        stdout += words
        if (/read\b.*\n/.test(stdout)) resolve()
      })
      child.on('exit', () => reject(new Error(`npm start ended: ${stdout}${stderr}`)))
    })
    await read
    expect(stdout).toMatch(/^[^\n]+: http:\/\/127\.0\.0\.1:\d+\/\n/)
    const [address] = /http:\S+/.exec(stdout)!
    const { total } = (await (await fetch(`${address}api/documents`)).json()) as { total: number }
    expect(total).toBe(readdirSync(join(ROOT, 'examples/sorrel-river/articles')).length)
    child.removeAllListeners('exit')
    const ended = once(child, 'exit')
    // As a terminal does: to npm, and to what it started.
    process.kill(-child.pid!, 'SIGINT')
    await ended
    expect(stderr).toBe('')
    await expect(fetch(address)).rejects.toThrow()
    expect(shell('git status --porcelain examples').stdout).toBe(clean)
  })

  const rest = commands.slice(2)
  it.each(rest)('%s', (command) => {
    const { status, stdout } = shell(command)
    expect(status).toBe(0)
    expect(stdout.length).toBeGreaterThan(200)
  })

  it('follows a dossier from its making to its check', () => {
    const folder = mkdtempSync(join(tmpdir(), 'readme-'))
    try {
      const [script] = blocks('bash')
      // That npx starts it is tried above; each of its starts takes three times as long as the command's own.
      const npx = 'npx() { [ "$1" = rapporteur ]; shift; node bin/rapporteur.js "$@"; }'
      const { status, stdout } = shell(`set -e\n${npx}\n${script!.replaceAll('my-dossier', join(folder, 'dossier'))}`)
      expect(status).toBe(0)
      const articles = readdirSync(join(ROOT, 'examples/sorrel-river/articles')).length
      expect(stdout).toContain(`${articles} new documents, ${articles} read`)
      expect(existsSync(join(folder, 'dossier', 'ledger.jsonl'))).toBe(true)
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  })

  it('shows a program that runs, and that finds what it is there to find', () => {
    const [program] = blocks('js')
    const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', program!], {
      cwd: ROOT,
      encoding: 'utf8',
    })
    expect(status).toBe(0)
    expect(stdout).toBe(
      'Two officials briefed on the talks | that the ferry tax would stay | anonymous { least: 2, most: 2 }\n',
    )
  })

  it('links to files that are there', () => {
    const links = [...README.matchAll(/\]\(([^)#]+)\)/g)]
      .map(([, link]) => link!)
      .filter((link) => !link.includes('://'))
    expect(links.length).toBeGreaterThan(4)
    expect(links.filter((link) => !existsSync(join(ROOT, link)))).toEqual([])
  })

  it('shows a picture of what is printed now (else: npm run picture)', async () => {
    const { picture, PICTURE } = await import('../docs/picture.js' as string)
    expect(picture()).toBe(readFileSync(PICTURE, 'utf8'))
  })

  it('shows the pictures of the desk that `npm run picture` takes, as large as it takes them', async () => {
    const { PICTURES } = await import('../docs/desk-pictures.js' as string)
    const shown = [...README.matchAll(/\(docs\/(desk-[a-z]+\.png)\)/g)].map(([, name]) => {
      const bytes = readFileSync(join(ROOT, 'docs', name!))
      return [name, bytes.readUInt32BE(16), bytes.readUInt32BE(20)]
    })
    expect(shown).toEqual(
      PICTURES.map(({ name, width, height }: { name: string; width: number; height: number }) => [name, width, height]),
    )
  })
})

it('the version is said in one voice', async () => {
  const { READER_VERSION } = await import('../src/reading/version.ts')
  expect(READER_VERSION).toBe(manifest.version)
})

it('the lock file names no registry', () => {
  expect(read('package-lock.json')).not.toMatch(/"resolved"|https?:\/\/[^"]*\.tgz/)
})

it('the lock file has every platform, or `npm ci` would refuse it', () => {
  const packages: Record<string, { optionalDependencies?: Record<string, string> }> = JSON.parse(
    read('package-lock.json'),
  ).packages
  const wanted = Object.values(packages).flatMap(({ optionalDependencies }) => Object.keys(optionalDependencies ?? {}))
  const held = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, '')))
  expect(wanted.length).toBeGreaterThan(50)
  expect(wanted.filter((name) => !held.has(name))).toEqual([])
})

it('the package holds what runs, and no tests', () => {
  const { stdout } = spawnSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], {
    cwd: ROOT,
    encoding: 'utf8',
  })
  const files: string[] = JSON.parse(stdout)[0].files.map(({ path }: { path: string }) => path)
  for (const needed of [
    'build/src/index.js',
    'build/src/index.d.ts',
    'bin/rapporteur.js',
    'models/words.bin',
    'docs/reading.svg',
    'LICENSE',
    'README.md',
  ]) {
    expect(files).toContain(needed)
  }
  expect(
    files.filter((file) => /\.test\.|^test\/|^bench\/(?!RESULTS\.md$)|^training\/|\.tsbuildinfo$|^src\//.test(file)),
  ).toEqual([])
})
