import type { Tags } from '../tags/index.ts'
import { findQuotations, type Quotations, type Tokens } from '../tokens/index.ts'
import type { Parser, Tree } from '../tree/index.ts'
import { lemmaHashes, MARK_SHIFT, Mark, UPOS } from '../words/index.ts'
import { Class, type Parsed, Role, reachOf, sentenceColumns } from './parsed.ts'

const CLASS_OF_UPOS: Uint8Array = Uint8Array.from(UPOS, (name) => {
  if (name === 'VERB') return Class.verb
  if (name === 'AUX') return Class.auxiliary
  if (name === 'NOUN') return Class.noun
  if (name === 'PROPN') return Class.properNoun
  if (name === 'PRON') return Class.pronoun
  if (name === 'ADP' || name === 'SCONJ') return Class.adposition
  if (name === 'PART') return Class.particle
  return name === 'ADV' ? Class.adverb : Class.other
})

const CLASS_OF_MARK: Record<number, number> = {
  [Mark.comma]: Class.comma,
  [Mark.stop]: Class.stop,
  [Mark.colon]: Class.colon,
  [Mark.doubleQuote]: Class.quotationMark,
  [Mark.singleQuote]: Class.quotationMark,
  [Mark.dash]: Class.dash,
  [Mark.openBracket]: Class.bracket,
  [Mark.closeBracket]: Class.bracket,
}

const ROLE_OF_RELATION: Readonly<Record<string, number>> = {
  nsubj: Role.subject,
  'nsubj:pass': Role.subject,
  'nsubj:outer': Role.subject,
  csubj: Role.subject,
  ccomp: Role.clause,
  xcomp: Role.openClause,
  obj: Role.object,
  iobj: Role.object,
  obl: Role.oblique,
  'obl:agent': Role.oblique,
  advcl: Role.adverbialClause,
  parataxis: Role.parataxis,
  mark: Role.marker,
  aux: Role.auxiliary,
  'aux:pass': Role.auxiliary,
  conj: Role.conjunct,
  nmod: Role.nounModifier,
  'nmod:poss': Role.nounModifier,
  acl: Role.nounClause,
  'acl:relcl': Role.relativeClause,
  root: Role.root,
  punct: Role.punctuation,
}

/** Roles by relation number, for a parser's relation names. */
export function rolesOf(relationNames: readonly string[]): Uint8Array {
  return Uint8Array.from(relationNames, (name) => ROLE_OF_RELATION[name] ?? Role.other)
}

/**
 * Gathers the columns that the attribution models look at.
 *
 * @param ids what `internWords` gave, still good
 * @param names `Entities.kinds`
 * @param roles what `rolesOf(parser.relationNames)` gives
 */
export function parsedOf(
  tokens: Tokens,
  ids: Int32Array,
  tags: Tags,
  tree: Tree,
  names: Uint8Array,
  parser: Parser,
  roles: Uint8Array,
  quotations: Quotations = findQuotations(tokens),
): Parsed {
  const n = tokens.count
  const { columns } = parser.tagger.words
  const lower = new Int32Array(n)
  const suffix = new Int32Array(n)
  const shape = new Int32Array(n)
  const cluster = new Int32Array(n)
  const wordClass = new Uint8Array(n)
  const role = new Uint8Array(n)
  const mark = new Uint8Array(n)
  for (let i = 0; i < n; i++) {
    const id = ids[i]
    lower[i] = columns.lower[id]
    suffix[i] = columns.suffix3[id]
    shape[i] = columns.shape[id]
    cluster[i] = columns.cluster[id]
    const kind = columns.flags[id] >> MARK_SHIFT
    wordClass[i] = CLASS_OF_MARK[kind] ?? CLASS_OF_UPOS[tags.upos[i]]
    role[i] = roles[tree.relations[i]]
  }
  for (let q = 0; q < quotations.count; q++) {
    const start = quotations.starts[q]
    if (quotations.depths[start] !== 1) continue
    mark[start] = 1
    if (quotations.closed[q] === 1) mark[quotations.ends[q] - 1] = 1
  }
  return {
    tokens,
    quotations,
    lower,
    lemma: lemmaHashes(ids, tags.upos, parser.tagger.words),
    suffix,
    shape,
    cluster,
    tag: tags.xpos,
    wordClass,
    name: names,
    head: tree.heads,
    relation: tree.relations,
    role,
    quotation: quotations.outermost,
    mark,
    ...sentenceColumns(tokens),
    ...reachOf(tokens, tree.heads),
  }
}
