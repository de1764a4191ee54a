/** What went wrong with the ledger, for its user: the value, the bound and the mend. */
export class LedgerError extends Error {
  constructor(message: string, options?: ErrorOptions) {
    super(message, options)
    this.name = 'LedgerError'
  }
}

/** What was asked for is well named, and not in the ledger. */
export class NotInLedgerError extends LedgerError {}

/** Somebody else was quicker: what was decided is not about what is there now. */
export class OutdatedError extends LedgerError {}
