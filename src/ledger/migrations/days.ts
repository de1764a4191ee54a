/** Appearances by their days: which is the newest is asked for at every change of the ledger. */
export const days: readonly string[] = ['CREATE INDEX appearances_sort ON appearances (sort)']
