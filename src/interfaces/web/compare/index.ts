export { useWordChanges, WordChanges } from './word-changes.tsx'
