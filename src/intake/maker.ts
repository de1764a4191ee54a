import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { codePrint } from '../ledger/index.ts'

/** Rooms whose code decides what becomes of bytes that are added. */
const ROOMS = ['document', 'intake', 'ledger', 'text']

/**
 * What documents are made by, for receipts: SHA-256 of the code that makes them, and of the versions of the packages and of
 * Node, which brings the tables of Unicode. Made by another, the same bytes may become another document.
 */
export function documentMaker(): string {
  return createHash('sha256').update(codePrint(ROOMS)).update(JSON.stringify(versions())).digest('hex')
}

function versions(): unknown {
  const manifest = nearest('package.json')
  const { dependencies = {} } = JSON.parse(readFileSync(manifest!, 'utf8')) as { dependencies?: object }
  return [
    process.versions,
    Object.keys(dependencies).map((name) => {
      const file = nearest(`node_modules/${name}/package.json`)
      return [name, file === null ? null : (JSON.parse(readFileSync(file, 'utf8')) as { version?: string }).version]
    }),
  ]
}

/** The first file of this name in a folder above this one. */
function nearest(name: string): URL | null {
  for (let folder = new URL('.', import.meta.url); ; folder = new URL('..', folder)) {
    const file = new URL(name, folder)
    if (existsSync(file)) return file
    if (folder.pathname === '/' || folder.href === new URL('..', folder).href) return null
  }
}
