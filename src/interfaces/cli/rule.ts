import { userInfo } from 'node:os'
import { type Command, InvalidArgumentError, Option } from 'commander'
import {
  type Edit,
  type Ledger,
  LedgerError,
  type Ruling,
  SHORT_ID,
  type ShownRuling,
  selectorOf,
} from '../../ledger/index.ts'
import { partyNamed } from './claim-filter.ts'
import type { DossierHere } from './dossier-here.ts'
import { printable } from './layout.ts'
import { out } from './out.ts'
import { SOURCE_KINDS } from './source-kinds.ts'
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
}

const EXAMPLES = `
Examples:
  $ rapporteur rule 3f9a2c81b0:a3 accept --why 'heard the tape'
  $ rapporteur rule 3f9a2c81b0:a4 reject --by ines
  $ rapporteur rule 3f9a2c81b0:a5 edit --kind anonymous --count 2 --told Meridian
  $ rapporteur rule 3f9a2c81b0:a5 withdraw        no ruling is in force any more; the old ones stay on record
  $ rapporteur rule                               all rulings, by time`

export function ruleCommand(program: Command): void {
  onDossier(program.command('rule'))
    .description("record an analyst's decision on a claim; it stands over the machine's reading")
    .argument('[id]', 'a claim, as rapporteur claims lists it')
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
    .addHelpText('after', EXAMPLES)
    .action((id: string | undefined, action: Ruling['action'] | undefined, options: RuleOptions) => {
      const edit = editOf(options)
      const edits = Object.keys(edit).length
      if (id !== undefined && action === undefined)
        program.error(`error: missing argument 'action': ${ACTIONS.join(', ')}`)
      if (action === 'edit' && edits === 0)
        program.error(
          'error: an edit sets something: --kind, --name, --affiliation, --told, --party, --quotation or --count',
        )
      if (action !== 'edit' && edits > 0)
        program.error(`error: only an edit sets something; ${action ?? 'a list'} does not`)
      return withLedger(options, {}, async (ledger, dossier) => {
        if (id === undefined) await listAll(ledger)
        else await rule(ledger, dossier, id, action!, edit, options)
        return 0
      })
    })
}

async function rule(
  ledger: Ledger,
  dossier: DossierHere,
  id: string,
  action: Ruling['action'],
  edit: Edit,
  { by, why }: RuleOptions,
): Promise<void> {
  const { claims, document, rulings } = await ledger.claim(id)
  const [claim] = claims as [(typeof claims)[number]]
  if (action === 'withdraw' && claim.ruling === null)
    throw new LedgerError(`no ruling is in force on ${claim.id}; there is nothing to withdraw`)
  const who = (by ?? process.env.RAPPORTEUR_ANALYST ?? userInfo().username).trim()
  if (who === '') throw new LedgerError('a ruling needs a name; give it with --by')
  // Never the time of an earlier ruling on the claim, or before it, even where the clock was set back: the latest counts.
  const last = Math.max(0, ...rulings.map(({ at }) => Date.parse(at)))
  const at = new Date(Math.max(Date.now(), last + 1)).toISOString()
  const settled = edit.party === undefined ? edit : { ...edit, party: partyNamed(edit.party, dossier) }
  const selector = selectorOf(document.text, claim)
  await ledger.rule({ document: document.id, action, edit: settled, selector, who, at, why: why ?? null })
  await out(`${claim.id} ${PAST[action]} by ${printable(who)}\n`)
}

const PAST: Readonly<Record<Ruling['action'], string>> = {
  accept: 'accepted',
  reject: 'rejected',
  edit: 'edited',
  withdraw: 'ruling withdrawn',
}

async function listAll(ledger: Ledger): Promise<void> {
  for (const ruling of await ledger.rulings()) await out(`${rulingText(ruling)}\n`)
}

/** `3f9a2c81b0:a5  edited (kind anonymous) by ines on 2031-03-04: heard the tape` */
function rulingText({ document, attachedTo, action, edit, who, at, why, selector }: ShownRuling): string {
  const short = document.slice(0, SHORT_ID)
  const claim =
    attachedTo === null
      ? `${short} (orphan: "${selector.cue.exact}" "${selector.content.exact}")`
      : `${short}:a${attachedTo}`
  const edits = Object.entries(edit).map(([field, value]) => `${field} ${value}`)
  const what = edits.length > 0 ? ` (${edits.join(', ')})` : ''
  return printable(`${claim}  ${PAST[action]}${what} by ${who} on ${at.slice(0, 10)}${why === null ? '' : `: ${why}`}`)
}

function editOf({ kind, name, affiliation, told, party, quotation, count }: RuleOptions): Edit {
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
