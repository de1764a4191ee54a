export { DocumentsPage } from './documents-page.tsx'
export { DropAnywhere } from './drop-anywhere.tsx'
export { StatusPage } from './status-page.tsx'
