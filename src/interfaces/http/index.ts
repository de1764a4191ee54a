export { askDesk } from './ask-desk.ts'
export type { DossierFile } from './desk/index.ts'
export { ServeError, type ServeOptions, type Serving, serve } from './server.ts'
export type { DeskSetting } from './threads/index.ts'
