export { apiPage } from './api-page.ts'
export { PLAIN_STYLE, plainPage } from './plain.ts'
export { StaticFiles } from './static.ts'
export { tokenPage } from './token-page.ts'
