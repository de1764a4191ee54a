export type { FacetValue } from './facets.ts'
export {
  type ClaimFacet,
  type ClaimList,
  type DocumentFilter,
  type DocumentList,
  type ListFilter,
  type ListSetting,
  Lists,
} from './lists.ts'
export type { ClaimSort } from './order.ts'
export type { KindGroup, SourceOverview } from './sources.ts'
