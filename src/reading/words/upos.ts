/** Universal parts of speech in the order of their numbers (https://universaldependencies.org/u/pos/). */
export const UPOS: readonly string[] = [
  'ADJ',
  'ADP',
  'ADV',
  'AUX',
  'CCONJ',
  'DET',
  'INTJ',
  'NOUN',
  'NUM',
  'PART',
  'PRON',
  'PROPN',
  'PUNCT',
  'SCONJ',
  'SYM',
  'VERB',
  'X',
]

/** How many lemma classes there are. */
export const LEMMA_CLASSES = 8

/**
 * Lemma class by part of speech: parts of speech that inflect alike share a class. 0 is for proper nouns, whose lemma is
 * the word.
 */
export const LEMMA_CLASS: Uint8Array = Uint8Array.from(UPOS, (name) => {
  if (name === 'PROPN') return 0
  if (name === 'AUX') return 2
  const at = ['NOUN', 'VERB', 'ADJ', 'ADV', 'PRON', 'DET'].indexOf(name)
  return at < 0 ? 7 : at + 1
})
