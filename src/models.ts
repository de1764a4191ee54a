import { existsSync, readFileSync } from 'node:fs'
import { MODEL_NAMES, type Models } from './reading/index.ts'

/** The bytes of the package's own models, `models/NAME.bin`. */
export function loadModels(): Models {
  const folder = modelsFolder()
  const models: Partial<Record<keyof Models, Uint8Array>> = {}
  for (const name of MODEL_NAMES) models[name] = readFileSync(new URL(`${name}.bin`, folder))
  return models as Models
}

/** The nearest `models/` above this module, which runs from `src/`, from `build/src/` and from within a bundle. */
function modelsFolder(): URL {
  let above = new URL('../', import.meta.url)
  for (;;) {
    const folder = new URL('models/', above)
    if (existsSync(new URL(`${MODEL_NAMES[0]}.bin`, folder))) return folder
    const next = new URL('../', above)
    if (next.href === above.href) throw new Error('the models are missing: there is no folder models/ in the package')
    above = next
  }
}
