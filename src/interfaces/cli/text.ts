import type { Document } from '../../document/index.ts'
import type { ProfiledAttribution, Reading, SourceProfile } from '../../reading/index.ts'
import { type Span, wordsOf } from '../../text/index.ts'
import type { Palette } from './colours.ts'
import { clipped, columns, padded, printable, wrap } from './layout.ts'

/** Columns that the terminal must have at least; a narrower one gets lines that it breaks itself. */
const MIN_WIDTH = 40
/** Lines longer than this are hard to read, however wide the terminal is. */
const MAX_WIDTH = 110
const MAX_CUE = 22
/** A longer source is cut in its row and stands in full below it. */
const MAX_SOURCE = 36
const GAP = '  '
const QUOTATION = 'indirect'.length
const CONFIDENCE = '100 %'.length
/** Below this confidence an attribution is more likely wrong than right, and coloured so. */
const DOUBTFUL = 0.5

/**
 * A reading for eyes: a heading, then each attribution as one aligned row (id, source, cue, quotation, confidence), the
 * profile of its source, and what is said, wrapped. An attribution inside another's content stands deeper than that one.
 *
 *     ferry-tax · 2 attributions: 1 role, 1 unstated
 *
 *     a1  the envoy             said            indirect   91 %
 *         role · from Kestrel
 *         the tax would stay until the crossing was
 *           safe again
 */
export function textView(document: Document, reading: Reading, width: number, palette: Palette): string {
  const { text } = document
  const { attributions } = reading
  const title = palette.bold(printable(document.title ?? document.id))
  if (attributions.length === 0) {
    if (!/[^\s\ufeff]/.test(text)) return `${title} · the text is empty: nothing to read\n`
    const guessed = reading.language === 'und' ? ' (read as English: too little to tell its language)' : ''
    return `${title} · nothing is attributed to anyone${guessed}\n`
  }
  const depths = depthsOf(attributions)
  const indentOf = (depth: number): number => (depth + 1) * (idWidth + GAP.length)
  const idWidth = attributions.at(-1)!.id.length
  const deepest = indentOf(most(depths.values()))
  const line = Math.max(MIN_WIDTH, Math.min(width, MAX_WIDTH), MIN_WIDTH + deepest - indentOf(0))
  const cueWidth = Math.min(MAX_CUE, Math.floor(line / 4) - 2, widest(attributions.map(({ cue }) => shown(text, cue))))
  const fixed = cueWidth + QUOTATION + CONFIDENCE + 3 * GAP.length
  const sources = attributions.map((a) => columns(sourceOf(text, a)) + indentOf(depths.get(a.id)!))
  const sourceEnd = Math.min(most(sources), deepest + MAX_SOURCE, Math.max(line - fixed, deepest + 8))

  const rows = attributions.map((attribution) => {
    const indent = indentOf(depths.get(attribution.id)!)
    const { source, cue, confidence, quotation, content } = attribution
    const inFull = sourceOf(text, attribution)
    const sourceWords = clipped(inFull, sourceEnd - indent)
    const paint = source.length > 0 ? palette.source : palette.dim
    const head = [
      palette.dim(attribution.id.padStart(indent - GAP.length)),
      paint(padded(sourceWords, sourceEnd - indent)),
      palette.cue(padded(clipped(shown(text, cue), cueWidth), cueWidth)),
      palette.dim(quotation.padEnd(QUOTATION)),
      (confidence < DOUBTFUL ? palette.doubtful : palette.dim)(
        `${Math.round(confidence * 100)} %`.padStart(CONFIDENCE),
      ),
    ].join(GAP)
    const about = profileOf(text, attribution) + (sourceWords === inFull ? '' : ` · in full: ${inFull}`)
    const said = printable(content.map((span) => wordsOf(text, [span])).join(' … '))
    return [
      head,
      ...hanging(about, line, indent).map(palette.dim),
      ...hanging(said, line, indent).map(quotation === 'direct' ? palette.quoted : (words) => words),
    ].join('\n')
  })
  return `${headingOf(document, attributions, line, palette)}\n\n${rows.join('\n\n')}\n`
}

/** Title and summary on one line, or one below the other where they don't fit. */
function headingOf(
  { title, id }: Document,
  attributions: readonly ProfiledAttribution[],
  width: number,
  { bold }: Palette,
): string {
  const name = printable(title ?? id)
  const summary = summaryOf(attributions)
  if (columns(name) + columns(summary) + 3 <= width) return `${bold(name)} · ${summary}`
  return [...wrap(name, width).map(bold), ...wrap(summary, width)].join('\n')
}

/** `5 attributions: 3 named, 2 anonymous`, kinds in the order in which they first come. */
function summaryOf(attributions: readonly ProfiledAttribution[]): string {
  const kinds = new Map<string, number>()
  for (const { profile } of attributions) kinds.set(profile.kind, (kinds.get(profile.kind) ?? 0) + 1)
  const counts = [...kinds].map(([kind, count]) => `${count} ${kind}`).join(', ')
  return `${attributions.length} ${attributions.length === 1 ? 'attribution' : 'attributions'}: ${counts}`
}

/** How many attributions each one stands within. */
function depthsOf(attributions: readonly ProfiledAttribution[]): Map<string, number> {
  const within = new Map(attributions.map((attribution) => [attribution.id, attribution.within]))
  return new Map(
    attributions.map(({ id }) => {
      let depth = 0
      for (let outer = within.get(id); outer && depth < attributions.length; outer = within.get(outer)) depth++
      return [id, depth]
    }),
  )
}

const shown = (text: string, spans: readonly Span[]): string => printable(wordsOf(text, spans))

function sourceOf(text: string, { source }: ProfiledAttribution): string {
  return source.length > 0 ? shown(text, source) : 'nobody named'
}

const widest = (all: readonly string[]): number => most(all.map(columns))

/** The largest of numbers that are not below 0; there may be more of them than a call takes arguments. */
function most(all: Iterable<number>): number {
  let largest = 0
  for (const one of all) if (one > largest) largest = one
  return largest
}

/** `anonymous · 2 people · Two officials of the ministry · told the Harbour Post · "briefed on the talks"` */
function profileOf(text: string, attribution: ProfiledAttribution): string {
  const { kind, name, outlet, affiliation, knowledge, anonymityReason, count, cites } = attribution.profile
  const facts = [
    kind,
    peopleOf(count),
    tellsMore(name, sourceOf(text, attribution)) ? `is ${printable(name)}` : null,
    affiliation && `from ${printable(affiliation.value)}`,
    outlet && `${kind === 'document' ? 'seen by' : 'told'} ${printable(outlet.value)}`,
    knowledge && `knows: ${printable(knowledge.value)}`,
    ...cites.map((cited) => `citing ${printable(cited.name)}`),
    anonymityReason && `unnamed because: ${printable(anonymityReason.value)}`,
  ]
  return facts.filter((fact) => fact !== null && fact !== '').join(' · ')
}

/** Whether the article's fullest name for a source holds more than the words used here. */
function tellsMore(name: string | null, source: string): name is string {
  return name !== null && !source.toLowerCase().includes(printable(name).toLowerCase())
}

function peopleOf({ least, most }: SourceProfile['count']): string | null {
  if (most === null) return least > 1 ? `${least} or more` : null
  if (least === most) return least === 1 ? null : String(least)
  return `${least} to ${most}`
}

/** Wrapped words at an indent; lines after the first stand two columns deeper. */
function hanging(words: string, width: number, indent: number): string[] {
  return wrap(words, width - indent - GAP.length).map((line, i) => ' '.repeat(indent) + (i === 0 ? '' : GAP) + line)
}
