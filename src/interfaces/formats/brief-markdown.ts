import type { Brief, BriefEvidence, BriefLine } from '../../analyses/brief/index.ts'
import { printable } from '../../text/index.ts'
import { evidenceWords, footingWords, periodWords, withDays } from './brief-words.ts'

/**
 * A brief as CommonMark. Words of the coverage are escaped: nothing in them is read as a mark, a link or HTML.
 *
 * @param title of the dossier
 */
export function briefMarkdown(brief: Brief, title: string): string {
  const byId = new Map(brief.sections.flatMap(({ lines }) => lines.map((line) => [line.id, line] as const)))
  const parts = [`# ${escaped(title)}`, escaped(`${periodWords(brief)}.`)]
  if (brief.headlines.length > 0)
    parts.push(brief.headlines.map((id) => `- **${escaped(withDays(byId.get(id)!.what, brief))}**`).join('\n'))
  for (const { title: heading, lines, more } of brief.sections) {
    parts.push(`## ${escaped(heading)}`, lines.map((line) => lineOf(line, brief)).join('\n'))
    if (more > 0) parts.push(`*${more} more left out.*`)
  }
  if (brief.sections.length === 0) parts.push('Nothing new.')
  return `${parts.join('\n\n')}\n`
}

function lineOf(line: BriefLine, brief: Brief): string {
  const { what, details, evidence, against, kind } = line
  const footing = footingWords(line)
  return [
    `- ${kind === 'change' || kind === 'proposal' ? `**${escaped(withDays(what, brief))}**` : escaped(withDays(what, brief))}`,
    ...details.map((detail) => `  - ${escaped(withDays(detail, brief))}`),
    `  - ${evidenceOf(evidence)}${footing === null ? '' : ` (${footing})`}`,
    ...(against === null ? [] : [`  - before: ${evidenceOf(against)}`]),
  ].join('\n')
}

function evidenceOf(evidence: BriefEvidence): string {
  return `“${escaped(evidence.words)}” ${escaped(evidenceWords(evidence))} \`${evidence.coding ?? evidence.claim}\``
}

/** Line ends as blanks, what could turn a line or move a cursor shown as such (see `printable`), and a backslash before whatever Markdown or HTML may take for a mark. */
function escaped(words: string): string {
  return printable(words)
    .replace(/[\\`*_[\]<>~&|]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+=#])/, '\\$1')
}
