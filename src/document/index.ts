export { type Decoded, decode, type Encoding } from './decode.ts'
export { type Document, MAX_DOCUMENT_BYTES, Unreadable } from './document.ts'
export { documentsOf, isJsonLines, STDIN } from './documents.ts'
export { detectLanguage } from './language.ts'
