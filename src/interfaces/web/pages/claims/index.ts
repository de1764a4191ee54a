export { ClaimRow, claimHref } from './claim-row.tsx'
export { ClaimsPage } from './claims-page.tsx'
