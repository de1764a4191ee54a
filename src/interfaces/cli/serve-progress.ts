import type { Job } from '../contract/index.ts'
import { counted } from './out.ts'
import { type Progress, progressBar } from './progress.ts'

/** Tells at the terminal how adding goes on that was asked for at the start; pages tell the rest. */
export function addingHere(): {
  readonly onJob: (job: Job) => void
  /** From now on it is told: the address is first. */
  readonly begin: () => void
  readonly stop: () => void
} {
  let bar: Progress | null = null
  let first: string | null = null
  let last: Job | null = null
  const show = (job: Job): void => {
    if (bar === null) return
    const { read, unread, state, ended, refusedCount } = job
    bar.update(read, state === 'storing' ? null : read + unread)
    if (ended === null) return
    stop()
    if (state === 'stopped') return
    const failed = refusedCount > 0 ? `, ${refusedCount.toLocaleString('en')} failed` : ''
    const trouble = job.problem === null ? '' : `: ${job.problem}`
    const known = job.newDocuments === 0 && read === 0 && refusedCount === 0 && trouble === ''
    process.stdout.write(
      known ? 'all of it was read before\n' : `${counted(read, 'document')} read${failed}${trouble}\n`,
    )
  }
  const stop = (): void => {
    bar?.stop()
    bar = null
  }
  return {
    onJob: (job) => {
      first ??= job.id
      if (job.id !== first) return
      last = job
      show(job)
    },
    begin: () => {
      bar = progressBar('reading')
      if (last !== null) show(last)
    },
    stop,
  }
}
