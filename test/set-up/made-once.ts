import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of what is made once in a run and used by several test files; see `made-dossiers.ts`. */
    readonly madeOnce: string
  }
}

export default function madeOnce(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'rapporteur-made-'))
  project.provide('madeOnce', folder)
  return () => rmSync(folder, { recursive: true, force: true })
}
