import type { ServerEvent } from '../../contract/index.ts'

/** What the server tells, and that it does not answer any more. */
export type Happening = ServerEvent | { readonly event: 'away' }

type Follower = (happening: Happening) => void

const followers = new Set<Follower>()
const changers = new Set<() => void>()
/** Several documents are added in a row: pages are told once of all. */
const TOGETHER_MS = 250
let pending: ReturnType<typeof setTimeout> | null = null

/** The record has changed: what pages show is asked for anew. */
export function changed(): void {
  pending ??= setTimeout(changedHere, TOGETHER_MS)
}

/** As `changed`, by this very page: at once. */
export function changedHere(): void {
  if (pending !== null) clearTimeout(pending)
  pending = null
  for (const change of changers) change()
}

export function onChange(change: () => void): () => void {
  changers.add(change)
  return () => void changers.delete(change)
}

export function onHappening(follow: Follower): () => void {
  followers.add(follow)
  return () => void followers.delete(follow)
}

export function tellHappening(happening: Happening): void {
  for (const follow of followers) follow(happening)
}
