export { type Key, listenToKeys, useKeys } from './keys.ts'
export { Notices, say, silence } from './notices.tsx'
export { followLinks, go, hrefOf, hrefWith, type Place, placeNow, usePlace } from './place.ts'
export { type Page, Shell } from './shell.tsx'
