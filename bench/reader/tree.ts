import { readFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { loadTagger, tag } from '../../src/reading/tags/index.ts'
import { loadParser, type Parser, parse } from '../../src/reading/tree/index.ts'
import { internWords, loadWords } from '../../src/reading/words/index.ts'
import { readTreebanks } from '../../training/tree-corpus.ts'

/** Shares of words without punctuation, from 0 to 1, and speed. */
export interface TreeScore {
  readonly words: number
  /** Right head. */
  readonly uas: number
  /** Right head and relation, subtypes left aside (`nsubj:pass` counts as `nsubj`). */
  readonly las: number
  /** Right head and relation with its subtype. */
  readonly fullLas: number
  /** Tagging and parsing together. */
  readonly tokensPerSecond: number
}

/** Scores the parser on a treebank's own tokens with the tagger's tags. The speed is the best of five runs. */
export function scoreTree(treebankPath: string, parser: Parser): TreeScore {
  const corpus = readTreebanks([treebankPath])
  const { tokens } = corpus
  const { tagger } = parser
  const run = () => {
    const ids = internWords(tokens, tagger.words)
    return parse(tokens, ids, tag(tokens, ids, tagger), parser)
  }
  let tree = run()
  let best = Infinity
  for (let turn = 0; turn < 5; turn++) {
    const started = performance.now()
    tree = run()
    best = Math.min(best, performance.now() - started)
  }
  let words = 0
  let heads = 0
  let labelled = 0
  let full = 0
  for (let i = 0; i < tokens.count; i++) {
    if ((corpus.tags[i] as string).endsWith('|PUNCT')) continue
    words++
    if (tree.heads[i] !== corpus.heads[i]) continue
    heads++
    const given = parser.relationNames[tree.relations[i] as number] as string
    const gold = corpus.relations[i] as string
    if (given === gold) full++
    if (given.split(':')[0] === gold.split(':')[0]) labelled++
  }
  return {
    words,
    uas: heads / words,
    las: labelled / words,
    fullLas: full / words,
    tokensPerSecond: (tokens.count / best) * 1000,
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const tagger = loadTagger(readFileSync('models/tags.bin'), loadWords(readFileSync('models/words.bin')))
  const parser = loadParser(readFileSync('models/tree.bin'), tagger)
  console.log('treebank   words    UAS     LAS   LAS with subtypes   tag + parse, tokens/s')
  for (const name of ['ewt', 'gum']) {
    const score = scoreTree(`../shared/corpora/treebanks/${name}-dev.conllu.gz`, parser)
    const share = (value: number): string => (value * 100).toFixed(2).padStart(6)
    const speed = Math.round(score.tokensPerSecond)
    console.log(
      `${name} dev  ${String(score.words).padStart(7)} ${share(score.uas)}  ${share(score.las)}  ${share(score.fullLas)}  ${speed}`,
    )
  }
}
