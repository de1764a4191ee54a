import { claimIdOf, type ExportedDocument, type ShownRuling } from '../ledger/index.ts'
import { type Span, wordsOf } from '../text/index.ts'
import { type RulingsInForce, ruledAttributions } from './ruled.ts'

type Cell = string | number | boolean | null

/** A field of Data Package's Table Schema. */
interface Field {
  readonly name: string
  readonly type: 'string' | 'integer' | 'number' | 'boolean'
  readonly description: string
}

export interface CsvTable {
  readonly name: string
  readonly fields: readonly Field[]
  readonly primaryKey: readonly string[]
  readonly foreignKeys: readonly { readonly field: string; readonly table: string; readonly key: string }[]
}

const text = (name: string, description: string): Field => ({ name, type: 'string', description })
const whole = (name: string, description: string): Field => ({ name, type: 'integer', description })

const DOCUMENTS: CsvTable = {
  name: 'documents',
  fields: [
    text('document', 'SHA-256 of the text'),
    text('text', 'the text that every offset is into, in UTF-16 units'),
    text('language', 'BCP 47'),
    text('reader', 'version of the reader; empty: not read yet'),
    text('problem', 'why it could not be read'),
  ],
  primaryKey: ['document'],
  foreignKeys: [],
}

const APPEARANCES: CsvTable = {
  name: 'appearances',
  fields: [
    text('document', 'the text that appeared'),
    whole('appearance', 'number of the appearance among the document’s, by date'),
    text('outlet', 'as stated'),
    text('outlet_certainty', 'stated, inferred or guessed'),
    text('published', 'ISO 8601, no more precise than what is known'),
    text('published_written', 'as written'),
    text('published_certainty', 'stated, inferred or guessed'),
    text('title', ''),
    text('byline', ''),
    text('url', 'the canonical one'),
    text('wire_credit', 'agency whose copy it is'),
    text('source_id', 'the id that the source gives it'),
  ],
  primaryKey: ['document', 'appearance'],
  foreignKeys: [{ field: 'document', table: 'documents', key: 'document' }],
}

const ATTRIBUTIONS: CsvTable = {
  name: 'attributions',
  fields: [
    text('claim', 'id of the attribution'),
    text('document', ''),
    text('within', 'the attribution whose content holds this one'),
    text('source', 'words of the source'),
    text('cue', 'words of the cue'),
    text('content', 'words of the content'),
    text('source_spans', 'start-end, half-open, several with a blank between'),
    text('cue_spans', 'likewise'),
    text('content_spans', 'likewise'),
    text('quotation', 'direct, indirect or mixed'),
    { name: 'confidence', type: 'number', description: '0 to 1' },
    text('kind', 'kind of source'),
    text('name', 'who the source is'),
    whole('least', 'at least so many speak'),
    whole('most', 'at most so many; empty: not bounded'),
    text('told_outlet', 'outlet that the source spoke to'),
    text('anonymity_reason', ''),
    text('affiliation', 'side the source speaks from'),
    text('knowledge', 'how it knows'),
    text('cites', 'whom an outlet has it from, and whom that one; ` < ` between them'),
    text('ruling', 'accept or edit, where an analyst ruled; what was rejected is left out'),
  ],
  primaryKey: ['claim'],
  foreignKeys: [{ field: 'document', table: 'documents', key: 'document' }],
}

const ENTITIES: CsvTable = {
  name: 'entities',
  fields: [
    text('document', ''),
    text('entity', 'id within the document'),
    text('type', 'person, organisation, place or group'),
    text('name', 'fullest form in the document'),
    { name: 'plural', type: 'boolean', description: 'several spoken of as one' },
    whole('count', 'how many, where the text counts them'),
    text('country', ''),
    text('mention_spans', 'start-end, half-open, several with a blank between'),
  ],
  primaryKey: ['document', 'entity'],
  foreignKeys: [{ field: 'document', table: 'documents', key: 'document' }],
}

export const RULINGS: CsvTable = {
  name: 'rulings',
  fields: [
    text('ruling', 'SHA-256 of the ruling'),
    text('document', ''),
    text('about', 'claim, or the kind of coding: statement, event, meeting, proposal, term, prediction, market'),
    text(
      'claim',
      'the attribution it is about; empty: the present reading has none with its words, or it is about a coding',
    ),
    text('action', 'accept, reject, edit or withdraw'),
    text('edit', 'JSON of what it sets'),
    text('cue', 'words of the cue that it is about'),
    text('content', 'words of the content, or of the coding, that it is about'),
    text('who', ''),
    text('at', 'ISO 8601, in UTC'),
    text('why', ''),
  ],
  primaryKey: ['ruling'],
  foreignKeys: [{ field: 'document', table: 'documents', key: 'document' }],
}

export const TABLES: readonly CsvTable[] = [DOCUMENTS, APPEARANCES, ATTRIBUTIONS, ENTITIES, RULINGS]

/** The rows of one document for each table but RULINGS. */
export function documentRows(
  document: ExportedDocument,
  rulings: RulingsInForce,
): ReadonlyMap<CsvTable, readonly Cell[][]> {
  const { id, reading, problem, appearances } = document
  return new Map([
    [DOCUMENTS, [[id, document.text, reading?.language ?? null, reading?.reader ?? null, problem]]],
    [
      APPEARANCES,
      appearances.map(({ sourceId, metadata }, i) => {
        const { outlet, published, title, byline, canonicalUrl, wireCredit } = metadata
        const when = [published?.resolved ?? null, published?.written ?? null, published?.certainty ?? null]
        const what = [title, byline, canonicalUrl, wireCredit].map((known) => known?.value ?? null)
        return [id, i + 1, outlet?.value ?? null, outlet?.certainty ?? null, ...when, ...what, sourceId]
      }),
    ],
    [
      ATTRIBUTIONS,
      ruledAttributions(document, rulings).map(({ attribution, ruling }) => {
        const { source, cue, content, quotation, confidence, within, profile } = attribution
        const claim = (attributionId: string): string => claimIdOf(id, Number(attributionId.slice(1)))
        return [
          claim(attribution.id),
          id,
          within === null ? null : claim(within),
          ...[source, cue, content].map((spans) => wordsOf(document.text, spans)),
          ...[source, cue, content].map(spanCell),
          quotation,
          confidence,
          profile.kind,
          profile.name,
          profile.count.least,
          profile.count.most,
          profile.outlet?.value ?? null,
          profile.anonymityReason?.value ?? null,
          profile.affiliation?.value ?? null,
          profile.knowledge?.value ?? null,
          profile.cites.length === 0 ? null : profile.cites.map((cited) => cited.name).join(' < '),
          ruling?.action ?? null,
        ]
      }),
    ],
    [
      ENTITIES,
      (reading?.entities ?? []).map(({ id: entity, type, name, plural, count, country, mentions }) => [
        id,
        entity,
        type,
        name,
        plural,
        count,
        country,
        spanCell(mentions.map(({ span }) => span)),
      ]),
    ],
  ])
}

/** A ruling as a row of `RULINGS`. */
export function rulingRow(ruling: ShownRuling): Cell[] {
  const { id, document, action, edit, who, at, why } = ruling
  const [about, claim, cue, content] =
    ruling.about === 'coding'
      ? [ruling.selector.kind, null, null, ruling.selector.exact]
      : [
          'claim',
          ruling.attachedTo === null ? null : claimIdOf(document, ruling.attachedTo),
          ruling.selector.cue.exact,
          ruling.selector.content.exact,
        ]
  return [id, document, about, claim, action, JSON.stringify(edit), cue, content, who, at, why]
}

const spanCell = (spans: readonly Span[]): string => spans.map(({ start, end }) => `${start}-${end}`).join(' ')

/** RFC 4180; a cell that a spreadsheet would take for a formula is not changed: this is data for programs. */
export function csvLine(cells: readonly Cell[]): string {
  const cell = (value: Cell): string => {
    if (value === null) return ''
    const words = String(value).toWellFormed()
    return words === '' || /[",\r\n]/.test(words) ? `"${words.replaceAll('"', '""')}"` : words
  }
  return `${cells.map(cell).join(',')}\r\n`
}

/** `datapackage.json` (Data Package v2) for the tables beside it. */
export function dataPackage(name: string): string {
  const resources = TABLES.map((table) => ({
    name: table.name,
    path: `${table.name}.csv`,
    type: 'table',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    dialect: { lineTerminator: '\r\n' },
    schema: {
      fields: table.fields.map(({ description, ...field }) => (description === '' ? field : { ...field, description })),
      primaryKey: table.primaryKey,
      foreignKeys: table.foreignKeys.map(({ field, table: resource, key }) => ({
        fields: [field],
        reference: { resource, fields: [key] },
      })),
    },
  }))
  const schema = 'https://datapackage.org/profiles/2.0/datapackage.json'
  return `${JSON.stringify({ $schema: schema, name: slug(name), resources }, null, 2)}\n`
}

function slug(name: string): string {
  return (
    name
      .normalize('NFKD')
      .toLowerCase()
      .replace(/[^a-z0-9]+/g, '-')
      .replace(/^-|-$/g, '') || 'dossier'
  )
}
