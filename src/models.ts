import { existsSync, readFileSync } from 'node:fs'
import { MODEL_NAMES, ModelError, type Models } from './reading/index.ts'

/**
 * The bytes of the package's own models, `models/NAME.bin`.
 *
 * @throws ModelError, which names the model, where its file is missing or can't be read
 */
export function loadModels(): Models {
  const folder = modelsFolder()
  const models: Partial<Record<keyof Models, Uint8Array>> = {}
  for (const name of MODEL_NAMES) models[name] = bytesOf(name, folder)
  return models as Models
}

function bytesOf(name: string, folder: URL): Uint8Array {
  const file = `models/${name}.bin`
  try {
    return readFileSync(new URL(`${name}.bin`, folder))
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    const found = code === 'ENOENT' ? `its file ${file} is missing` : `its file ${file} can't be read (${code})`
    throw new ModelError(name, found, 'reinstall rapporteur')
  }
}

/** The nearest `models/` above this module, which runs from `src/`, from `build/src/` and from within a bundle. */
function modelsFolder(): URL {
  let above = new URL('../', import.meta.url)
  for (;;) {
    const folder = new URL('models/', above)
    if (MODEL_NAMES.some((name) => existsSync(new URL(`${name}.bin`, folder)))) return folder
    const next = new URL('../', above)
    if (next.href === above.href)
      throw new ModelError(MODEL_NAMES[0], 'the package has no folder models/', 'reinstall rapporteur')
    above = next
  }
}
