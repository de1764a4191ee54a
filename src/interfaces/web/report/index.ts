export { embedded, type ReportData } from './embedded.ts'
