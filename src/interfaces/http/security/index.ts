export { SECURITY_HEADERS } from './headers.ts'
export { HostGuard, inAddress, isLoopback } from './hosts.ts'
export { checkOrigin } from './origins.ts'
export { MIN_TOKEN_CHARACTERS, TOKEN_SCHEMES, TokenGuard } from './token.ts'
