import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { ROOT } from '../corpora.ts'
import { command } from './command.ts'
import { newDossier, type Story, written } from './stories.ts'

/** What came of some kills; those that follow go on from there. */
export interface Kills {
  readonly kills: number
  readonly unsound: number
  readonly different: number
  /** Of the random numbers. */
  readonly state: number
}

export const NO_KILLS: Kills = { kills: 0, unsound: 0, different: 0, state: 1 }

/** After so many kills the add is let finish, and its export compared with that of one that nobody disturbed. */
const THEN_FINISHED = 5

/**
 * Kills an add at random moments; every ledger that is left must be sound, and the last of five whole.
 *
 * @param onKilled after each five
 */
export async function killed(
  folder: string,
  stories: readonly Story[],
  from: Kills,
  total: number,
  onKilled: (kills: Kills) => void,
): Promise<void> {
  const file = await written(folder, 'kills', stories, 1)
  const undisturbed = newDossier(folder)
  const { seconds } = await command(['add', '--dossier', undisturbed, file])
  const exportOf = async (dossier: string): Promise<string> =>
    createHash('sha256')
      .update((await command(['export', '--dossier', dossier, '--as', 'jsonl'])).stdout)
      .digest('hex')
  const whole = await exportOf(undisturbed)
  let { kills, unsound, different, state } = from
  const random = (): number => {
    state = Math.imul(state, 1103515245) + 12345
    return (state >>> 8) / 2 ** 24
  }
  while (kills < total) {
    const dossier = newDossier(folder)
    for (let i = 0; i < THEN_FINISHED && kills < total; i++, kills++) {
      const child = spawn(process.execPath, [join(ROOT, 'bin', 'rapporteur.js'), 'add', '--dossier', dossier, file], {
        stdio: 'ignore',
      })
      const ended = new Promise((resolve) => child.on('close', resolve))
      await Promise.race([ended, sleep(random() * seconds * 1000)])
      child.kill('SIGKILL')
      await ended
      if (existsSync(join(dossier, 'ledger.sqlite')) && (await command(['check', '--dossier', dossier])).code !== 0)
        unsound++
    }
    await command(['add', '--dossier', dossier, file])
    if ((await exportOf(dossier)) !== whole) different++
    onKilled({ kills, unsound, different, state })
  }
}
