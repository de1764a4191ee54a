import { spawnSync } from 'node:child_process'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'

/** Compiles what changed: tests meet what was built. A wrong type is told, and keeps no test from running. */
export default function built(): void {
  const manifest = createRequire(import.meta.url).resolve('typescript/package.json')
  spawnSync(process.execPath, [join(dirname(manifest), 'bin/tsc'), '-b'], {
    cwd: join(import.meta.dirname, '../..'),
    stdio: 'inherit',
  })
}
