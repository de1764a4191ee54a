export { embedded, keyOf } from './embedded.ts'
