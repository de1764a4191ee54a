import {
  foundItemsOf,
  type KeyedArticle,
  type Published,
  readSamples,
  type Sample,
  scoreTables,
  TABLES,
} from '../../keys/index.ts'
import type { Finder } from '../../src/reading/codings/index.ts'
import type { Analysed, Candidate, Coding, CodingKind, Draft } from '../../src/reading/index.ts'
import { FINDERS } from '../../src/reading/index.ts'
import type { Example } from './logistic.ts'

/** An article with a key, of one negotiation. */
export interface Judged {
  readonly sample: Sample
  readonly article: KeyedArticle
  /** Who says what in it. */
  readonly attributions: Published['attributions']
}

/** A candidate of which it is known whether it is right. */
export interface Taught extends Example {
  readonly candidate: Candidate
  /** It is right by words that tell it, not only by some that stand beside them. */
  readonly sure: boolean
}

/** A candidate of an article with a key. */
export interface Judgeable extends Taught {
  readonly kind: CodingKind
  readonly of: Judged
}

/**
 * The candidates of all seen articles, each right or wrong by the article's key; those that the key does not judge are left out.
 */
export function judgeable(examples: string, analyse: (text: string) => Analysed): Judgeable[] {
  return readSamples(examples, 'seen').flatMap((sample) => judgeableOf(sample, analyse, FINDERS))
}

/** The candidates of a negotiation's articles, or lessons, that some finders have. */
export function judgeableOf(
  sample: Sample,
  analyse: (text: string) => Analysed,
  finders: readonly Finder[],
): Judgeable[] {
  return sample.articles.flatMap((article) => ofArticle(sample, article, analyse, finders))
}

function ofArticle(
  sample: Sample,
  article: KeyedArticle,
  analyse: (text: string) => Analysed,
  finders: readonly Finder[],
): Judgeable[] {
  const analysed = analyse(article.text)
  const of = { sample, article, attributions: analysed.attributions }
  const candidates = finders.flatMap((finder) => finder.candidates?.(analysed, sample.codebook) ?? [])
  return candidates.flatMap((candidate): Judgeable[] => {
    const { right, found } = countsOf([candidate], of)
    if (found === 0) return []
    const { kind, features } = candidate
    // What it rests on is what tells the main thing, not the words around.
    const sure = right === found && isSure(candidate, of)
    return [{ kind, of, candidate, features, right: right === found, sure }]
  })
}

function isSure(candidate: Candidate, of: Judged): boolean {
  const told = candidate.why.filter(({ field }) => field === 'stance')
  if (told.length === 0) return true
  return told.some(({ span }) => {
    const { right, found } = countsOf([{ ...candidate, span }], of)
    return found > 0 && right === found
  })
}

export interface Counts {
  readonly right: number
  readonly found: number
  readonly hit: number
  /** Entries of the key's tables of which something was found. */
  readonly wanted: number
}

/** How many of the drafts are right, how many of what the key has they find. */
function countsOf(drafts: readonly Draft[], { sample, article, attributions }: Judged): Counts {
  const { id, day, text, key } = article
  const codings = drafts.map((draft): Coding => ({ id: 'x', ...draft }))
  const items = foundItemsOf(codings, { article: id, day, text, attributions })
  const scores = scoreTables([key], items, sample.dossier)
  const kinds = new Set(items.map(({ kind }) => kind))
  const sum = (field: 'right' | 'found' | 'hit' | 'wanted'): number =>
    TABLES.reduce((all, table) => all + (kinds.has(table) ? scores[table][field] : 0), 0)
  return { right: sum('right'), found: sum('found'), hit: sum('hit'), wanted: sum('wanted') }
}

/** What is told of candidates whose probability is known: those that are likely enough, as their finder chooses among them. */
export function toldOf(all: readonly Judgeable[], probabilities: readonly number[], least: number): Counts {
  const byArticle = new Map<KeyedArticle, { readonly of: Judged; readonly drafts: Draft[] }>()
  all.forEach(({ of, candidate }, i) => {
    if (probabilities[i]! < least) return
    const held = byArticle.get(of.article) ?? { of, drafts: [] }
    byArticle.set(of.article, held)
    const { features: _, parts: __, decisions: ___, ...draft } = candidate
    held.drafts.push({ ...draft, confidence: probabilities[i]! })
  })
  let [right, found, hit, wanted] = [0, 0, 0, 0]
  for (const { of, drafts } of byArticle.values()) {
    const choose = FINDERS.find(({ kinds }) => kinds.includes(all[0]!.kind))?.chosen
    const counts = countsOf(choose === undefined ? drafts : choose(drafts), of)
    right += counts.right
    found += counts.found
    hit += counts.hit
    wanted += counts.wanted
  }
  return { right, found, hit, wanted }
}
