import type { Span } from '../../text/index.ts'
import type { Stance } from '../codings/index.ts'
import type { TimeExpression } from '../times/index.ts'

/** Event types of PLOVER (Political Language Ontology for Verifiable Event Records), plus SAY for what is neither. */
export type Act =
  | 'AGREE'
  | 'CONSULT'
  | 'SUPPORT'
  | 'CONCEDE'
  | 'COOPERATE'
  | 'AID'
  | 'RETREAT'
  | 'REQUEST'
  | 'ACCUSE'
  | 'REJECT'
  | 'THREATEN'
  | 'PROTEST'
  | 'SANCTION'
  | 'MOBILIZE'
  | 'COERCE'
  | 'ASSAULT'
  | 'SAY'

export type Modality = 'asserted' | 'denied' | 'conditional' | 'possible' | 'asked'

/**
 * Whose word it is that the party stands so.
 *
 * - `official`: the party's own, as a body or by a spokesman or office
 * - `named`: the party's own, by a person with a name
 * - `unnamed`: from its side, by somebody without a name
 * - `claimed`: somebody else's: a rival's, a source's, the outlet's own view
 */
export type Word = 'official' | 'named' | 'unnamed' | 'claimed'

/** What is particular to a coding of the kind `statement`; its `party` is whose statement or position it is. */
export interface StatementData {
  readonly act: Act
  /** Name of the dossier's party to which it is addressed or of which it is wanted, or null. */
  readonly recipient: string | null
  readonly stance: Stance | null
  readonly modality: Modality
  readonly how: Word
  /** Name of the party whose word it is: the coding's own party, or the one that claims it; null: another, or the outlet. */
  readonly by: string | null
  /** Base form of the word that tells the stance or act: "reject", "ready", "demand". */
  readonly predicate: string
  /** It is said that the party changed its position ("a reversal"); then there is no stance. */
  readonly change: boolean
  /** Of a change: the words for whose position it is, where that is no party of the dossier; then the coding has no party. */
  readonly whose?: Span
  /** The party took it on with an agreement that it accepted or signed: no words say so of this issue by itself. */
  readonly byAgreement?: true
  /** It is told as what was so before: "had previously insisted". */
  readonly past?: true
  /** It is what a correction tells in the place of what was written before. */
  readonly corrects?: true
  /** The words for what the stance is about ("to leave the strip"), or null. */
  readonly about: Span | null
  /** When it was said, or the stance taken, where its clause says so. */
  readonly times?: readonly TimeExpression[]
}
