import type { Codebook, Coding, Finder } from '../src/reading/codings/index.ts'
import type { Span } from '../src/text/index.ts'
import { analysedText } from './analysed-text.ts'

/** A dossier of nobody's: two states and their mediator, a union and a company. */
export const BOOK: Codebook = {
  parties: [
    {
      name: 'Varnia',
      aliases: ['Varnian', 'Varnians'],
      metonyms: ['Ostrel'],
      people: [{ name: 'Stefan Maurek', aliases: ['Maurek'] }],
    },
    {
      name: 'Kessar',
      aliases: ['Kessari', 'Kessaris'],
      metonyms: ['Maradin', 'the Citadel'],
      people: [{ name: 'Daro Temesh', aliases: ['Temesh'] }],
    },
    {
      name: 'Oriel',
      aliases: ['Orielan'],
      metonyms: ['Saint Brandt'],
      people: [{ name: 'Ingrid Solvane', aliases: ['Solvane'] }],
    },
    { name: 'Dockers’ Union', aliases: ["the dockers' union", 'the union', 'dockers'], metonyms: [], people: [] },
    { name: 'Harbour Company', aliases: ['the company'], metonyms: [], people: [] },
  ],
  issues: [
    { name: 'Water', words: ['flow', 'dam', 'cubic metre'] },
    { name: 'The strip', words: ['strip', 'withdraw', 'withdrawal', 'village'] },
    { name: 'Wages', words: ['wage', 'pay rise', 'overtime'] },
    { name: 'Tariffs', words: ['tariff', 'duty'] },
    { name: 'Debt', words: ['bond', 'instalment'] },
  ],
}

/** What a finder finds in a text by that dossier. */
export function codingsOf<Data>(finder: Finder, text: string): Coding<Coding['kind'], Data>[] {
  return finder.find(analysedText(text), BOOK) as Coding<Coding['kind'], Data>[]
}

/** The words of a span, line ends as blanks. */
export const wordsAt = (text: string, { start, end }: Span): string => text.slice(start, end).replace(/\s+/g, ' ')

/** What every coding of every text must keep: spans within the text that hold words, ids in order, confidence a share. */
export function unlawful(text: string, codings: readonly Coding[]): string[] {
  const wrong = (span: Span): boolean =>
    !(Number.isInteger(span.start) && span.start >= 0 && span.start < span.end && span.end <= text.length) ||
    text.slice(span.start, span.end).trim() === ''
  const spansIn = (value: unknown): Span[] => {
    if (value === null || typeof value !== 'object') return []
    const { start, end } = value as Partial<Span>
    if (typeof start === 'number' && typeof end === 'number') return [{ start, end }]
    return Object.values(value).flatMap(spansIn)
  }
  return codings.flatMap((coding) => [
    ...[coding.span, ...coding.why.map(({ span }) => span), ...spansIn(coding.data)]
      .filter(wrong)
      .map(({ start, end }) => `${coding.id}: ${start} to ${end}`),
    ...(coding.confidence > 0 && coding.confidence <= 1 ? [] : [`${coding.id}: confidence ${coding.confidence}`]),
  ])
}
