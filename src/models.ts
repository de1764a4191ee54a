import { readFileSync } from 'node:fs'
import { MODEL_NAMES, type Models } from './reading/index.ts'

/** The bytes of the package's own models, `models/NAME.bin`; this runs as `build/src/models.js` or `src/models.ts`. */
export function loadModels(): Models {
  const folder = new URL(import.meta.url.endsWith('.ts') ? '../models/' : '../../models/', import.meta.url)
  const models: Partial<Record<keyof Models, Uint8Array>> = {}
  for (const name of MODEL_NAMES) models[name] = readFileSync(new URL(`${name}.bin`, folder))
  return models as Models
}
