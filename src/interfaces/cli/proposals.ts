import type { Command } from 'commander'
import { strongest } from '../../analyses/evidence/index.ts'
import {
  type DraftChange,
  narrowProposals,
  type Part,
  type Proposal,
  proposalsOf,
  type Stage,
  type Term,
} from '../../analyses/proposals/index.ts'
import { isColoured, type Palette, palette } from './colours.ts'
import { keptTables } from './kept-tables.ts'
import { printable } from './layout.ts'
import { counted, out } from './out.ts'
import { type TableOptions, tableOptions } from './table-options.ts'
import { evidenceLine, evidenceRows, indented, lineWidth, originsHere } from './table-view.ts'
import { type CodingsHere, withCodings } from './with-codings.ts'

interface ProposalsOptions extends TableOptions {
  readonly terms?: boolean
}

const EXAMPLES = `
Examples:
  $ rapporteur proposals --issue Water               what is on the table about water
  $ rapporteur proposals --party Varnia --terms      proposals with terms, in which Varnia has a part
  $ rapporteur proposals --since 2031-03-10 --json   for other programs`

export function proposalsCommand(program: Command): void {
  tableOptions(program.command('proposals'))
    .description(
      'what is on the table: plans, drafts, offers and demands, their terms, who made them, how parties took them',
    )
    .option('--terms', 'only proposals of which terms are known')
    .addHelpText('after', EXAMPLES)
    .action((options: ProposalsOptions) =>
      withCodings(options, async (here) => {
        const table = await tableHere(here, options.sure)
        const shown = narrowProposals(table, here.filter).filter(
          ({ terms }) => options.terms !== true || terms.length > 0,
        )
        if (options.json === true) await out(`${JSON.stringify(shown, null, 2)}\n`)
        else
          for (const proposal of shown)
            await out(proposalText(proposal, lineWidth(), palette(isColoured(process.stdout, process.env))))
        if (shown.length === 0 && options.json !== true) process.stderr.write('no proposal fits\n')
        return 0
      }),
    )
}

async function tableHere(here: CodingsHere, sure: number | undefined): Promise<readonly Proposal[]> {
  const kept = sure === undefined ? await keptTables(here) : null
  if (kept !== null) return kept.proposals
  const all = await here.ledger.codings({ kinds: ['proposal', 'term'], ...(sure === undefined ? {} : { sure }) })
  const issues = here.dossier.codebook.issues.map(({ name }) => name)
  return proposalsOf(all, { originOf: await originsHere(here, all), issues })
}

const INDENT = '    '

function proposalText(proposal: Proposal, width: number, colours: Palette): string {
  const { name, form, title, reported, lastReported, reports, origins, status, history, names, id } = proposal
  const days = reported === null ? 'undated' : reported === lastReported ? reported : `${reported} to ${lastReported}`
  const state =
    status === null
      ? ''
      : ` · ${colours.cue(status.status)}${status.party === null ? '' : ` by ${status.party}`}${claimWords(status)}${status.day === null ? '' : ` ${status.day}`}`
  const others = names.filter((other) => other !== name).slice(0, 8)
  const rows = [
    `${colours.bold(printable(title === null ? name : `"${title}"`))}  ${colours.dim(form)}${state}`,
    `${INDENT}${colours.dim(`${id} · ${days} · ${counted(reports.length, 'report')}, ${counted(origins, 'origin')}`)}`,
    ...(others.length > 0 ? indented(`also called: ${others.join('; ')}`, width, INDENT, colours.dim) : []),
    ...partRows('by', proposal.authors, width, colours),
    ...partRows('consulted', proposal.consulted, width, colours),
    ...partRows('left out', proposal.leftOut, width, colours),
    ...history.map(
      (stage) =>
        `${INDENT}${stage.day ?? 'undated'}  ${stage.status}${stage.party === null ? '' : ` by ${stage.party}`}${claimWords(stage)}: ${colours.dim(printable(stage.evidence.words))}`,
    ),
    ...proposal.denials.flatMap(({ party, day, evidence }) => [
      ...indented(
        `${day ?? 'undated'}  denied${party === null ? '' : ` by ${party}`}: ${evidence.words}`,
        width,
        INDENT,
        colours.doubtful,
      ),
      ...indented(evidenceLine(evidence), width, INDENT + INDENT, colours.dim),
    ]),
    ...termRows(proposal.terms, width, colours),
    ...proposal.reactions.flatMap((reaction) => [
      ...indented(
        `${reaction.party} ${reaction.stance}${claimWords(reaction)}: ${reaction.evidence.words}`,
        width,
        INDENT,
      ),
      ...indented(evidenceLine(reaction.evidence), width, INDENT + INDENT, colours.dim),
    ]),
    ...proposal.changes.flatMap((change) => changeRows(change, width, colours)),
  ]
  return `${rows.join('\n')}\n\n`
}

/** Of what is known from another party alone. */
function claimWords({ claimedBy, party, disputed }: Pick<Stage, 'claimedBy' | 'party' | 'disputed'>): string {
  const words = [...(claimedBy === null ? [] : [`${claimedBy} claims`]), ...(disputed ? [`${party} denies`] : [])]
  return words.length === 0 ? '' : ` (${words.join(', ')})`
}

function partRows(label: string, parts: readonly Part[], width: number, colours: Palette): string[] {
  if (parts.length === 0) return []
  const hows = new Map<string, Set<string>>()
  for (const { party, words, how } of parts) {
    const who = party ?? words
    const known = hows.get(who) ?? new Set()
    hows.set(who, known)
    if (how !== null && how !== 'owned' && how !== 'party') known.add(how)
  }
  const told = [...hows].map(([who, known]) => (known.size === 0 ? who : `${who} (${[...known].join(', ')})`))
  return indented(`${label}: ${told.join('; ')}`, width, INDENT, colours.source)
}

function termRows(terms: readonly Term[], width: number, colours: Palette): string[] {
  const byIssue = new Map<string, Term[]>()
  for (const term of terms) {
    const issue = term.issues.join(', ') || 'under no issue of the dossier'
    byIssue.set(issue, [...(byIssue.get(issue) ?? []), term])
  }
  return [...byIssue].flatMap(([issue, held]) => [
    `${INDENT}${colours.bold(printable(issue))}`,
    ...held.flatMap((term) => oneTerm(term, width, colours)),
  ])
}

function oneTerm(
  { party, words, role, negated, condition, figures, evidence, origins, point }: Term,
  width: number,
  colours: Palette,
): string[] {
  const indent = INDENT + INDENT
  const who = party === null ? '' : `${party}: `
  const what = `${role === 'exchange' ? 'in return: ' : role === 'condition' ? 'on condition: ' : ''}${who}${negated ? 'not to ' : ''}${words}`
  const behind = `${condition === null ? '' : ` [${condition}]`}${point === null ? '' : ` (point ${point})`}`
  const differing =
    figures.length > 1
      ? figures.map(
          ({ value, evidence: all }) =>
            `${value} (${all[0]!.day ?? 'undated'}${all[0]!.outlet === null ? '' : `, ${all[0]!.outlet}`})`,
        )
      : []
  return [
    ...indented(what + behind, width, indent),
    ...(differing.length > 0
      ? indented(`figures: ${differing.join('; ')}`, width, indent + INDENT, colours.doubtful)
      : []),
    ...evidenceRows(strongest(evidence), evidence.length, origins, width, indent + INDENT, colours),
  ]
}

const SIGNS = { dropped: '-', added: '+', changed: '~' } as const

function changeRows(
  { from, to, told, added, dropped, changed }: DraftChange,
  width: number,
  colours: Palette,
): string[] {
  const indent = INDENT + INDENT
  return [
    `${INDENT}${colours.bold(printable(`changes from ${from ?? 'what was reported first'} to ${to ?? 'what was reported later'}`))}`,
    ...told.flatMap(({ how, about, evidence }) => [
      ...indented(`${SIGNS[how]} ${about}`, width, indent, colours.doubtful),
      ...indented(evidenceLine(evidence), width, indent + INDENT, colours.dim),
    ]),
    ...added.flatMap(({ words }) => indented(`+ ${words}`, width, indent)),
    ...dropped.flatMap(({ words }) => indented(`- ${words}`, width, indent)),
    ...changed.flatMap(({ after, figures }) =>
      indented(`~ ${after.words}: ${figures[0]} → ${figures[1]}`, width, indent),
    ),
  ]
}
