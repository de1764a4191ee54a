/** By which receipt a document is known again without being opened; what arrived before has none until it is added again. */
export const receipts: readonly string[] = [
  'ALTER TABLE arrivals ADD COLUMN receipt TEXT',
  // By place first: what lies together in a file lies together here.
  'CREATE INDEX arrivals_receipt ON arrivals (origin, receipt) WHERE receipt IS NOT NULL',
]
