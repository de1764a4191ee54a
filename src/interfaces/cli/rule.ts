import { type Command, InvalidArgumentError, Option } from 'commander'
import {
  type Claim,
  type DecidedEdit,
  decide,
  isCodingId,
  type Ledger,
  LedgerError,
  type Ruling,
  SHORT_ID,
  type ShownRuling,
} from '../../ledger/index.ts'
import { SETTABLE_FIELDS } from '../../reading/index.ts'
import { analystHere } from './analyst.ts'
import { editLine } from './claim-view.ts'
import { codingEditOf, type Settings } from './coding-edit.ts'
import { editWords } from './coding-view.ts'
import type { DossierHere } from './dossier-here.ts'
import { partyNamed } from './in-dossier.ts'
import { printable } from './layout.ts'
import { out } from './out.ts'
import { answerRuled, PAST, ruledClaim, ruledCoding } from './ruled.ts'
import { SOURCE_KINDS } from './source-kinds.ts'
import { EXIT_INTERRUPTED } from './stopping.ts'
import { bringUpToDate } from './with-codings.ts'
import { type LedgerCommandOptions, onDossier, withLedger } from './with-ledger.ts'

const ACTIONS = ['accept', 'reject', 'edit', 'withdraw'] as const

interface RuleOptions extends LedgerCommandOptions {
  readonly by?: string
  readonly why?: string
  readonly kind?: string
  readonly name?: string
  readonly affiliation?: string
  readonly told?: string
  readonly party?: string
  readonly quotation?: string
  readonly count?: { readonly least: number; readonly most: number | null }
  readonly set?: Settings
  readonly json?: boolean
}

const SETTABLE = Object.entries(SETTABLE_FIELDS)
  .flatMap(([kind, fields]) =>
    Object.entries(fields).map(
      ([field, { values, example, about }]) =>
        `  ${kind.padEnd(11)} ${field.padEnd(13)} ${values === null ? `${about}${example === undefined ? '' : `: ${example}`}` : values.join(', ')}`,
    ),
  )
  .join('\n')

const EXAMPLES = `
What --set takes beside party and issue, which every coding has; without a value it empties the field:
${SETTABLE}

An edit takes the place of the one before it: give again what is to stay of that.
The answer says what was ruled on, what it says now, and which command shows it.

Examples:
  $ rapporteur rule 3f9a2c81b0:a3 accept --why 'heard the tape'
  $ rapporteur rule 3f9a2c81b0:a4 reject --by ines
  $ rapporteur rule 3f9a2c81b0:a5 edit --kind anonymous --count 2 --told Meridian
  $ rapporteur rule 3f9a2c81b0:s4 edit --set stance=resists --set issue=Tolls
  $ rapporteur rule 3f9a2c81b0:m2 edit --set days=2031-04-04 --set 'participants=Kessar; Ana Olm (Varnia)' --set place=Ostrel
  $ rapporteur rule 3f9a2c81b0:a5 withdraw        no ruling is in force any more; the old ones stay on record
  $ rapporteur rule                               all rulings, by time`

export function ruleCommand(program: Command): void {
  onDossier(program.command('rule'))
    .description("record an analyst's decision on a claim or a coding; it stands over the machine's reading")
    .argument('[id]', 'a claim, as rapporteur claims lists it, or a coding, as the tables list it')
    .argument('[action]', ACTIONS.join(', '), oneOf(ACTIONS))
    .option('--by <name>', 'who decides; else RAPPORTEUR_ANALYST, or the name on this machine')
    .option('--why <reason>', 'why')
    .addOption(new Option('--kind <kind>', 'edit: kind of source').choices(SOURCE_KINDS))
    .option('--name <name>', 'edit: who the source is')
    .option('--affiliation <side>', 'edit: the side the source speaks from')
    .option('--told <outlet>', 'edit: the outlet it spoke to')
    .option('--party <party>', 'edit: the party of the dossier it speaks for')
    .addOption(new Option('--quotation <kind>', 'edit: kind of quotation').choices(['direct', 'indirect', 'mixed']))
    .addOption(new Option('--count <number>', 'edit: how many speak: 2, or 2+ for two or more').argParser(people))
    .addOption(
      new Option(
        '--set <field=value>',
        'edit of a coding, once for each: party, issue or a field of its kind; no value empties it',
      ).argParser(setting),
    )
    .option('--json', 'what was ruled as one JSON object; all rulings as JSON Lines')
    .addHelpText('after', EXAMPLES)
    .action((id: string | undefined, action: Ruling['action'] | undefined, options: RuleOptions, command: Command) => {
      const edit = editOf(options)
      const edits = Object.keys(edit).length + (options.set ?? []).length
      if (id !== undefined && action === undefined)
        command.error(`error: missing argument 'action': ${ACTIONS.join(', ')}`)
      if (action === 'edit' && edits === 0)
        command.error(
          'error: an edit sets something: --kind, --name, --affiliation, --told, --party, --quotation or --count; of a coding --set field=value',
        )
      if (action !== 'edit' && edits > 0)
        command.error(`error: only an edit sets something; ${action ?? 'a list'} does not`)
      return withLedger(options, {}, async (ledger, dossier) => {
        const rulings = id === undefined ? await ledger.rulings() : []
        const onCodings = id === undefined ? rulings.some(({ about }) => about === 'coding') : isCodingId(id)
        if (onCodings && !(await bringUpToDate(ledger, dossier))) return EXIT_INTERRUPTED
        if (id === undefined) await listAll(ledger, options.json === true)
        else if (onCodings) await ruleCoding(ledger, dossier, id, action!, options)
        else await ruleClaim(ledger, dossier, id, action!, edit, options)
        return 0
      })
    })
}

async function ruleCoding(
  ledger: Ledger,
  dossier: DossierHere,
  id: string,
  action: Ruling['action'],
  options: RuleOptions,
): Promise<void> {
  const { codings, document, rulings, selector } = await ledger.coding(id)
  const [coding] = codings as [(typeof codings)[number]]
  const { party, ...others } = editOf(options)
  const [misplaced] = Object.keys(others)
  if (misplaced !== undefined)
    throw new LedgerError(`${coding.id} is a ${coding.kind}: what an edit sets in it is given as --set field=value`)
  if (action === 'withdraw' && coding.ruling === null)
    throw new LedgerError(`no ruling is in force on ${coding.id}; there is nothing to withdraw`)
  const settings: Settings = [...(party === undefined ? [] : [['party', party] as const]), ...(options.set ?? [])]
  const edit = codingEditOf(coding, settings, dossier)
  const record = recordOf(action, rulings, options)
  await ledger.rule({ document: document.id, edit, selector, ...record })
  const [now] = (await ledger.coding(coding.id)).codings as [typeof coding]
  await answerRuled(ruledCoding(now, { edit, ...record }), options.json === true)
}

/** Who rules, when and why. */
function recordOf(
  action: Ruling['action'],
  earlier: readonly ShownRuling[],
  { by, why }: RuleOptions,
): Pick<Ruling, 'action' | 'who' | 'at' | 'why'> {
  const who = (by ?? analystHere()).trim()
  if (who === '') throw new LedgerError('a ruling needs a name; give it with --by')
  // Never the time of an earlier ruling, or before it, even where the clock was set back: the latest counts.
  const last = Math.max(0, ...earlier.map(({ at }) => Date.parse(at)))
  return { action, who, at: new Date(Math.max(Date.now(), last + 1)).toISOString(), why: why ?? null }
}

async function ruleClaim(
  ledger: Ledger,
  dossier: DossierHere,
  id: string,
  action: Ruling['action'],
  edit: DecidedEdit,
  options: RuleOptions,
): Promise<void> {
  if (options.set !== undefined)
    throw new LedgerError(`--set is for codings, as 3f9a2c81b0:s4; of a claim an edit sets --kind, --name, --party, …`)
  const found = await ledger.claim(id)
  const { who, why } = recordOf(action, found.rulings, options)
  const settled = edit.party === undefined ? edit : { ...edit, party: partyNamed(edit.party, dossier) }
  const ruling = decide(found, { action, edit: settled, who, why }, Date.now())
  await ledger.rule(ruling)
  const [now] = (await ledger.claim(found.claims[0]!.id)).claims as [Claim]
  await answerRuled(ruledClaim(now, ruling), options.json === true)
}

async function listAll(ledger: Ledger, json: boolean): Promise<void> {
  for (const ruling of await ledger.rulings())
    await out(json ? `${JSON.stringify(ruling)}\n` : `${rulingText(ruling)}\n`)
}

/** `3f9a2c81b0:a5  edited (kind anonymous) by ines on 2031-03-04: heard the tape` */
function rulingText(ruling: ShownRuling): string {
  const { action, who, at, why } = ruling
  const what = ruling.about === 'coding' ? editWords(ruling.edit) : editLine(ruling.edit)
  return printable(
    `${subjectOf(ruling)}  ${PAST[action]}${what} by ${who} on ${at.slice(0, 10)}${why === null ? '' : `: ${why}`}`,
  )
}

/** The id of what it is about, or its words where nothing has them any more. */
function subjectOf(ruling: ShownRuling): string {
  const short = ruling.document.slice(0, SHORT_ID)
  if (ruling.about === 'coding') {
    const { kind, exact } = ruling.selector
    return ruling.attachedTo === null ? `${short} (orphan ${kind}: "${exact}")` : `${short}:${ruling.attachedTo}`
  }
  const { cue, content } = ruling.selector
  return ruling.attachedTo === null
    ? `${short} (orphan: "${cue.exact}" "${content.exact}")`
    : `${short}:a${ruling.attachedTo}`
}

/** `field=value`; no value empties the field. */
function setting(value: string, before: Settings = []): Settings {
  const at = value.indexOf('=')
  if (at < 1) throw new InvalidArgumentError('It must be field=value.')
  return [...before, [value.slice(0, at).trim(), value.slice(at + 1).trim()]]
}

function editOf({ kind, name, affiliation, told, party, quotation, count }: RuleOptions): DecidedEdit {
  return {
    ...(kind === undefined ? {} : { kind }),
    ...(name === undefined ? {} : { name }),
    ...(affiliation === undefined ? {} : { affiliation }),
    ...(told === undefined ? {} : { outlet: told }),
    ...(party === undefined ? {} : { party }),
    ...(quotation === undefined ? {} : { quotation }),
    ...(count ?? {}),
  }
}

function oneOf(allowed: readonly string[]): (value: string) => string {
  return (value) => {
    if (!allowed.includes(value)) throw new InvalidArgumentError(`It must be one of ${allowed.join(', ')}.`)
    return value
  }
}

function people(value: string): { least: number; most: number | null } {
  const match = /^([1-9]\d{0,5})(\+?)$/.exec(value)
  if (match === null) throw new InvalidArgumentError('It must be a number as 2, or as 2+ for two or more.')
  const least = Number(match[1])
  return { least, most: match[2] === '+' ? null : least }
}
