export { Desk, type DeskOptions } from './desk.ts'
export type { DossierFile } from './dossier-file.ts'
