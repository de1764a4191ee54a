import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Command, InvalidArgumentError, Option } from 'commander'
import { type SuggestedActor, type SuggestedParty, suggestParties } from '../../analyses/parties/index.ts'
import { type AddedPerson, DOSSIER_FILE, withParties } from '../../dossier/index.ts'
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
What --suggest prints is YAML, to be pasted into dossier.yaml in the place of its "parties:" and corrected there: your parties as
they are, with people under the party that they speak for, and bodies and countries as parties of their own. Whatever is new says on
how many claims it rests, and names one (rapporteur show ID). Whoever speaks for no party that is known stands below, as a remark.

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
        await out(
          options.json === true
            ? `${JSON.stringify(found, null, 2)}\n`
            : suggestionsYaml(found, readFileSync(join(dossier.folder, DOSSIER_FILE), 'utf8')),
        )
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

/** The dossier's parties with these among them. */
function suggestionsYaml(found: readonly SuggestedParty[], source: string): string {
  if (found.length === 0) return ''
  const placed = found.flatMap(({ name, body, people }) =>
    name === null
      ? []
      : [
          {
            name: plain(name),
            aliases: body?.aliases.map(plain) ?? [],
            remark: body === null ? null : basis(body),
            people: people.map(added),
          },
        ],
  )
  const unplaced = found.filter(({ name }) => name === null).flatMap(({ people }) => people.map(added))
  return `# in the place of the "parties:" of dossier.yaml; what is new has a remark\n${withParties(source, placed, unplaced)}`
}

const added = (person: SuggestedActor): AddedPerson => ({
  name: plain(person.name),
  role: person.role === null ? null : plain(person.role),
  aliases: person.aliases.map(plain),
  remark: basis(person),
})

/** In one line, without what would steer a terminal. */
const plain = (value: string): string => printable(value).replace(/\s+/g, ' ')

const basis = ({ claims, articles, example }: SuggestedActor): string =>
  `${counted(claims, 'claim')} in ${counted(articles, 'article')}, for example ${example}`

function wholeNumber(value: string): number {
  if (!/^[1-9]\d{0,8}$/.test(value)) throw new InvalidArgumentError('It must be a whole number from 1.')
  return Number(value)
}
