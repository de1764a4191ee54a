import { headlineEnd, type Tokens } from '../tokens/index.ts'
import { UPOS } from '../words/index.ts'
import type { Tagger, Tags } from './tags.ts'

const VERB = UPOS.indexOf('VERB')
const AUX = UPOS.indexOf('AUX')
/** Of headlines that tell of two; treebanks have them as nouns and adjectives alone. */
const HEADLINE_VERBS = new Set(['initial', 'ink', 'clinch', 'near'])
/** Tokens of one name, and of both. */
const LONGEST_NAME = 4
const MOST = 12

/**
 * Tags with the verb of a headline on two put right: in "Varnia, Kessar sign trade pact" what follows two names that a comma
 * or "and" joins is what both do, though taggers learnt on running text take it for a noun. Only where the headline has no
 * verb before it, and where the word can be one.
 *
 * @returns the same where there is nothing to put right
 */
export function withHeadlineVerb(tokens: Tokens, ids: Int32Array, tags: Tags, tagger: Tagger): Tags {
  const at = headlineVerb(tokens, ids, tags, tagger)
  const plain = tagger.names.indexOf('VBP|VERB')
  if (at < 0 || plain < 0) return tags
  const [joint, xpos, upos] = [tags.joint.slice(), tags.xpos.slice(), tags.upos.slice()]
  joint[at] = plain
  xpos[at] = tagger.xposOf[plain]
  upos[at] = tagger.uposOf[plain]
  return { joint, xpos, upos }
}

function headlineVerb(tokens: Tokens, ids: Int32Array, tags: Tags, tagger: Tagger): number {
  const end = headlineEnd(tokens)
  if (end < 5) return -1
  const word = (at: number): string => tokens.text.slice(tokens.starts[at], tokens.ends[at])
  const isName = (at: number): boolean => /^\p{Lu}/u.test(word(at)) && tags.upos[at] !== VERB && tags.upos[at] !== AUX
  let joint = -1
  for (let at = 0; at < Math.min(end, LONGEST_NAME + 1); at++) {
    if (/^(?:,|and|&)$/.test(word(at))) {
      joint = at
      break
    }
    if (!isName(at)) return -1
  }
  if (joint < 1) return -1
  for (let at = joint + 1; at < Math.min(end - 1, joint + MOST); at++) {
    if (tags.upos[at] === VERB || tags.upos[at] === AUX) return -1
    if (at > joint + 1 && mayBeVerb(word(at), ids[at], tagger) && isThing(word(at + 1))) return at
    if (!isName(at) && !(at === joint + 1 && /^\p{Ll}{3,}s$/u.test(word(at)))) return -1
  }
  return -1
}

/** What both do is done to a thing, or for one: no mark and no "of" follows. */
const isThing = (next: string): boolean => /^[\p{L}\p{N}$€£"“‘']/u.test(next) && !/^(?:of|in|at|by|on)$/.test(next)

function mayBeVerb(word: string, id: number, { words, names }: Tagger): boolean {
  if (HEADLINE_VERBS.has(word.toLowerCase())) return true
  const { setStarts, setTags } = words.lexicon
  const set = words.columns.ambiguity[id]
  for (let c = setStarts[set]; c < setStarts[set + 1]; c++) if (/^VBP?\|VERB$/.test(names[setTags[c]])) return true
  return false
}
