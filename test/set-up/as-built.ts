import { existsSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import type { Plugin } from 'vite'

/**
 * Has tests meet what was built (`built.ts`), as whoever uses it does, and not the same made anew by Vite, which takes longer
 * to load and to run. What is not built file by file, tests and pages, is taken as it stands.
 */
export function asBuilt(root: string): Plugin {
  return {
    name: 'as-built',
    enforce: 'pre',
    resolveId(source, importer) {
      if (importer === undefined || !/^\.{1,2}\/.*\.ts$/.test(source)) return null
      const path = relative(root, resolve(dirname(importer), source))
      const built = join(root, 'build', path.replace(/\.ts$/, '.js'))
      const isRoom = /^(?:src|bench|keys|training)[/\\]/.test(path)
      return isRoom && existsSync(join(root, path)) && existsSync(built) ? built : null
    },
  }
}
