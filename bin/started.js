import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import vm from 'node:vm'

/** What the function that a bundle is takes, in this order. */
export const PARAMETERS = ['module', 'require', 'moduleUrl', 'resolve']

/**
 * The program out of its bundle: one script in place of a hundred modules, with what the engine has compiled of it before.
 * Its first line names the file of compiled code beside it, so that neither is ever used with an older or newer other; what
 * another version of Node has compiled, the engine leaves aside by itself.
 *
 * @param {URL} bundle what `src/interfaces/cli/bundle.js` made
 * @returns its script, and what it exports
 */
export function startedFrom(bundle) {
  const source = readFileSync(bundle, 'latin1')
  const compiled = new URL(compiledName(source), bundle)
  const script = new vm.Script(source, {
    filename: fileURLToPath(bundle),
    cachedData: existsSync(compiled) ? readFileSync(compiled) : undefined,
    importModuleDynamically: vm.constants.USE_MAIN_CONTEXT_DEFAULT_LOADER,
  })
  const module = { exports: {} }
  script.runInThisContext()(module, createRequire(bundle), bundle.href, (name) => import.meta.resolve(name))
  return { script, program: module.exports }
}

/** The name that stands behind the two strokes of a bundle's first line. */
export function compiledName(source) {
  return source.slice(source.indexOf('//') + 2, source.indexOf('\n')).trim()
}
