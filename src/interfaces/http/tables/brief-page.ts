import type { Brief, BriefEvidence, BriefLine } from '../../../analyses/brief/index.ts'
import type { Claim, LedgerCoding } from '../../../ledger/index.ts'
import type { BriefPage, Span } from '../../contract/index.ts'

type Line = BriefPage['sections'][number]['lines'][number]

/** What a line's evidence is found in, by its ids. */
export interface EvidenceBook {
  coding(id: string): LedgerCoding | undefined
  claim(id: string): Claim | undefined
}

/** A brief as pages show it: each evidence with the place of its words in its document. */
export function briefPage(
  { since, now, headlines, sections }: Brief,
  book: EvidenceBook,
): Omit<BriefPage, 'revision' | 'gathered'> {
  return {
    since,
    now,
    headlines,
    sections: sections.map(({ kind, title, lines, more }) => ({
      kind,
      title,
      lines: lines.map((line) => lineOf(line, book)),
      more,
    })),
  }
}

function lineOf(line: BriefLine, book: EvidenceBook): Line {
  const { id, kind, what, details, day, parties, issues, mark, origins, evidence, against, further, weight } = line
  return {
    id,
    kind,
    about: id.slice(kind.length + 1),
    what,
    details,
    day,
    parties,
    issues,
    mark,
    origins,
    evidence: placed(what, evidence, book),
    against: against === null ? null : placed(what, against, book),
    further,
    weight,
  }
}

function placed(what: string, evidence: BriefEvidence, book: EvidenceBook): Line['evidence'] {
  const { coding: id, claim: claimId, document, outlet, day, words, span, source, sourceKind } = evidence
  const coding = id === null ? undefined : book.coding(id)
  const claim = coding?.claim ?? (claimId === null ? undefined : book.claim(claimId))
  const known = { coding: id, claim: claimId, document, outlet, day, source, sourceKind }
  return {
    ...known,
    words: what.includes(words) ? around(coding, claim ?? undefined, evidence) : words,
    name: claim?.profile.name ?? null,
    spans: span !== null ? [span] : coding === undefined ? (claim?.content ?? []) : [coding.span],
  }
}

/** What stands around words that were told already. */
function around(coding: LedgerCoding | undefined, claim: Claim | undefined, { words, span }: BriefEvidence): string {
  if (coding !== undefined)
    return span === null || isIn(span, coding.sentence.span) ? oneLine(coding.sentence.words) : words
  if (claim === undefined) return words
  const { source, cue, content } = claim.words
  return oneLine(claim.quotation === 'direct' ? `${content} ${source} ${cue}` : `${source} ${cue} ${content}`)
}

const isIn = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end

const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim()
