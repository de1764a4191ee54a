import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { loadTagger, type Tagger, tag } from '../../src/reading/tags/index.ts'
import { internWords, lemmaByRule, lemmaOf, loadWords, UPOS, type Words } from '../../src/reading/words/index.ts'
import { readTreebanks } from '../../training/tree-corpus.ts'

/** Shares of tokens tagged right, from 0 to 1, and speed. */
export interface TagScore {
  readonly tokens: number
  readonly upos: number
  readonly xpos: number
  readonly tokensPerSecond: number
}

/** Scores the tagger on a treebank's own tokens. The speed is the best of five runs, words looked up anew in each. */
export function scoreTags(treebankPath: string, tagger: Tagger): TagScore {
  const corpus = readTreebanks([treebankPath])
  const { tokens } = corpus
  let best = Infinity
  let tags = tag(tokens, internWords(tokens, tagger.words), tagger)
  for (let run = 0; run < 5; run++) {
    const started = performance.now()
    tags = tag(tokens, internWords(tokens, tagger.words), tagger)
    best = Math.min(best, performance.now() - started)
  }
  let upos = 0
  let xpos = 0
  for (let i = 0; i < tokens.count; i++) {
    const [goldXpos, goldUpos] = (corpus.tags[i] as string).split('|')
    if (UPOS[tags.upos[i] as number] === goldUpos) upos++
    if (tagger.xposNames[tags.xpos[i] as number] === goldXpos) xpos++
  }
  const { count } = tokens
  return { tokens: count, upos: upos / count, xpos: xpos / count, tokensPerSecond: (count / best) * 1000 }
}

/** Marks, names and foreign words are their own lemma; how they are written is a matter of taste. */
const OWN_LEMMA = new Set(['PUNCT', 'PROPN', 'SYM', 'X'])

/** Share of lemmas given right, from 0 to 1, with the treebank's own parts of speech; `rules`: without the exceptions. */
function scoreLemmas(treebankPath: string, words: Words): { readonly all: number; readonly rules: number } {
  const { tokens, tags, lemmas } = readTreebanks([treebankPath])
  let count = 0
  let all = 0
  let rules = 0
  for (let i = 0; i < tokens.count; i++) {
    const upos = (tags[i] as string).split('|')[1] as string
    if (OWN_LEMMA.has(upos)) continue
    const lower = tokens.text.slice(tokens.starts[i], tokens.ends[i]).toLowerCase().replace(/[‘’]/g, "'")
    const gold = (lemmas[i] as string).toLowerCase()
    count++
    if (lemmaOf(words.lexicon, lower, UPOS.indexOf(upos)) === gold) all++
    if (lemmaByRule(lower, UPOS.indexOf(upos)) === gold) rules++
  }
  return { all: all / count, rules: rules / count }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const tagger = loadTagger(readFileSync('models/tags.bin'), loadWords(readFileSync('models/words.bin')))
  console.log('treebank  tokens   UPOS    XPOS    tokens/s   lemma  (rules alone)')
  for (const name of ['ewt', 'gum']) {
    const score = scoreTags(`../shared/corpora/treebanks/${name}-dev.conllu.gz`, tagger)
    const share = (value: number): string => (value * 100).toFixed(2).padStart(6)
    const speed = Math.round(score.tokensPerSecond).toString().padStart(9)
    const lemma = scoreLemmas(`../shared/corpora/treebanks/${name}-dev.conllu.gz`, tagger.words)
    const lemmas = `${share(lemma.all)}  (${share(lemma.rules).trim()})`
    console.log(
      `${name} dev  ${String(score.tokens).padStart(7)} ${share(score.upos)}  ${share(score.xpos)}  ${speed}  ${lemmas}`,
    )
  }
}
