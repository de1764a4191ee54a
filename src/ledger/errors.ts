/** What went wrong with the ledger, for its user: the value, the bound and the mend. */
export class LedgerError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'LedgerError'
  }
}
