import { type Command, InvalidArgumentError, Option } from 'commander'
import { stringify } from 'yaml'
import { type SuggestedActor, type SuggestedParty, suggestParties } from '../../analyses/parties/index.ts'
import { type Claim, folded, type Ledger } from '../../ledger/index.ts'
import type { DossierHere } from './dossier-here.ts'
import { printable } from './layout.ts'
import { counted, out } from './out.ts'
import { type LedgerCommandOptions, onDossier, withLedger } from './with-ledger.ts'

interface PartiesOptions extends LedgerCommandOptions {
  readonly suggest?: boolean
  readonly least: number
  readonly json?: boolean
}

const DEFAULT_LEAST = 3
/** Claims that are fetched at a time. */
const PAGE = 2000

const EXAMPLES = `
What --suggest prints is YAML, to be pasted into dossier.yaml and corrected there: people under the party that they speak
for, bodies and countries as parties of their own. Each line says on how many claims it rests, and names one
(rapporteur show ID).

Examples:
  $ rapporteur parties
  $ rapporteur parties --suggest
  $ rapporteur parties --suggest --least 10`

export function partiesCommand(program: Command): void {
  onDossier(program.command('parties'))
    .description('who the parties are and how much each says; who else speaks often')
    .option('--suggest', 'frequent speakers that dossier.yaml does not know, ready to paste')
    .addOption(
      new Option('--least <count>', 'only who makes so many claims or more')
        .default(DEFAULT_LEAST)
        .argParser(wholeNumber),
    )
    .option('--json', 'as JSON')
    .addHelpText('after', EXAMPLES)
    .action((options: PartiesOptions) =>
      withLedger(options, {}, async (ledger, dossier) => {
        const claims = await allClaims(ledger)
        if (options.suggest !== true) {
          await out(
            options.json === true
              ? `${JSON.stringify(countsOf(claims, dossier), null, 2)}\n`
              : countsText(countsOf(claims, dossier)),
          )
          return 0
        }
        const found = suggestParties(claims, {
          partyNamed: (name) => partyOf(name, dossier),
          leastClaims: options.least,
        })
        await out(options.json === true ? `${JSON.stringify(found, null, 2)}\n` : suggestionsYaml(found))
        if (found.length === 0) process.stderr.write(`nobody else makes ${options.least} claims; try --least 1\n`)
        return 0
      }),
    )
}

async function allClaims(ledger: Ledger): Promise<Claim[]> {
  const claims: Claim[] = []
  let page = await ledger.claims({}, PAGE)
  for (;;) {
    claims.push(...page.claims)
    if (page.next === null) return claims
    page = await ledger.claims({}, PAGE, page.next)
  }
}

function partyOf(name: string, { parties }: DossierHere): string | null {
  const wanted = folded(name)
  return (
    parties.find(({ id, names }) => folded(id) === wanted || names.some((other) => folded(other) === wanted))?.id ??
    null
  )
}

interface PartyCount {
  readonly party: string
  readonly claims: number
  readonly articles: number
}

function countsOf(claims: readonly Claim[], { parties }: DossierHere): PartyCount[] {
  return parties.map(({ id }) => {
    const own = claims.filter(({ party }) => party === id)
    return { party: id, claims: own.length, articles: new Set(own.map(({ document }) => document)).size }
  })
}

function countsText(counts: readonly PartyCount[]): string {
  const width = Math.max(0, ...counts.map(({ party }) => party.length))
  return counts
    .map(
      ({ party, claims, articles }) =>
        `${printable(party).padEnd(width)}  ${counted(claims, 'claim')} in ${counted(articles, 'article')}\n`,
    )
    .join('')
}

/** As YAML with remarks. */
function suggestionsYaml(found: readonly SuggestedParty[]): string {
  if (found.length === 0) return ''
  const rows = ['parties:']
  for (const { name, known, body, people } of found) {
    if (name === null) continue
    if (known) rows.push(`  # you have ${printable(name)}: these would be its people`)
    else if (body !== null) rows.push(`  # ${basis(body)}`)
    rows.push(`  - name: ${scalar(name)}`)
    if (body !== null && body.aliases.length > 0) rows.push(`    aliases: [${body.aliases.map(scalar).join(', ')}]`)
    if (people.length > 0) rows.push('    people:', ...people.flatMap((person) => personRows(person, '      ')))
  }
  const alone = found.find(({ name }) => name === null)
  if (alone !== undefined) {
    rows.push('  # for whom these speak, no article says', '  - name: "?"', '    people:')
    rows.push(...alone.people.flatMap((person) => personRows(person, '      ')))
  }
  return `${rows.join('\n')}\n`
}

function personRows(person: SuggestedActor, indent: string): string[] {
  const { name, role, aliases } = person
  return [
    `${indent}# ${basis(person)}`,
    `${indent}- name: ${scalar(name)}`,
    ...(role === null ? [] : [`${indent}  role: ${scalar(role)}`]),
    ...(aliases.length === 0 ? [] : [`${indent}  aliases: [${aliases.map(scalar).join(', ')}]`]),
  ]
}

const basis = ({ claims, articles, example }: SuggestedActor): string =>
  `${counted(claims, 'claim')} in ${counted(articles, 'article')}, for example ${example}`

/** A name as YAML writes it within a line. */
function scalar(value: string): string {
  const plain = printable(value).replace(/\s+/g, ' ')
  return stringify([plain], { flowCollectionPadding: false, lineWidth: 0, collectionStyle: 'flow' }).trim().slice(1, -1)
}

function wholeNumber(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError('It must be a whole number from 1.')
  return Number(value)
}
