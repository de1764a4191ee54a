import { type Command, Option } from 'commander'
import { calendarOf, type MeetingCoding } from '../../analyses/calendar/index.ts'
import { type EventCoding, type EventRow, eventsOf, narrowEvents } from '../../analyses/events/index.ts'
import { codingOrigins } from '../../analyses/evidence/index.ts'
import { mapArticles } from '../../analyses/origins/index.ts'
import { PLOVER_ACTS, type PloverAct } from '../../reading/events/index.ts'
import { daysWords } from './calendar-view.ts'
import { sinceAndUntil } from './claim-filter.ts'
import { isColoured, type Palette, palette } from './colours.ts'
import { partyNamed } from './in-dossier.ts'
import { isWhole, keptTables } from './kept-tables.ts'
import { padded, printable, wrap } from './layout.ts'
import { counted, out } from './out.ts'
import { besidePartyAndDay, issueOption, partyOption, sourceKindOption, sureOption } from './table-options.ts'
import { sureText } from './table-view.ts'
import { type CodingsHere, withCodings } from './with-codings.ts'
import { type LedgerCommandOptions, onDossier } from './with-ledger.ts'

interface EventsOptions extends LedgerCommandOptions {
  readonly party?: string
  readonly act?: PloverAct
  readonly since?: string
  readonly until?: string
  readonly issue?: string
  readonly sourceKind?: string
  readonly sure?: number
  readonly json?: boolean
}

const EXAMPLES = `
Examples:
  $ rapporteur events --party varnia --since 2031-03-01
  $ rapporteur events --act SANCTION --json`

export function eventsCommand(program: Command): void {
  const command = onDossier(program.command('events'))
    .description('what is told as having happened, coded in PLOVER: who did what to whom, when, where, how many')
    .addOption(partyOption('only what this party of the dossier did, or what was done to it'))
    .addOption(issueOption())
    .addOption(new Option('--act <act>', 'only this act').choices([...PLOVER_ACTS]))
  sinceAndUntil(command, 'was')
    .addOption(sourceKindOption())
    .addOption(sureOption())
    .option('--json', 'as JSON Lines')
    .addHelpText('after', EXAMPLES)
    .action(({ party, act, since, until, json, ...options }: EventsOptions) =>
      withCodings(besidePartyAndDay(options), async (here) => {
        const { dossier } = here
        const wanted = narrowEvents(await tableHere(here), {
          ...(party === undefined ? {} : { party: partyNamed(party, dossier) }),
          ...(act === undefined ? {} : { act }),
          ...(since === undefined ? {} : { since }),
          ...(until === undefined ? {} : { until }),
        })
        const colours = palette(isColoured(process.stdout, process.env))
        const width = process.stdout.columns ?? 100
        for (const row of wanted)
          await out(json === true ? `${JSON.stringify(row)}\n` : `${eventRows(row, width, colours).join('\n')}\n\n`)
        if (wanted.length === 0 && json !== true) process.stderr.write('no event is told of\n')
        return 0
      }),
    )
}

async function tableHere(here: CodingsHere): Promise<readonly EventRow[]> {
  const { ledger, dossier, codings } = here
  const kept = isWhole(here) ? await keptTables(here) : null
  if (kept !== null) return kept.events
  const told = await codings({ kinds: ['event', 'meeting'] })
  const events = told.filter(({ kind }) => kind === 'event') as EventCoding[]
  const meetings = told.filter(({ kind }) => kind === 'meeting') as MeetingCoding[]
  const documents = told.map(({ document }) => document)
  const originOf = codingOrigins(told, await mapArticles(ledger, dossier, documents))
  const { rows, undated } = calendarOf(meetings, originOf)
  return eventsOf(events, [...rows, ...undated], originOf)
}

const INDENT = '    '
const MAX_WIDTH = 110
/** Columns for the days. */
const WHEN = 26

/**
 * An event for eyes:
 *
 *     2031-04-02                RETREAT  Kessar → Varnia · 40 prisoner · Hollin
 *         2 reports from 1 independent origin: Meridian
 *         3f9a2c81b0:v2 (91 % sure)
 *         Kessar released 40 prisoners on Tuesday.
 */
function eventRows(row: EventRow, width: number, colours: Palette): string[] {
  const { act, actor, recipient, place, counts, reports, origins, days } = row
  const line = Math.min(Math.max(width, 40), MAX_WIDTH) - INDENT.length
  const first = reports[0]!
  const when = days === null ? `by ${first.published ?? 'an unknown day'}` : daysWords(days)
  const head = [
    `${act} ${who(actor)} → ${who(recipient)}`,
    ...counts.map(
      ({ least, most, of }) =>
        `${most === null ? `${least} or more` : least === most ? least : `${least} to ${most}`} ${of}`,
    ),
    ...(place === null ? [] : [place]),
  ].join(' · ')
  const [top = '', ...rest] = wrap(printable(head), line - WHEN)
  const from = `${counted(reports.length, 'report')} from ${counted(origins.length, 'independent origin')}: ${origins.map(({ name }) => name).join('; ')}`
  return [
    `${padded(when, WHEN)}${colours.bold(top)}`,
    ...rest.map((words) => ' '.repeat(WHEN) + words),
    ...wrap(printable(from), line).map((words) => INDENT + colours.source(words)),
    `${INDENT}${colours.dim(reports.map(({ coding }) => `${coding.id} (${sureText(coding.confidence)})`).join(' '))}`,
    ...wrap(printable(first.coding.sentence.words), line).map((words) => INDENT + words),
  ]
}

function who(actor: EventRow['actor']): string {
  if (actor === null) return '?'
  return actor.party === null || actor.party === actor.name ? actor.name : `${actor.name} (${actor.party})`
}
