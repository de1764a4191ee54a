import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { startsOf, tag, taggerOver } from '../src/reading/tags/index.ts'
import { internWords, loadWords, type Words } from '../src/reading/words/index.ts'
import { agreedTags } from './tag-silver.ts'
import { encodeTags, tagNumbers, trainTags } from './tags.ts'
import { inCapitals, joined, type TreeCorpus } from './tree-corpus.ts'
import { runTasks } from './tree-pool.ts'
import { readSilver, type SilverCorpus } from './tree-silver.ts'
import { type TreeShared, type TreeTask, workerScript } from './tree-tasks.ts'
import { keepModel, modelBytes, treebanks, type Workshop } from './workshop.ts'

/** One training sentence in so many is seen again in capitals, as headlines have them. */
const LOUD_EVERY = 20
/** A tagger for the news is trained first, on the treebanks alone. */
const TEACHER = { epochs: 6 }
const TAG_OPTIONS = { epochs: 8, prune: { after: 5, kept: 450_000 } }
const FOLDS = 5

/**
 * Trains the tagger: first on the treebanks alone; then that tagger reads the news, and the tags on which it agrees with
 * another program are learnt from together with the treebanks, of which some sentences come once more in capitals.
 */
export function tagsStage(shop: Workshop): void {
  const words = loadWords(modelBytes(shop, 'words'))
  const gold = treebanks(shop)
  const silver = readSilver(shop.corpora)
  const newsTags = tagNews(gold, silver, words)
  const loud = inCapitals(gold, LOUD_EVERY)
  const tokens = joined([gold.tokens, loud.tokens, silver.tokens])
  const joint = Uint8Array.from([...tagNumbers([...gold.tags, ...loud.tags], words), ...newsTags])
  const use = new Uint8Array(tokens.sentences.length - 1).fill(1)
  const silverFrom = use.length - (silver.tokens.sentences.length - 1)
  const weights = trainTags({ tokens, joint, use, words }, { ...TAG_OPTIONS, silverFrom }, shop.log)
  keepModel(shop, 'tags', encodeTags(weights, words))
}

/** Tags of the news to learn from, by a tagger trained on the treebanks alone and by the other program. */
function tagNews({ tokens, tags }: TreeCorpus, silver: SilverCorpus, words: Words): Uint8Array {
  const use = new Uint8Array(tokens.sentences.length - 1).fill(1)
  const teacher = trainTags({ tokens, joint: tagNumbers(tags, words), use, words }, TEACHER, () => {})
  const tagger = taggerOver(words, startsOf(teacher.sizes), teacher.entries)
  return agreedTags(silver, tag(silver.tokens, internWords(silver.tokens, words), tagger).joint, tagger)
}

/** Name, in the workshop's cache, of the treebanks' tags by taggers that have not seen them. */
export const JACKKNIFE = 'jackknife.bin'

/** Tags each fifth of the treebanks with a tagger trained on the other four: what a parser will meet in practice. */
export async function jackknifeStage(shop: Workshop): Promise<void> {
  const wordsModel = modelBytes(shop, 'words')
  const { tokens, tags } = treebanks(shop)
  const shared: TreeShared = { wordsModel, tokens, joint: tagNumbers(tags, loadWords(wordsModel)) }
  const tasks: TreeTask[] = Array.from({ length: FOLDS }, (_, fold) => ({ fold, folds: FOLDS }))
  const tagged = await runTasks<TreeTask, Uint8Array>(workerScript, shared, tasks, shop.log)
  const { sentences } = tokens
  const joint = new Uint8Array(tokens.count)
  for (let s = 0; s + 1 < sentences.length; s++) {
    joint.set(tagged[s % FOLDS].subarray(sentences[s], sentences[s + 1]), sentences[s])
  }
  mkdirSync(shop.cache, { recursive: true })
  writeFileSync(join(shop.cache, JACKKNIFE), joint)
}
