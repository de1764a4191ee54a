import { join } from 'node:path'
import { DOSSIER_FILE } from '../../dossier/index.ts'
import { CORES } from '../../intake/index.ts'
import type { DossierFile } from '../http/index.ts'
import { analystHere } from './analyst.ts'
import { dossierHere } from './dossier-here.ts'

/** A dossier as the desk takes it: the file, and what it says whenever it is asked. */
export function dossierFile(folder: string): DossierFile {
  return {
    path: join(folder, DOSSIER_FILE),
    read: () => {
      const here = dossierHere(folder)
      return {
        ledger: here.ledger,
        dossier: here.dossier,
        parties: here.parties,
        outlets: here.outlets,
        people: here.people,
        codebook: here.codebook,
        analyst: analystHere() || 'analyst',
        // One core stays for those who read the pages.
        readers: Math.max(1, CORES - 1),
      }
    },
  }
}
