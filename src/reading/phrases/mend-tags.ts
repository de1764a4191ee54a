import type { TaggedText } from './tagged-text.ts'

const MODALS = new Set(['would', 'will', 'shall', 'must', 'should', 'could', 'can', 'may', 'might', "'ll", 'wo', 'ca'])
const DETERMINERS = new Set([
  'the',
  'a',
  'an',
  'these',
  'those',
  'its',
  'their',
  'his',
  'her',
  'our',
  'my',
  'your',
  'every',
  'all',
])
const ADVERBS = new Set(['not', "n't", 'also', 'only', 'then', 'never', 'still', 'thus', 'now', 'soon'])
/** Tags of words that may really be the verb after a modal. */
const MAY_BE_VERB = new Set(['NN', 'JJ', 'RB', 'VBP', 'VBD', 'VBN', 'NNP', 'UH'])
const NEVER_VERB = new Set([
  'be',
  'have',
  'not',
  "n't",
  'instead',
  'however',
  'therefore',
  'eventually',
  'probably',
  'likely',
  'well',
])

/** Verbs that taggers take for adjectives and nouns where "and" joins them to a verb: "would raise the flow and open two berths". */
const DOUBTFUL = new Set(
  'open free double triple lower ease scale cut limit halt end lift release return transfer exchange demand freeze guarantee ban bar phase pool slash curb hand pull drop extend review swap fund clear close back separate empty narrow slow phase hand grant pay waive cap'.split(
    ' ',
  ),
)
const PARTICLES = new Set(['back', 'down', 'up', 'out', 'off', 'in', 'over'])
/** "The first calls for …": points of a paper, and what they do. */
const ORDINALS = new Set(
  'first second third fourth fifth sixth seventh eighth ninth tenth last other latter former'.split(' '),
)
const POINT_VERBS = new Set(
  'calls deals asks provides requires sets says covers concerns gives frees ends bans allows obliges grants demands commits forces lets leaves limits envisages foresees proposes offers states promises guarantees'.split(
    ' ',
  ),
)
/** How far back the verb is looked for that another is joined to, in tokens. */
const REACH = 24

/**
 * Tags with what the words around make certain put right: a verb follows a modal ("would free every prisoner"), a noun
 * follows "'s" or a determiner ("Varnia's demands that").
 */
export function mendTags({ lower, tag, tokens }: TaggedText): string[] {
  const mended = [...tag]
  const { count, sentences } = tokens
  // "Shares in the company rose": nothing is said of nobody.
  for (let s = 0; s + 1 < sentences.length; s++) {
    const first = sentences[s]
    if (mended[first] === 'VBZ' && !/^(?:is|has|does|'s)$/.test(lower[first])) mended[first] = 'NNS'
  }
  for (let i = 0; i < count; i++) {
    if (mended[i] === 'MD' && MODALS.has(lower[i])) {
      let verb = i + 1
      while (verb < count && (ADVERBS.has(lower[verb]) || (mended[verb] === 'RB' && lower[verb].endsWith('ly')))) verb++
      const next = verb + 1 < count ? lower[verb + 1] : ''
      const startsObject = DETERMINERS.has(next) || mended[verb + 1] === 'CD' || mended[verb + 1] === 'NNS'
      if (verb < count && MAY_BE_VERB.has(mended[verb]) && !NEVER_VERB.has(lower[verb]) && !lower[verb].endsWith('ly'))
        if (mended[verb] !== 'RB' || startsObject) mended[verb] = 'VB'
    }
    const before = i > 0 ? mended[i - 1] : ''
    // 'asks the Fund to "consider" it': an infinitive, where a quotation begins within it.
    if (lower[i] === 'to' && mended[i] === 'IN' && lower[i + 1] === '"' && /^VBP?$/.test(mended[i + 2] ?? ''))
      mended[i] = 'TO'
    if ((mended[i] === 'VBZ' || mended[i] === 'VBP') && (before === 'POS' || before === 'PRP$'))
      mended[i] = mended[i] === 'VBZ' ? 'NNS' : 'NN'
    if (mended[i] === 'VBZ' && before === 'DT' && i > 0 && /^(?:the|these|those|all|some|any|no)$/.test(lower[i - 1]))
      mended[i] = 'NNS'
    if (lower[i] === 'talks' && mended[i].startsWith('VB') && /^(?:NN|JJ|VBG)/.test(before)) mended[i] = 'NNS'
    const after = i + 1 < count ? mended[i + 1] : ''
    if (
      mended[i] === 'VBZ' &&
      /^(?:VBD|MD)$/.test(after) &&
      /^(?:NN|JJ|POS)/.test(before) &&
      !/^(?:is|has|does|'s)$/.test(lower[i])
    )
      mended[i] = 'NNS'
    if (mended[i] === 'NNS' && ORDINALS.has(lower[i - 1]) && POINT_VERBS.has(lower[i]) && !/^(?:VB|MD)/.test(after))
      mended[i] = 'VBZ'
    // "two hundred cubic metres a second": a measure.
    if (
      mended[i].startsWith('VB') &&
      MEASURES.test(lower[i]) &&
      (before === 'CD' || /^(?:cubic|square)$/.test(lower[i - 1] ?? ''))
    ) {
      mended[i] = 'NNS'
      if (lower[i - 1] === 'cubic' || lower[i - 1] === 'square') mended[i - 1] = 'JJ'
    }
    // 'the parties "note the readiness of …"': a paper's verb, at the beginning of a quotation.
    if (
      mended[i] === 'NN' &&
      lower[i - 1] === '"' &&
      /^(?:parties|sides|signatories)$/.test(lower[i - 2] ?? '') &&
      DETERMINERS.has(lower[i + 1] ?? '')
    )
      mended[i] = 'VBP'
    // "provided that it first hands back a village": behind a pronoun stands a verb.
    if (mended[i] === 'NNS' && PARTICLES.has(lower[i + 1] ?? '') && isBehindPronoun(lower, mended, i)) mended[i] = 'VBZ'
    if (mended[i] === 'NNS' && lower[i + 1] === ',' && lower[i - 2] === ',' && isBehindPronoun(lower, mended, i))
      mended[i] = 'VBZ'
    // "says guarantees will be …", "leaves guarantees to …": of two verbs of the present in a row the second is a noun.
    if (
      mended[i] === 'VBZ' &&
      /^VB[DZ]$/.test(before) &&
      !AUXILIARIES.test(lower[i]) &&
      !AUXILIARIES.test(lower[i - 1])
    )
      mended[i] = 'NNS'
    // "the draft calls for": a verb, where a noun would stand alone.
    const says =
      /^(?:calls|provides|asks|requires|deals)$/.test(lower[i]) && /^(?:for|on|that|with)$/.test(lower[i + 1] ?? '')
    if (mended[i] === 'NNS' && before === 'NN' && says) mended[i] = 'VBZ'
    if (
      lower[i] === 'that' &&
      mended[i] === 'DT' &&
      (before.startsWith('VB') || DAYS.test(lower[i - 1] ?? '')) &&
      /^(?:NN|JJ|CD|DT|PRP)/.test(after)
    )
      mended[i] = 'IN'
    if (
      /^(?:NN|JJ|RB|IN)$/.test(mended[i]) &&
      DOUBTFUL.has(lower[i]) &&
      (before === 'CC' || before === ',') &&
      objectFollows(lower, mended, i) &&
      joinsVerb(mended, i)
    )
      mended[i] = 'VB'
  }
  return mended
}

function isBehindPronoun(lower: readonly string[], tag: readonly string[], at: number): boolean {
  const before = tag[at - 1] === 'RB' || lower[at - 1] === 'first' ? at - 2 : at - 1
  return before >= 0 && /^(?:it|he|she)$/.test(lower[before])
}

const MEASURES = /^(?:metres|meters|kilometres|kilometers|miles|feet|tonnes|tons|barrels|litres|liters|hectares|acres)$/
const AUXILIARIES = /^(?:is|was|has|had|does|did|'s|'d)$/
const DAYS = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today)$/

function objectFollows(lower: readonly string[], tag: readonly string[], verb: number): boolean {
  const next = PARTICLES.has(lower[verb + 1] ?? '') ? verb + 2 : verb + 1
  return next < tag.length && (DETERMINERS.has(lower[next]) || /^(?:DT|CD|PRP\$|NNS|NNP|NNPS)$/.test(tag[next]))
}

/** Whether a verb in its base form stands before, in the same sentence. */
function joinsVerb(tag: readonly string[], at: number): boolean {
  for (let i = at - 1; i >= 0 && i > at - REACH && tag[i] !== '.'; i--) if (tag[i] === 'VB') return true
  return false
}
