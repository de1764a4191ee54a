import { trainClusters } from './clusters.ts'
import { silverWords } from './tree-silver.ts'
import { buildWords } from './words.ts'
import { keepModel, treebanks, type Workshop } from './workshop.ts'

/** Builds the lexicon: clusters, tag sets of frequent words, lemma exceptions. */
export function wordsStage(shop: Workshop): void {
  keepModel(shop, 'words', buildWords(trainClusters(shop.log), treebanks(shop), silverWords(shop.corpora)))
}
