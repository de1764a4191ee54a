import {
  claimIdOf,
  codingIdOf,
  type Claim as LedgerClaim,
  type Edit as LedgerEdit,
  type Metadata,
  type ShownRuling,
} from '../../../ledger/index.ts'
import type { Article, Claim, Edit, Ruling, Span } from '../../contract/index.ts'
import type { Names } from './names.ts'

/** An article by its metadata. An address that is not of the web is none: a page makes links of them. */
export function articleOf(names: Names, document: string, appearance: string, metadata: Metadata): Article {
  const { title, outlet, published, canonicalUrl } = metadata
  const url = canonicalUrl?.value ?? null
  return {
    document,
    appearance,
    title: title?.value ?? null,
    outlet: outlet === null ? null : names.outletName(outlet.value),
    published: published === null ? null : dateOf(published),
    url: url !== null && /^https?:\/\//i.test(url) && URL.canParse(url) ? url : null,
  }
}

function dateOf({
  written,
  resolved,
  certainty,
  from,
}: NonNullable<Metadata['published']>): NonNullable<Article['published']> {
  return { written, resolved, certainty, from }
}

export function claimOf(names: Names, claim: LedgerClaim): Claim {
  const { id, document, appearance, metadata, cue, source, content, words, quotation, confidence, within } = claim
  const { profile, party, ruling, highlighted, highlightedSource } = claim
  return {
    key: `${id}@${appearance.slice(0, KEY_DIGITS)}`,
    id,
    article: articleOf(names, document, appearance, metadata),
    cue,
    source,
    content,
    words,
    quotation,
    confidence,
    within,
    profile,
    party,
    ruling:
      ruling === null
        ? null
        : {
            id: ruling.id,
            action: ruling.action,
            edit: editOf(ruling.edit),
            who: ruling.who,
            at: ruling.at,
            why: ruling.why,
          },
    found: foundIn(highlighted, words.content),
    foundInSource: foundIn(highlightedSource, words.source),
  }
}

const KEY_DIGITS = 12

/** Where the marks of a highlighted text stand in the plain one; nothing where the text has such characters itself. */
function foundIn(highlighted: string | null, plain: string): Span[] {
  if (highlighted === null) return []
  const spans: Span[] = []
  let at = 0
  let start = 0
  for (const [i, part] of highlighted.split('\u0002').entries()) {
    const [marked, rest] = i === 0 ? ['', part] : (part.split('\u0003') as [string, string?])
    start = at
    at += marked.length
    if (i > 0) spans.push({ start, end: at })
    at += rest?.length ?? 0
  }
  return at === plain.length ? spans : []
}

/** The edit of a ruling, its spans without the words. */
function editOf({ cue, source, content, ...rest }: LedgerEdit): Edit {
  const spans = (role: LedgerEdit['cue']): Span[] | undefined => role?.spans.map(([start, end]) => ({ start, end }))
  return {
    ...(rest as Omit<Edit, 'cue' | 'source' | 'content'>),
    ...(cue === undefined ? {} : { cue: spans(cue)! }),
    ...(source === undefined ? {} : { source: spans(source)! }),
    ...(content === undefined ? {} : { content: spans(content)! }),
  }
}

/** @param rulings by time, all those on the claims and codings that they are about */
export function rulingsOf(rulings: readonly ShownRuling[]): Ruling[] {
  const latest = new Map(rulings.map(({ id, document, attachedTo }) => [`${document} ${attachedTo}`, id]))
  return rulings.map((ruling) => {
    const { id, document, attachedTo, action, who, at, why } = ruling
    const inForce = attachedTo !== null && action !== 'withdraw' && latest.get(`${document} ${attachedTo}`) === id
    return { id, document, ...subjectOf(ruling), action, who, at, why, inForce }
  })
}

function subjectOf(ruling: ShownRuling): Pick<Ruling, 'about' | 'claim' | 'coding' | 'words' | 'edit' | 'set'> {
  const { document } = ruling
  if (ruling.about === 'claim') {
    const { cue, source, content } = ruling.selector
    return {
      about: 'claim',
      claim: ruling.attachedTo === null ? null : claimIdOf(document, ruling.attachedTo),
      coding: null,
      words: { cue: cue.exact, source: source.exact, content: content.exact },
      edit: editOf(ruling.edit),
      set: null,
    }
  }
  return {
    about: 'coding',
    claim: null,
    coding: ruling.attachedTo === null ? null : codingIdOf(document, ruling.attachedTo),
    words: { cue: '', source: '', content: ruling.selector.exact },
    edit: null,
    set: { ...ruling.edit },
  }
}
