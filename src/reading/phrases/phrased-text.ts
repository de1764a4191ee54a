import type { Analysed } from '../clauses/index.ts'
import type { Codebook } from '../codings/index.ts'
import { type IssuesOf, issueFinder } from './issues.ts'
import { type Phrases, phrasesOf } from './items.ts'
import { type PartyOf, partyFinder } from './parties.ts'
import { saidBy } from './said-by.ts'

/** A text cut into phrases, with what of the dossier they mean and on whose word they stand. */
export interface PhrasedText {
  readonly analysed: Analysed
  readonly phrases: Phrases
  readonly partyOf: PartyOf
  readonly issuesOf: IssuesOf
  /** By token: index of the innermost attribution in whose content it lies, or -1. */
  readonly saidBy: Int32Array
}

export function phrasedText(analysed: Analysed, codebook: Codebook): PhrasedText {
  return {
    analysed,
    phrases: phrasesOf(analysed),
    partyOf: partyFinder(analysed, codebook),
    issuesOf: issueFinder(analysed, codebook),
    saidBy: saidBy(analysed),
  }
}
