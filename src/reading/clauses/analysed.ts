import { type Attribution, reachOf, sentenceColumns } from '../attributions/index.ts'
import type { Entities } from '../entities/index.ts'
import type { Judges } from '../judging/index.ts'
import type { Meaning } from '../meaning/index.ts'
import type { SourceProfile } from '../profiles/index.ts'
import type { Tags } from '../tags/index.ts'
import type { Tokens } from '../tokens/index.ts'
import type { Parser, Tree } from '../tree/index.ts'
import { lemmaOf, lowerWord, UPOS, type Words } from '../words/index.ts'
import { withAppositionHeads } from './apposition-heads.ts'
import type { Clauses } from './clause.ts'
import { findClauses } from './find-clauses.ts'
import { withHeadlineHeads } from './headline-heads.ts'
import { withLostVerbs } from './lost-verbs.ts'
import { withoutMistakenVerbs } from './mistaken-verbs.ts'
import { withNamedHeads } from './named-heads.ts'
import { withOneSubject } from './one-subject.ts'
import { withReducedHeads } from './reduced-heads.ts'
import { withRelativeSubjects } from './relative-subjects.ts'
import { withToldHeads } from './told-heads.ts'

/** One text in columns by token, as the rules over clauses read it: words instead of numbers. */
export interface ParsedWords {
  readonly tokens: Tokens
  /** In lower case, curly marks made straight. */
  readonly lower: readonly string[]
  /** Base form in lower case: "withdraw" for "withdrew". */
  readonly lemma: readonly string[]
  /** Penn Treebank tag: "VBD". */
  readonly tag: readonly string[]
  /** Universal part of speech: "VERB". */
  readonly upos: readonly string[]
  /** Head as a token number, -1 at a root. */
  readonly head: Int32Array
  /** Universal Dependencies relation to the head: "nsubj:pass". */
  readonly relation: readonly string[]
  /** Sentence of each token. */
  readonly sentence: Int32Array
  /** Number of the outermost quotation that each token lies in, -1 outside. */
  readonly quotation: Int32Array
  /** First and last token of the subtree of each token. */
  readonly left: Int32Array
  readonly right: Int32Array
  /** Children of token `i` in text order: `children[childStart[i]] .. children[childStart[i + 1] - 1]`. */
  readonly childStart: Int32Array
  readonly children: Int32Array
}

/** One text with all that the stages before have found: what codings are made from. */
export interface Analysed extends ParsedWords {
  readonly text: string
  readonly clauses: Clauses
  readonly entities: Entities
  /** In the order of their cues, with the profile of each source. */
  readonly attributions: readonly (Attribution & { readonly profile: SourceProfile })[]
  /** How alike words are in use. */
  readonly meaning: Meaning
  /** What was learnt of findings: how sure a finder may be. */
  readonly judges: Judges
}

/** What the package knows beside the text. */
export type Knowledge = Pick<Analysed, 'meaning' | 'judges'>

/** What the stages before the clauses found. */
export interface Stages extends Pick<Analysed, 'entities' | 'attributions' | 'quotation'> {
  readonly tokens: Tokens
  readonly ids: Int32Array
  readonly tags: Tags
  readonly tree: Tree
}

/**
 * Gathers what was found in a text, and finds its clauses. Linear in its length.
 *
 * @param stages `ids` as `internWords` gave them, still good
 */
export function analysed(stages: Stages, parser: Parser, knowledge: Knowledge): Analysed {
  const { tokens, entities, attributions, quotation } = stages
  const tagged = withOneSubject(withLostVerbs(withoutMistakenVerbs(parsedWords(stages, parser))))
  const headed = withReducedHeads(withToldHeads(withAppositionHeads(withHeadlineHeads(tagged))))
  const words = withNamedHeads(withRelativeSubjects(headed), entities)
  return { ...words, text: tokens.text, clauses: findClauses(words), entities, attributions, quotation, ...knowledge }
}

function parsedWords({ tokens, ids, tags, tree, quotation }: Stages, parser: Parser): ParsedWords {
  const { words, xposNames } = parser.tagger
  const { count } = tokens
  const lower = new Array<string>(count)
  const lemma = new Array<string>(count)
  const tag = new Array<string>(count)
  const upos = new Array<string>(count)
  const relation = new Array<string>(count)
  for (let i = 0; i < count; i++) {
    const letters = lettersOf(words, ids[i])
    lower[i] = letters.lower
    letters.lemmas[tags.upos[i]] ??=
      (tags.upos[i] === VERB ? IRREGULAR.get(letters.lower) : undefined) ??
      lemmaOf(words.lexicon, letters.lower, tags.upos[i])
    lemma[i] = letters.lemmas[tags.upos[i]] as string
    tag[i] = xposNames[tags.xpos[i]]
    upos[i] = UPOS[tags.upos[i]]
    relation[i] = parser.relationNames[tree.relations[i]]
  }
  const { sentence } = sentenceColumns(tokens)
  return {
    tokens,
    lower,
    lemma,
    tag,
    upos,
    head: tree.heads,
    relation,
    sentence,
    quotation,
    ...reachOf(tokens, tree.heads),
  }
}

const VERB = UPOS.indexOf('VERB')

/** Forms of verbs that the treebank which the lexicon was taken from does not have: "tore" would be a verb of its own. */
const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    bade: 'bid',
    bidden: 'bid',
    bled: 'bleed',
    dug: 'dig',
    fled: 'flee',
    forbade: 'forbid',
    forsaken: 'forsake',
    forsook: 'forsake',
    forwent: 'forgo',
    forgone: 'forgo',
    lent: 'lend',
    mowed: 'mow',
    overran: 'overrun',
    overrode: 'override',
    shrank: 'shrink',
    slain: 'slay',
    slew: 'slay',
    sped: 'speed',
    strove: 'strive',
    swore: 'swear',
    tore: 'tear',
    trod: 'tread',
    unfroze: 'unfreeze',
    unfrozen: 'unfreeze',
    wove: 'weave',
  }),
)

/** A type's letters, and its lemma by part of speech once it was asked for. */
interface Letters {
  readonly lower: string
  readonly lemmas: (string | undefined)[]
}

const caches: WeakMap<Words, { generation: number; readonly letters: (Letters | undefined)[] }> = new WeakMap()

function lettersOf(words: Words, id: number): Letters {
  let cache = caches.get(words)
  if (cache === undefined || cache.generation !== words.generation) {
    cache = { generation: words.generation, letters: [] }
    caches.set(words, cache)
  }
  const known = cache.letters[id]
  if (known !== undefined) return known
  const letters = { lower: lowerWord(words, id), lemmas: [] }
  cache.letters[id] = letters
  return letters
}
