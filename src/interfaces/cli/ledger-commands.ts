import type { Command } from 'commander'
import { addCommand } from './add.ts'
import { backupCommand } from './backup.ts'
import { briefCommand } from './brief.ts'
import { calendarCommand } from './calendar.ts'
import { checkCommand } from './check.ts'
import { claimsCommand } from './claims.ts'
import { eventsCommand } from './events.ts'
import { exportCommand } from './export.ts'
import { importCommand } from './import.ts'
import { marketsCommand } from './markets.ts'
import { originsCommand } from './origins.ts'
import { partiesCommand } from './parties.ts'
import { positionsCommand } from './positions.ts'
import { predictionsCommand } from './predictions.ts'
import { proposalsCommand } from './proposals.ts'
import { reportCommand } from './report.ts'
import { rereadCommand } from './reread.ts'
import { ruleCommand } from './rule.ts'
import { serveCommand } from './serve.ts'
import { showCommand } from './show.ts'
import { statementsCommand } from './statements.ts'
import { statusCommand } from './status.ts'
import { unsureCommand } from './unsure.ts'
import { watchCommand } from './watch.ts'

/** The commands on a dossier's ledger, in the order in which help lists them. */
export const LEDGER_COMMANDS: readonly ((program: Command) => void)[] = [
  addCommand,
  watchCommand,
  serveCommand,
  statusCommand,
  claimsCommand,
  showCommand,
  originsCommand,
  positionsCommand,
  partiesCommand,
  proposalsCommand,
  predictionsCommand,
  marketsCommand,
  calendarCommand,
  eventsCommand,
  statementsCommand,
  briefCommand,
  unsureCommand,
  ruleCommand,
  reportCommand,
  exportCommand,
  importCommand,
  rereadCommand,
  checkCommand,
  backupCommand,
]
