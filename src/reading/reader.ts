import type { Span } from '../text/index.ts'
import {
  AttributionFinder,
  loadAttributions,
  parsedOf,
  rolesOf,
  tellAttributions,
  verbForms,
  withMendedHeads,
  withUnclosedEnded,
} from './attributions/index.ts'
import { type Analysed, analysed, type Knowledge, type Stages } from './clauses/index.ts'
import { codeText } from './code-text.ts'
import type { Codebook } from './codings/index.ts'
import { withRetractions } from './corrections.ts'
import { type Entity, findEntities, loadEntities } from './entities/index.ts'
import { asGiven, visibleOf } from './invisible.ts'
import { loadJudges, NO_JUDGES } from './judging/index.ts'
import { loadMeaning } from './meaning/index.ts'
import { profiledAttributions } from './profiles/index.ts'
import type { ReadEntity, Reading } from './reading.ts'
import { speakersOf } from './statements/index.ts'
import { loadTagger, tag, withHeadlineVerb, withVerbAfterApposition } from './tags/index.ts'
import { type Tokens, tokenize, withDatelines } from './tokens/index.ts'
import { loadParser, type Parser, parse } from './tree/index.ts'
import { READER_VERSION } from './version.ts'
import { internWords, loadWords } from './words/index.ts'

/** The reader's model files, by name: `models/NAME.bin`. */
export const MODEL_NAMES = ['words', 'tags', 'tree', 'entities', 'attributions', 'meaning', 'codings'] as const

/** The bytes of each model file. */
export type Models = Readonly<Record<(typeof MODEL_NAMES)[number], Uint8Array>>

export interface ReaderOptions {
  /** When the text was published, ISO 8601; it is passed on to the reading. */
  readonly published?: string | null
  /** BCP 47 code of the text's language, where the caller knows it; it is passed on to the reading. */
  readonly language?: string
  /**
   * The dossier's terms in which the text is coded; without one the reading has no codings. What is made of it is kept for
   * as long as it is: hand the same object in for every text.
   */
  readonly codebook?: Codebook | undefined
}

export interface Reader {
  /** Reads English text. The same text and options always give the same reading. */
  read(text: string, options?: ReaderOptions): Reading
}

/**
 * A reader over models that are in memory; it needs nothing of Node and runs in a browser too. Making one decodes the
 * models and takes some tens of milliseconds: make one, and keep it.
 *
 * @throws ModelError, which names the model, where one is damaged or of another version
 * @example
 * const reader = createReader({ words, tags, tree, entities, attributions, meaning, codings })
 * reader.read('The envoy said the ferry tax would stay.').attributions
 */
export function createReader(models: Models): Reader {
  const stages = stagesOver(models)
  const reading = (text: string, { published = null, language = 'und', codebook }: ReaderOptions): Reading => {
    const found = stages.run(text)
    const inTerms = codebook === undefined ? null : analysed(found, stages.parser, stages.knowledge)
    const { tokens, entities, attributions } = found
    return {
      reader: READER_VERSION,
      language,
      published,
      sentences: sentencesOf(tokens),
      entities: entities.entities.map(plainEntity),
      attributions,
      ...(inTerms === null ? { codings: [], unsure: [] } : codeText(inTerms, codebook!)),
      speakers: inTerms === null ? [] : speakersOf(inTerms, codebook!),
    }
  }
  return {
    read(text, options = {}) {
      const visible = visibleOf(text)
      return visible === null ? reading(text, options) : asGiven(reading(visible.text, options), visible.places)
    },
  }
}

/**
 * As a reader, but up to what codings are made from: one text with its words, trees, clauses, entities and attributions.
 *
 * @throws ModelError as `createReader`
 */
export function createAnalyser(models: UnjudgedModels): (text: string) => Analysed {
  const stages = stagesOver(models)
  return (text) => analysed(stages.run(text), stages.parser, stages.knowledge)
}

/** The models, `codings` perhaps not yet among them: then finders say by rule how sure they are. */
export type UnjudgedModels = Omit<Models, 'codings'> & Partial<Pick<Models, 'codings'>>

interface LoadedStages {
  readonly parser: Parser
  readonly knowledge: Knowledge
  readonly run: (text: string) => Stages
}

/** The stages in their order, over models that are loaded once. */
function stagesOver(models: UnjudgedModels): LoadedStages {
  const words = loadWords(models.words)
  const tagger = loadTagger(models.tags, words)
  const parser = loadParser(models.tree, tagger)
  const entityReader = loadEntities(models.entities, parser)
  const finder = new AttributionFinder(loadAttributions(models.attributions, parser))
  const roles = rolesOf(parser.relationNames)
  const forms = verbForms(tagger.xposNames)
  const run = (text: string): Stages => {
    const tokens = withDatelines(tokenize(text))
    const ids = internWords(tokens, words)
    const verbs = withHeadlineVerb(tokens, ids, tag(tokens, ids, tagger), tagger)
    const tags = withVerbAfterApposition(tokens, ids, verbs, tagger)
    const tree = parse(tokens, ids, tags, parser)
    const entities = findEntities(tokens, ids, tags, tree, entityReader)
    const columns = withMendedHeads(parsedOf(tokens, ids, tags, tree, entities.kinds, parser, roles), forms)
    const parsed = withUnclosedEnded(columns)
    const told = tellAttributions(parsed, finder.find(parsed))
    const profiledText = { tokens, tag: tags.xpos, tagNames: tagger.xposNames, entities: entities.entities }
    const attributions = withRetractions(tokens, profiledAttributions(profiledText, told))
    return { tokens, ids, tags, tree, entities, attributions, quotation: parsed.quotation }
  }
  const knowledge = {
    meaning: loadMeaning(models.meaning),
    judges: models.codings === undefined ? NO_JUDGES : loadJudges(models.codings),
  }
  return { parser, knowledge, run }
}

/** An entity without what only the stages need: mentions by token, and by number. */
function plainEntity(entity: Entity): ReadEntity {
  return { ...entity, mentions: entity.mentions.map(({ span, form, role }) => ({ span, form, role })) }
}

/** From the first unit of each sentence's first token to the last of its last. */
function sentencesOf({ sentences, starts, ends }: Tokens): Span[] {
  const spans: Span[] = []
  for (let s = 0; s + 1 < sentences.length; s++) {
    if (sentences[s] < sentences[s + 1]) spans.push({ start: starts[sentences[s]], end: ends[sentences[s + 1] - 1] })
  }
  return spans
}
