import { type Command, Option } from 'commander'
import {
  type Calendar,
  type CalendarRow,
  calendarOf,
  type MeetingCoding,
  narrowCalendar,
  type Outcomes,
  outcomesByDay,
  publishedDay,
  reportsOf,
  withAwaited,
  withMoves,
  withOutcomes,
  withRivals,
} from '../../analyses/calendar/index.ts'
import { codingOrigins, unasked } from '../../analyses/evidence/index.ts'
import { mapArticles } from '../../analyses/origins/index.ts'
import { calendarFile } from '../../exports/index.ts'
import { calendarRows } from './calendar-view.ts'
import { day, sinceAndUntil } from './claim-filter.ts'
import { isColoured, palette } from './colours.ts'
import { partyNamed } from './in-dossier.ts'
import { isWhole, keptTables } from './kept-tables.ts'
import { counted, out } from './out.ts'
import { besidePartyAndDay, issueOption, partyOption, sourceKindOption, sureOption } from './table-options.ts'
import { type CodingsHere, withCodings } from './with-codings.ts'
import { type LedgerCommandOptions, onDossier } from './with-ledger.ts'

interface CalendarCommandOptions extends LedgerCommandOptions {
  readonly since?: string
  readonly until?: string
  readonly today?: string
  readonly party?: string
  readonly issue?: string
  readonly sourceKind?: string
  readonly sure?: number
  readonly json?: boolean
  readonly as?: 'ics'
  readonly history?: boolean
}

export function calendarCommand(program: Command): void {
  const command = onDossier(program.command('calendar'))
    .description('meetings, talks, visits, calls, deadlines and votes: held, planned, put off, called off, or missing')
    .addOption(partyOption('only what this party of the dossier takes part in'))
    .addOption(issueOption())
  sinceAndUntil(command, 'may be')
    .addOption(
      new Option(
        '--today <day>',
        'what tells past from coming, by texts published until then; else the newest day of publication',
      ).argParser(day),
    )
    .addOption(sourceKindOption())
    .addOption(sureOption())
    .option('--history', 'show each report, and how status and days changed')
    .option('--json', 'as JSON')
    .addOption(new Option('--as <format>', 'as an iCalendar file').choices(['ics']).conflicts(['json', 'history']))
    .addHelpText(
      'after',
      `
Examples:
  $ rapporteur calendar --since 2031-04-02
  $ rapporteur calendar --party Kessar --history
  $ rapporteur calendar --as ics > talks.ics`,
    )
    .action((options: CalendarCommandOptions) =>
      withCodings(besidePartyAndDay(options), async (here) => {
        const { dossier } = here
        const { since, until, party } = options
        const whole = await tableHere(here, options.today)
        const wanted = narrowCalendar(whole, {
          ...(since === undefined ? {} : { since }),
          ...(until === undefined ? {} : { until }),
          ...(party === undefined ? {} : { party: partyNamed(party, dossier) }),
        })
        const flagged = withOutcomes(withRivals(wanted.rows, whole.rows), whole.rows)
        const moved = withMoves(flagged, whole.rows)
        const calendar = {
          ...wanted,
          rows: withAwaited(moved, whole.rows, await unsureHere(here, moved, options.today)),
        }
        if (options.json === true) await out(`${JSON.stringify(calendar)}\n`)
        else if (options.as === 'ics') await writeIcs(dossier.name, calendar)
        else await writeText(calendar, options.history === true)
        return 0
      }),
    )
}

async function tableHere(here: CodingsHere, asked: string | undefined): Promise<Calendar> {
  const { ledger, dossier } = here
  const last = await ledger.lastDay()
  // Of a day that is over no text of a later one tells: of what was planned then it is not known that it was held.
  const isOver = asked !== undefined && last !== null && asked < last
  const kept = isWhole(here) && !isOver ? await keptTables(here) : null
  if (kept !== null) return narrowCalendar(kept.calendar, asked === undefined ? {} : { today: asked })
  const told = await here.codings({ kinds: ['meeting', 'event'] })
  const codings = isOver ? told.filter((coding) => (publishedDay(coding) ?? asked) <= asked) : told
  const documents = codings.map(({ document }) => document)
  const originOf = codingOrigins(codings, await mapArticles(ledger, dossier, documents))
  const today = asked ?? last
  const meetings = codings.filter(({ kind }) => kind === 'meeting') as MeetingCoding[]
  return calendarOf(meetings, originOf, today === null ? {} : { today })
}

/** Reports that are not sure enough to be told; none where `--sure` takes them into the rows. */
async function unsureHere(
  { ledger, filter }: CodingsHere,
  rows: readonly CalendarRow[],
  asked: string | undefined,
): Promise<Outcomes> {
  const isAsked = filter.sure === undefined && rows.some(({ status, lies }) => status === 'planned' && lies === 'past')
  if (!isAsked) return new Map()
  const codings = await ledger.codings({ ...filter, kinds: ['meeting'], unsure: 'only' })
  const known = (codings as MeetingCoding[]).filter(
    (coding) => asked === undefined || (publishedDay(coding) ?? asked) <= asked,
  )
  return outcomesByDay(reportsOf(known, unasked))
}

async function writeIcs(name: string, calendar: Calendar): Promise<void> {
  const { file, leftOut } = calendarFile(name, calendar)
  await out(file)
  if (leftOut > 0)
    process.stderr.write(`left out, for want of a day or of a week at least: ${counted(leftOut, 'row')}\n`)
}

async function writeText({ rows, undated, today }: Calendar, history: boolean): Promise<void> {
  const colours = palette(isColoured(process.stdout, process.env))
  const width = process.stdout.columns ?? 100
  const parts: [string, readonly CalendarRow[]][] = [
    [`before ${today ?? 'today'}`, rows.filter(({ lies }) => lies === 'past')],
    [`on ${today ?? 'the day'}, or in days around it`, rows.filter(({ lies }) => lies === 'today' || lies === null)],
    [`after ${today ?? 'today'}`, rows.filter(({ lies }) => lies === 'coming')],
    ['undated', undated],
  ]
  for (const [title, part] of parts) {
    if (part.length === 0) continue
    await out(`${colours.bold(title)}\n\n`)
    for (const row of part) await out(`${calendarRows(row, width, colours, history).join('\n')}\n\n`)
  }
  if (rows.length + undated.length === 0) process.stderr.write('no meeting, deadline or vote is told of\n')
}
