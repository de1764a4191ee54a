/** The words of the two full-text indexes, read out of those: nothing is stored. A search finds a word's forms by it. */
export const vocabulary: readonly string[] = [
  "CREATE VIRTUAL TABLE vocabulary_documents USING fts5vocab('searched_documents', 'row')",
  "CREATE VIRTUAL TABLE vocabulary_claims USING fts5vocab('searched_claims', 'row')",
]
