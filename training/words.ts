import { encodeModel, mixedText, textSection } from '../src/reading/model/index.ts'
import { LEMMA_CLASS, lemmaByRule, lemmaKey, UPOS, WORDS_FEATURES } from '../src/reading/words/index.ts'
import { type ClusterTables, normalWord } from './clusters.ts'
import type { TreeCorpus } from './tree-corpus.ts'

/** A joint tag seen less often than this is not learnt. */
const LEAST_TAG = 3
/** From this many occurrences on a word takes only the tags it was seen with, those with this share at least. */
const KNOWN_WORD = 20
const LEAST_SHARE = 0.0015
/**
 * A rarer word in small letters that the news has this often takes the tags it has there, with this share at least, and
 * those of the treebanks: "rhetoric" is a noun, though no treebank has told so.
 */
const KNOWN_IN_NEWS = 8
const LEAST_NEWS_SHARE = 0.04

/** Builds the model file `words` from the clusters and the training treebanks. */
export function buildWords(clusters: ClusterTables, corpus: TreeCorpus, silver: readonly SilverWord[]): Uint8Array {
  const tagNames = jointTags(corpus.tags)
  const { keys, numbers, setStarts, setTags } = tagSets(corpus, tagNames, silver)
  const lemmas = lemmaExceptions(corpus, silver)
  return encodeModel({
    name: 'words',
    featureSet: WORDS_FEATURES,
    sections: [
      textSection('tag-names', tagNames.join('\n')),
      { name: 'cluster-checks', kind: 'u16', data: clusters.checks },
      { name: 'clusters', kind: 'u16', data: clusters.clusters },
      { name: 'groups', kind: 'u8', data: clusters.groups },
      { name: 'tag-set-keys', kind: 'i32', data: keys },
      { name: 'tag-set-numbers', kind: 'u16', data: numbers },
      { name: 'set-starts', kind: 'u16', data: setStarts },
      { name: 'set-tags', kind: 'u8', data: setTags },
      { name: 'lemma-keys', kind: 'i32', data: lemmas.keys },
      { name: 'lemma-starts', kind: 'i32', data: lemmas.starts },
      textSection('lemma-text', lemmas.text),
    ],
  })
}

function jointTags(tags: readonly string[]): string[] {
  const counts = new Map<string, number>()
  for (const tag of tags) counts.set(tag, (counts.get(tag) ?? 0) + 1)
  return [...counts]
    .filter(([, count]) => count >= LEAST_TAG)
    .map(([tag]) => tag)
    .sort()
}

/** Which tags each frequent word takes; set 0 is what the rare words take together. */
function tagSets(
  corpus: TreeCorpus,
  tagNames: readonly string[],
  silver: readonly SilverWord[],
): { keys: Int32Array; numbers: Uint16Array; setStarts: Uint16Array; setTags: Uint8Array } {
  const numberOf = new Map(tagNames.map((name, number) => [name, number]))
  const { text, starts, ends, count } = corpus.tokens
  const words = new Map<number, Map<number, number>>()
  for (let i = 0; i < count; i++) {
    const tag = numberOf.get(corpus.tags[i] as string)
    if (tag === undefined) continue
    const norm = normHash(text.slice(starts[i], ends[i]))
    const tags = words.get(norm) ?? new Map<number, number>()
    words.set(norm, tags.set(tag, (tags.get(tag) ?? 0) + 1))
  }
  const rare = new Set<number>()
  const sets = new Map<string, number>()
  const lists: number[][] = [[]]
  const known: [number, number][] = []
  const news = newsTags(silver, numberOf)
  for (const norm of new Set([...words.keys(), ...news.keys()])) {
    const tags = words.get(norm) ?? new Map<number, number>()
    const total = [...tags.values()].reduce((sum, n) => sum + n, 0)
    const fromNews = news.get(norm)
    if (total < KNOWN_WORD) {
      for (const tag of tags.keys()) rare.add(tag)
      if (fromNews === undefined) continue
    }
    const taken =
      total < KNOWN_WORD
        ? [...new Set([...tags.keys(), ...(fromNews ?? [])])]
        : [...tags].filter(([, n]) => n >= LEAST_SHARE * total).map(([tag]) => tag)
    taken.sort((a, b) => a - b)
    const key = taken.join(' ')
    let number = sets.get(key)
    if (number === undefined) {
      number = lists.length
      sets.set(key, number)
      lists.push(taken)
    }
    known.push([norm, number])
  }
  lists[0] = [...rare].sort((a, b) => a - b)
  known.sort(([a], [b]) => a - b)
  const setStarts = new Uint16Array(lists.length + 1)
  lists.forEach((list, n) => {
    setStarts[n + 1] = setStarts[n] + list.length
  })
  return {
    keys: Int32Array.from(known, ([norm]) => norm),
    numbers: Uint16Array.from(known, ([, number]) => number),
    setStarts,
    setTags: Uint8Array.from(lists.flat()),
  }
}

/** Tags of the words that the news has often, by norm hash. */
function newsTags(silver: readonly SilverWord[], numberOf: ReadonlyMap<string, number>): Map<number, number[]> {
  const counts = new Map<string, Map<number, number>>()
  for (const { word, xpos, upos } of silver) {
    const tag = numberOf.get(`${xpos}|${upos}`)
    if (tag === undefined || !/^[a-z]{3,}$/.test(word)) continue
    const tags = counts.get(word) ?? new Map<number, number>()
    counts.set(word, tags.set(tag, (tags.get(tag) ?? 0) + 1))
  }
  const news = new Map<number, number[]>()
  for (const [word, tags] of counts) {
    const total = [...tags.values()].reduce((sum, n) => sum + n, 0)
    if (total < KNOWN_IN_NEWS) continue
    const taken = [...tags].filter(([, n]) => n >= LEAST_NEWS_SHARE * total).map(([tag]) => tag)
    news.set(normHash(word), taken)
  }
  return news
}

/** Hash of the word as the column `norm` has it. */
function normHash(word: string): number {
  const normal = word
    .replace(/[1-9]/g, '0')
    .replace(/[‘’‚‛ʼ´`]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/[‐‑]/g, '-')
  return mixedText(normal === "''" ? '"' : normal)
}

/** A word of an open class with its tag, part of speech and lemma as another program gave them. */
export interface SilverWord {
  readonly word: string
  readonly xpos: string
  readonly upos: string
  readonly lemma: string
}

/** Words whose lemma the rules miss. The treebanks overrule the other program's lemmas. */
function lemmaExceptions(
  corpus: TreeCorpus,
  silver: readonly SilverWord[],
): { keys: Int32Array; starts: Int32Array; text: string } {
  const { text, starts, ends, count } = corpus.tokens
  const lemmas = new Map<string, Map<string, number>>()
  const add = (word: string, upos: number, lemma: string, weight: number): void => {
    const lower = normalWord(word)
    if (upos < 0 || LEMMA_CLASS[upos] === 0 || !/^[a-z'-]+$/.test(lower) || !/^[a-z'-]+$/i.test(lemma)) return
    // Parts of speech of one class share their exceptions; the first of the class stands for it.
    const key = `${lower} ${LEMMA_CLASS.indexOf(LEMMA_CLASS[upos])}`
    const seen = lemmas.get(key) ?? new Map<string, number>()
    const small = lemma.toLowerCase()
    lemmas.set(key, seen.set(small, (seen.get(small) ?? 0) + weight))
  }
  for (let i = 0; i < count; i++) {
    const upos = (corpus.tags[i] as string).split('|')[1] as string
    add(text.slice(starts[i], ends[i]), UPOS.indexOf(upos), corpus.lemmas[i] as string, 1000)
  }
  for (const { word, upos, lemma } of silver) {
    if (upos === 'NOUN' || upos === 'VERB') add(word, UPOS.indexOf(upos), lemma, 1)
  }
  const exceptions = new Map<number, string>()
  for (const [key, seen] of [...lemmas].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const [lower, upos] = key.split(' ') as [string, string]
    const [best] = [...seen].sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))[0] as [string, number]
    const hash = lemmaKey(mixedText(lower), Number(upos))
    if (best !== lemmaByRule(lower, Number(upos)) && !exceptions.has(hash)) exceptions.set(hash, best)
  }
  const sorted = [...exceptions].sort(([a], [b]) => a - b)
  const lengths = new Int32Array(sorted.length + 1)
  sorted.forEach(([, lemma], n) => {
    lengths[n + 1] = lengths[n] + lemma.length
  })
  return {
    keys: Int32Array.from(sorted, ([key]) => key),
    starts: lengths,
    text: sorted.map(([, lemma]) => lemma).join(''),
  }
}
