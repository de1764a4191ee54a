import type { Tags } from '../tags/index.ts'
import type { Tokens } from '../tokens/index.ts'
import type { Parser, Tree } from '../tree/index.ts'
import type { Entities, Entity, Mention } from './entity.ts'
import type { Found } from './found.ts'
import { furtherNames } from './further-names.ts'
import { asMet, type JoinedText, joinMentions, overArticle } from './join.ts'
import { laterRoles } from './later-roles.ts'
import { inOrder, mentionsOf } from './mentions.ts'
import { loadNameModel, type NameModel } from './name-model.ts'
import { namesOf } from './names.ts'
import { type Parse, relationNumber, tagNumber } from './parse.ts'
import type { Placed } from './pronouns.ts'
import { quotedAt } from './quoted.ts'
import { sentenceAt } from './tree-walk.ts'
import { withWholeNames } from './whole-names.ts'
import { type WordFacts, type WordTypes, wordFactsOver, wordTypesOf } from './word-facts.ts'

const SPEAKER_WORDS = new Set(['i', 'me', 'my', 'mine', 'myself', 'we', 'us', 'our', 'ours', 'ourselves'])
const PRONOUNS = new Set(['PRP', 'PRP$'].map(tagNumber))

/** Entities of a parsed text, whatever parsed it. `ids` is what `internWords(tokens, known.words)` gave. */
function entitiesOf(parse: Parse, ids: Int32Array, known: WordFacts, model: NameModel): Entities {
  const words = wordTypesOf(ids, known)
  const names = namesOf(parse, words, model)
  const found = mentionsOf(parse, words, names)
  const quoted = quotedAt(parse.tokens, words)
  const sentence = sentenceAt(parse)
  const kinds = kindsOf(joinMentions(found, parse, words, sentence, quoted, asMet), parse.tokens.count)
  const whole = wholeMentions(found, parse, words, sentence)
  const joined = joinMentions(whole, parse, words, sentence, quoted, overArticle)
  return plainData(parse, words, joined, quoted, kinds)
}

/** The mentions as they are joined over the article: names made whole, and those that the article gives away. */
function wholeMentions(found: readonly Found[], parse: Parse, words: WordTypes, sentence: Int32Array): Found[] {
  const whole = withWholeNames(found, parse, words, sentence)
  for (const name of furtherNames(whole, parse, words)) whole.push(name)
  for (const role of laterRoles(whole, parse, words)) whole.push(role)
  return inOrder(whole)
}

function plainData(
  parse: Parse,
  words: WordTypes,
  { entities: joined, placed }: JoinedText,
  quoted: Int32Array,
  kinds: Uint8Array,
): Entities {
  const { tokens, tag } = parse
  const { text, starts, ends } = tokens
  const spanOf = (first: number, end: number): { start: number; end: number } => ({
    start: starts[first],
    end: ends[end - 1],
  })
  const byEntity: Mention[][] = joined.map(() => [])
  const wholeEnd = endsWithNames(placed, tokens.count)
  const mentions = placed.map(({ mention: found, entity: { number } }): Mention => {
    const { form, first, head, roleFirst, roleEnd } = found
    const end = wholeEnd(found)
    const role = roleFirst < 0 ? null : spanOf(roleFirst, roleEnd)
    const mention: Mention = { span: spanOf(first, end), first, end, head, form, role, entity: number }
    byEntity[number].push(mention)
    return mention
  })
  const entities = joined.map((entity, number): Entity => {
    const best = fullest(entity.mentions, (mention) => text.slice(starts[mention.first], ends[mention.end - 1]))
    return {
      id: `e${number + 1}`,
      type: entity.type,
      name: text.slice(starts[best.first], ends[wholeEnd(best) - 1]),
      mentions: byEntity[number],
      gender: entity.gender,
      plural: entity.plural,
      count: entity.count,
      country: entity.country,
    }
  })
  const mentionAt = new Int32Array(tokens.count).fill(-1)
  const mentionOf = new Int32Array(tokens.count).fill(-1)
  mentions.forEach(({ first, end, head }, m) => {
    mentionAt[head] = m
    for (let i = first; i < end; i++) {
      const held = mentionOf[i] < 0 ? undefined : mentions[mentionOf[i]]
      if (held === undefined || end - first < held.end - held.first) mentionOf[i] = m
    }
  })
  const speakerWords: number[] = []
  for (let i = 0; i < tokens.count; i++) {
    if (quoted[i] >= 0 && PRONOUNS.has(tag[i]) && SPEAKER_WORDS.has(words.lower[words.type[i]])) speakerWords.push(i)
  }
  return { entities, mentions, mentionOf, mentionAt, kinds, speakerWords: Int32Array.from(speakerWords) }
}

/** Number of each type in `Entities.kinds`. */
const KIND_NUMBERS: Readonly<Record<string, number>> = { person: 1, organisation: 2, place: 3, group: 4 }

/** `Entities.kinds`, of mentions joined as they were met. */
function kindsOf({ placed }: JoinedText, count: number): Uint8Array {
  const wholeEnd = endsWithNames(placed, count)
  const kinds = new Uint8Array(count)
  for (const { mention, entity } of placed) {
    if (mention.form === 'role') kinds.fill(4 + KIND_NUMBERS[entity.type], mention.first, wholeEnd(mention))
    else if (mention.form === 'pronoun') kinds.fill(9, mention.first, mention.end)
  }
  for (const { mention, entity } of placed)
    if (mention.form === 'name') kinds.fill(KIND_NUMBERS[entity.type], mention.first, mention.end)
  return kinds
}

/**
 * Where a mention ends: a description that would end within a name takes the whole of it in ("a spokesman for the Trade and
 * IndustryMinistry", where the tree has cut the ministry in two).
 */
function endsWithNames(placed: readonly Placed[], count: number): (mention: Found) => number {
  const nameEnd = new Int32Array(count)
  for (const {
    mention: { form, first, end },
  } of placed)
    if (form === 'name') nameEnd.fill(end, first, end)
  return ({ form, first, end }) =>
    form === 'role' && end < count && nameEnd[end] > end && nameEnd[end - 1] === nameEnd[end] && end - 1 > first
      ? nameEnd[end]
      : end
}

/**
 * The longest name, rather as it stands in a sentence than in a dateline's capitals; without one, the first description;
 * without one, the first mention.
 */
function fullest(mentions: readonly Found[], wordsOf: (mention: Found) => string): Found {
  let best = mentions[0]
  for (const mention of mentions) {
    if (mention.form === 'name') {
      const longer = mention.end - mention.first - (best.end - best.first)
      if (best.form !== 'name' || longer > 0 || (longer === 0 && isInCapitalsOf(wordsOf(best), wordsOf(mention))))
        best = mention
    } else if (mention.form === 'role' && best.form === 'pronoun') best = mention
  }
  return best
}

/** Whether the one is the other in capital letters: "SAINT BRANDT" of "Saint Brandt". */
function isInCapitalsOf(one: string, other: string): boolean {
  return one !== other && one === other.toUpperCase()
}

/** What finding entities takes beside the text: the weights, and how the parser's numbers read in this room's. */
export interface EntityReader {
  readonly parser: Parser
  readonly known: WordFacts
  readonly model: NameModel
  /** Fine tag (`fineTags`) by the tagger's number; relation (`relations`) by the parser's. */
  readonly tagOf: Uint8Array
  readonly relationOf: Uint8Array
}

/** An entity reader over weights that are at hand. */
export function entityReaderOver(model: NameModel, parser: Parser): EntityReader {
  const { tagger, relationNames } = parser
  return {
    parser,
    known: wordFactsOver(tagger.words),
    model,
    tagOf: Uint8Array.from(tagger.xposNames, tagNumber),
    relationOf: Uint8Array.from(relationNames, relationNumber),
  }
}

/**
 * Loads `models/entities.bin` for a parser. Throws a `ModelError` where the file is damaged, of another version or
 * another model, or was trained with other words.
 *
 * @example const reader = loadEntities(readFileSync('models/entities.bin'), parser)
 */
export function loadEntities(bytes: Uint8Array, parser: Parser): EntityReader {
  return entityReaderOver(loadNameModel(bytes, parser.tagger.words), parser)
}

/** Tags and trees in this room's numbers. */
export function parseOf(tokens: Tokens, tags: Tags, tree: Tree, { tagOf, relationOf }: EntityReader): Parse {
  return {
    tokens,
    tag: tags.xpos.map((number) => tagOf[number]),
    head: tree.heads,
    relation: tree.relations.map((number) => relationOf[number]),
  }
}

/**
 * Finds who and what a text speaks of: names (person, organisation, place, nationality or group), roles ("a senior
 * Ukrainian official", "the ministry") and pronouns of the third person, joined into entities within the text. Linear in
 * the text's length; the same text gives the same entities.
 *
 * @param ids what `internWords(tokens, words)` gave
 * @param tags what `tag` gave
 * @param tree what `parse` gave
 * @example
 * const { entities } = findEntities(tokens, ids, tags, tree, reader)
 * entities[0] // { id: 'e1', type: 'person', name: 'Mara Dole', gender: 'female', mentions: [{ form: 'name', … }], … }
 */
export function findEntities(tokens: Tokens, ids: Int32Array, tags: Tags, tree: Tree, reader: EntityReader): Entities {
  return entitiesOf(parseOf(tokens, tags, tree, reader), ids, reader.known, reader.model)
}
