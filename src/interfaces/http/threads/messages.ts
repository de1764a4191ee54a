/** What a thread is started with. */
export interface ThreadData {
  readonly data: unknown
  /** See `mayBeEnded` of the ledger. */
  readonly ending: Int32Array
}

/** What goes into a thread. */
export interface ToThread {
  readonly id: number
  readonly question: string
  readonly input: unknown
}

/** What comes out of it: the answer to a question, why there is none, or an event. */
export type FromThread =
  | { readonly id: number; readonly answer: unknown }
  | { readonly id: number; readonly error: { readonly name: string; readonly message: string } }
  | { readonly event: unknown }
