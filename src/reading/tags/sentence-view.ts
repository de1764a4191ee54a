import { MARK_SHIFT, Mark, type Words } from '../words/index.ts'

/** Stands for the tag before the sentence. */
export const NO_TAG = 255

const FINITE = /^(VBD|VBP|VBZ|MD)\|/
const VERB = /^(VB|MD)/
const NO_VERB = 3

/** What joint tags and tag sets say of verbs. */
export interface VerbTags {
  /** By joint tag, 1 for any form of a verb. */
  readonly verb: Uint8Array
  /** By tag set, 1 where every tag of it is a finite verb: "would", "is". */
  readonly finiteSet: Uint8Array
}

function verbTags({ lexicon }: Words): VerbTags {
  const { tagNames, setStarts, setTags } = lexicon
  const finiteSet = new Uint8Array(setStarts.length - 1)
  for (let set = 0; set + 1 < setStarts.length; set++) {
    const tags = [...setTags.subarray(setStarts[set], setStarts[set + 1])]
    if (tags.length > 0 && tags.every((tag) => FINITE.test(tagNames[tag] as string))) finiteSet[set] = 1
  }
  return { verb: Uint8Array.from(tagNames, (name) => (VERB.test(name) ? 1 : 0)), finiteSet }
}

/** What the tagger knows at a place of a sentence beside the words around: what it has tagged, and what is to come. */
export class SentenceView {
  from = 0
  to = 0
  /** 1 where the sentence is all capitals. */
  capitals = 0
  /** Joint tags of the token before and of the one before that, or `NO_TAG`. */
  tag1: number = NO_TAG
  tag2: number = NO_TAG
  /** Hash of the latest verb in lower case, its joint tag, and where it stands; before the first one `from`. */
  verb: number = NO_VERB
  verbTag: number = NO_TAG
  verbAt = 0
  /** By place from `from`: what `finiteAhead` tells. */
  private ahead: Uint8Array = new Uint8Array(256)
  private readonly tags: VerbTags
  private readonly words: Words

  constructor(words: Words) {
    this.words = words
    this.tags = verbTags(words)
  }

  open(ids: Int32Array, from: number, to: number): void {
    const { flags, ambiguity } = this.words.columns
    const { finiteSet } = this.tags
    this.from = from
    this.to = to
    this.capitals = allCapitals(ids, from, to, flags)
    this.tag1 = NO_TAG
    this.tag2 = NO_TAG
    this.verb = NO_VERB
    this.verbTag = NO_TAG
    this.verbAt = from
    if (this.ahead.length < to - from) this.ahead = new Uint8Array((to - from) * 2)
    let ahead = 0
    for (let i = to - 1; i >= from; i--) {
      this.ahead[i - from] = ahead
      if (finiteSet[ambiguity[ids[i]]] === 1) ahead = i > from && flags[ids[i - 1]] >> MARK_SHIFT === Mark.comma ? 2 : 1
    }
  }

  /**
   * Whether a word follows that can be nothing but a finite verb: 0 none, 1 one, 2 the next one stands behind a comma, as
   * after what is put in between subject and verb.
   */
  finiteAhead(at: number): number {
    return this.ahead[at - this.from]
  }

  /** Goes on to the next token; `id` is the type of this one and `tag` its joint tag. */
  pass(at: number, id: number, tag: number): void {
    this.tag2 = this.tag1
    this.tag1 = tag
    if (this.tags.verb[tag] === 0) return
    this.verb = this.words.columns.lower[id]
    this.verbTag = tag
    this.verbAt = at
  }
}

/** 1 where the sentence holds a word of capitals and none in small letters. */
function allCapitals(ids: Int32Array, from: number, to: number, flags: Int32Array): number {
  let capitals = 0
  for (let at = from; at < to; at++) {
    const bits = flags[ids[at]]
    if (bits & 2) capitals++
    else if (bits & 32 && !(bits & 1)) return 0
  }
  return capitals > 1 ? 1 : 0
}
