import { join } from 'node:path'
import { compareDocuments } from '../../src/analyses/origins/index.ts'
import { readDossier } from '../../src/dossier/index.ts'
import { openLedger } from '../../src/ledger/index.ts'
import { takeOver } from './grown.ts'
import { codedIn, settingOf } from './tables-coded.ts'

/*
 * A ledger as if so many times as much had been read, coded and compared: the dossier's own over and over, each time with
 * other letters and digits. `node tables-grow.js FOLDER FILE TIMES`
 */
const [folder, file, times] = process.argv.slice(2) as [string, string, string]
const { parties, by } = settingOf(readDossier(folder))
const from = await openLedger(join(folder, 'ledger.sqlite'))
const into = await openLedger(file, { create: true, parties })
await takeOver(from, into, Number(times), (await codedIn(from)).of, by)
await compareDocuments(into)
await from.close()
await into.close()
