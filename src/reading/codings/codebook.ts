/**
 * The names and words of a dossier by which texts are coded: who the parties are, and what marks each issue. Plain data,
 * so that it can be handed to the threads that read; `dossier.yaml` is where it comes from.
 */
export interface Codebook {
  readonly parties: readonly CodebookParty[]
  readonly issues: readonly CodebookIssue[]
}

export interface CodebookParty {
  /** The name by which tables show it. */
  readonly name: string
  /** Other names, and the words of nationality or membership: "American", "the union". */
  readonly aliases: readonly string[]
  /** Places and buildings that stand for it when they speak: "Washington", "the Kremlin". */
  readonly metonyms: readonly string[]
  readonly people: readonly CodebookPerson[]
}

export interface CodebookPerson {
  readonly name: string
  readonly aliases: readonly string[]
  /** Offices that they hold, in small letters and without whose they are: "prime minister", "chief negotiator". */
  readonly offices?: readonly string[]
}

export interface CodebookIssue {
  readonly name: string
  /** Words and phrases that mark it, in their base form; every inflection of them counts. */
  readonly words: readonly string[]
}
