import { stringify } from 'yaml'
import { blank } from './blank.ts'
import { climate } from './climate.ts'
import { debt } from './debt.ts'
import { labour } from './labour.ts'
import { peace } from './peace.ts'
import type { Template } from './template.ts'
import { trade } from './trade.ts'

export type TemplateName = 'peace' | 'trade' | 'debt' | 'labour' | 'climate' | 'blank'

const TEMPLATES: Readonly<Record<TemplateName, Template>> = { peace, trade, debt, labour, climate, blank }

/** In the order in which they are offered. */
export const TEMPLATE_NAMES: readonly TemplateName[] = Object.keys(TEMPLATES) as TemplateName[]

/** One line for whoever chooses a template. */
export function summaryOf(name: TemplateName): string {
  return TEMPLATES[name].summary
}

/** A dossier.yaml for one kind of negotiation, with comments that say what to put where. */
export function templateOf(template: TemplateName, name: string): string {
  const { parties, issues, prices } = TEMPLATES[template]
  return `# yaml-language-server: $schema=./dossier.schema.json
#
# A dossier: one negotiation that is followed. Editors with YAML support complete and check this file by the schema
# named above. Lines that begin with "#" are comments: take the mark away to use them.

${stringify({ name }).trimEnd()}
# description: What it is about, in a sentence or two.

${comment(`Who negotiates, mediates or can prevent it. Usually: ${parties.join('; ')}.`)}
# Statements are counted for a party by these names: write every form that newspapers use, each for one party only.
parties:
  # - name: Varnia
  #   aliases: [Republic of Varnia, Varnian, Varnians]   # other names, and the words of nationality
  #   metonyms: [Ostrel, the Linden Palace]              # places and buildings that stand for it when they "say"
  #   people:
  #     - name: Stefan Maurek
  #       role: foreign minister
  #       aliases: [Maurek]

# What is negotiated, each with the words that mark it, in their base form. Take out what is not on the table here, and
# add what is peculiar to it: proper names of places, plans and articles mark an issue best.
issues:
${issues.length === 0 ? '  # - name: Water\n  #   words: [water, river, dam, cubic metres]\n' : issues.map(issueOf).join('')}
# Who reports. Outlets of one family (owner, editorial network) count as one voice; agencies are those whose copy others
# print. An outlet that is not listed is known by the name it gives itself, or by its host.
outlets:
  - name: Reuters
    aliases: [Thomson Reuters]
    domains: [reuters.com]
    agency: true
  - name: Associated Press
    aliases: [AP, The Associated Press]
    domains: [apnews.com]
    agency: true
  - name: Agence France-Presse
    aliases: [AFP]
    domains: [afp.com]
    agency: true
  # - name: The Ostrel Courier
  #   aliases: [Courier]
  #   domains: [courier.example]
  #   family: Linden Media

# What \`rapporteur watch\` follows: RSS, Atom, RDF or JSON feeds.
feeds:
  # - url: https://courier.example/politics.rss
  #   outlet: The Ostrel Courier
  #   everyMinutes: 30

${comment(`Price series to set beside the news: CSV files in this folder, with a header. Usually: ${prices.join('; ')}.`)}
prices:
  # - name: Koren per dollar
  #   file: koren.csv
  #   date: date
  #   value: close
  #   unit: koren
  #   issues: []
`
}

/** Words that YAML would take for something else than text are quoted by the library that writes them. */
function issueOf([name, ...words]: Template['issues'][number]): string {
  const list = wrap(words.map((word) => stringify(word).trim()).join(', '), 105)
  return `  - name: ${stringify(name).trim()}\n    words: [${list.join('\n      ')}]\n`
}

function comment(text: string): string {
  return wrap(text, 115)
    .map((line) => `# ${line}`)
    .join('\n')
}

/** Lines of at most so many characters, broken at blanks. */
function wrap(text: string, width: number): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line)
      line = word
    } else line = line === '' ? word : `${line} ${word}`
  }
  return [...lines, line]
}
