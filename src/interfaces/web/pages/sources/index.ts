export { shortened } from './clusters-list.tsx'
export { SourcesPage } from './sources-page.tsx'
