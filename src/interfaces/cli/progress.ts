import cliProgress from 'cli-progress'

export interface Progress {
  update(done: number, total: number | null): void
  stop(): void
}

/** How many seconds back the rate looks. */
const RATE_SECONDS = 10
const SECOND = 1000

/**
 * A bar with rate and time left on standard error, where that is a terminal; else nothing. While the total isn't known
 * (null), it tells how much is done.
 *
 * @param clock milliseconds from any moment on
 */
export function progressBar(
  what: string,
  stream: NodeJS.WriteStream = process.stderr,
  clock: () => number = Date.now,
): Progress {
  if (stream.isTTY !== true) return { update: () => {}, stop: () => {} }
  const bar = new cliProgress.SingleBar(
    {
      format: `${what} {bar} {done} of {of} · {rate} · {left}`,
      stream,
      hideCursor: true,
      etaBuffer: 1,
    },
    cliProgress.Presets.shades_classic,
  )
  const marks: { readonly at: number; readonly done: number }[] = []
  let started = false
  return {
    update(done, total) {
      const now = clock()
      marks.push({ at: now, done })
      while (marks.length > 2 && now - marks[0]!.at > RATE_SECONDS * SECOND) marks.shift()
      const [first] = marks as [(typeof marks)[number]]
      const seconds = (now - first.at) / SECOND
      const rate = seconds > 0 ? (done - first.done) / seconds : 0
      const payload = {
        done: done.toLocaleString('en'),
        of: total === null ? 'what comes' : total.toLocaleString('en'),
        rate: rate === 0 ? '…' : `${Math.round(rate).toLocaleString('en')} a second`,
        left: total === null || rate === 0 ? '…' : `${duration((total - done) / rate)} left`,
      }
      if (started) {
        bar.setTotal(total ?? done + 1)
        bar.update(done, payload)
      } else bar.start(total ?? done + 1, done, payload)
      started = true
    },
    stop: () => bar.stop(),
  }
}

/** `42 s`, `3 min 5 s`, `1 h 20 min` */
export function duration(seconds: number): string {
  const whole = Math.max(0, Math.ceil(seconds))
  if (whole < 60) return `${whole} s`
  if (whole < 3600) return `${Math.floor(whole / 60)} min ${whole % 60} s`
  return `${Math.floor(whole / 3600)} h ${Math.floor((whole % 3600) / 60)} min`
}
