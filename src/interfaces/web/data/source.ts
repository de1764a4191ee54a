/** Answers requests in the place of a server: a file that holds the whole dossier has such a one. */
export type Source = (path: string, options: RequestInit) => Promise<unknown>

let own: Source | null = null

/** From now on pages ask this, and no server. */
export function answerFrom(source: Source): void {
  own = source
}

/** Whether this is a file that holds a whole dossier, and no desk. */
export const isReport = (): boolean => own !== null

export const ownSource = (): Source | null => own
