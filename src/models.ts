import type { Models } from './reading/index.ts'

export function loadModels(): Models {
  return {}
}
