import { annotations } from './annotations.ts'
import { brat } from './brat.ts'
import { citron } from './citron.ts'
import type { Format } from './format.ts'
import { json, jsonl } from './json.ts'
import { spans } from './spans.ts'

export type { Format } from './format.ts'

/** The formats for programs, by the name that the command line gives them; `many` says if more than one document may come. */
export const FORMATS: Readonly<Record<string, (many: boolean) => Format>> = {
  json,
  jsonl: () => jsonl,
  spans: () => spans,
  brat,
  annotations: () => annotations,
  citron: () => citron,
}
export { briefHtml } from './brief-html.ts'
export { briefMarkdown } from './brief-markdown.ts'
export { type IcalendarEntry, icalendarFile } from './icalendar.ts'
