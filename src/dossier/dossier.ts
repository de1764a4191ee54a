/** A person who speaks for a party. */
export interface Person {
  readonly name: string
  readonly role: string | null
  readonly aliases: readonly string[]
}

/** One of those who negotiate, mediate or hold a veto. */
export interface Party {
  readonly name: string
  /** Other names, and the words of nationality or membership. */
  readonly aliases: readonly string[]
  /** Places and buildings that stand for the party when they speak. */
  readonly metonyms: readonly string[]
  readonly people: readonly Person[]
}

/** A matter that is negotiated. */
export interface Issue {
  readonly name: string
  readonly description: string | null
  /** Words and phrases that mark it, in their base form; at least one. */
  readonly words: readonly string[]
}

export interface Outlet {
  readonly name: string
  readonly aliases: readonly string[]
  /** Host names without `www.`, lower case. */
  readonly domains: readonly string[]
  /** Name of an `OutletFamily`; an outlet that names none is a family of its own, by its own name. */
  readonly family: string
  /** Whether others print its copy. */
  readonly agency: boolean
}

/** Outlets that share an owner or an editorial network, and count once. */
export interface OutletFamily {
  readonly name: string
  /** Names of outlets, in the order of the file. */
  readonly outlets: readonly string[]
}

export interface Feed {
  readonly url: string
  /** Name of an outlet; null: the feed says it. */
  readonly outlet: string | null
  readonly everyMinutes: number
}

export interface PriceSeries {
  readonly name: string
  /** CSV file with a header, relative to the dossier's folder. */
  readonly file: string
  /** Names of its columns. */
  readonly date: string
  readonly value: string
  readonly unit: string | null
  /** Names of issues. */
  readonly issues: readonly string[]
}

/** One negotiation that is followed, as dossier.yaml describes it. Plain data: what is left out there is empty here. */
export interface Dossier {
  readonly name: string
  readonly description: string | null
  readonly parties: readonly Party[]
  readonly issues: readonly Issue[]
  readonly outlets: readonly Outlet[]
  readonly families: readonly OutletFamily[]
  readonly feeds: readonly Feed[]
  readonly prices: readonly PriceSeries[]
}
