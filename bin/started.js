import { readFileSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import vm from 'node:vm'

// How long a function runs, in bytes of its code, until the engine makes it fast: by default 67,584. Most commands are over
// soon, and much that is made fast early has to be made anew when the next article is another: adding 34 articles made 1,100
// functions fast and took 325 back. Four times as long takes a third off the processor time of such an `add`, and a fifth off
// the clock; who reads for minutes comes to the same speed. It stands here since compiled code is only taken by an engine that
// is set as the one that compiled it.
setFlagsFromString('--interrupt-budget=270000')

/** What the function that a bundle is takes, in this order. */
export const PARAMETERS = ['module', 'require', 'bundleUrl', 'resolve', 'load']

/**
 * The program out of its bundle: one script in place of hundreds of modules, with what the engine has compiled of it before.
 * Its first line names the file of compiled code beside it, so that neither is ever used with an older or newer other; what
 * another version of Node has compiled, the engine leaves aside by itself.
 *
 * @param {URL} bundle what `src/interfaces/cli/bundle.js` made
 * @returns its script, and what it exports; null where there is none, or where the compiler alone ran after it
 */
export function startedFrom(bundle) {
  const source = textOf(bundle)
  if (source === null) return null
  const { compiled, rooms } = headOf(source)
  if (!isFresh(bundle, rooms)) return null
  const script = new vm.Script(source, {
    filename: fileURLToPath(bundle),
    cachedData: bytesOf(new URL(compiled, bundle)) ?? undefined,
  })
  const module = { exports: {} }
  // What is not in the bundle is loaded from here: a script of which the compiled code is taken has no loader of its own.
  const load = (name) => import(name.startsWith('.') ? new URL(name, bundle).href : name)
  script.runInThisContext()(module, createRequire(bundle), bundle.href, (name) => import.meta.resolve(name), load)
  return { script, program: module.exports }
}

/** The first line of a bundle: the name of its compiled code, and the compiler's notes of the rooms in it. */
export function headOf(source) {
  return JSON.parse(source.slice(source.indexOf('//') + 2, source.indexOf('\n')))
}

/** Whether no room of it was compiled after it was made. */
function isFresh(bundle, rooms) {
  const made = statSync(bundle).mtimeMs
  return rooms.every((room) => {
    const compiled = statSync(new URL(room, bundle), { throwIfNoEntry: false })
    return compiled === undefined || compiled.mtimeMs <= made
  })
}

/** Bundles hold ASCII alone, which is read fastest like this. */
const textOf = (file) => bytesOf(file)?.latin1Slice() ?? null

function bytesOf(file) {
  try {
    return readFileSync(file)
  } catch (error) {
    if (error.code === 'ENOENT') return null
    throw error
  }
}
