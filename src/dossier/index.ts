export { codebookOf } from './codebook.ts'
export type { Dossier, Feed, Issue, Outlet, OutletFamily, Party, Person, PriceSeries } from './dossier.ts'
export {
  DOSSIER_FILE,
  type FoundDossier,
  findDossier,
  initDossier,
  NoDossierError,
  readDossier,
} from './folder.ts'
export { makeFolder } from './make-folder.ts'
export { nearest } from './nearest.ts'
export { parseDossier } from './parse.ts'
export { type Price, type Prices, readPrices } from './prices.ts'
export { DossierError, type Problem } from './problem.ts'
export { type Side, sidesOf } from './sides.ts'
export { summaryOf, TEMPLATE_NAMES, type TemplateName } from './templates/index.ts'
