/** Exit code of a program that Ctrl-C ended, as shells count it. */
export const EXIT_INTERRUPTED = 130

/**
 * A signal that Ctrl-C (or SIGTERM) gives: what is being done is finished and kept. A second Ctrl-C ends at once, and
 * loses nothing that was written.
 */
export function stopOnInterrupt(): { readonly signal: AbortSignal; readonly release: () => void } {
  const controller = new AbortController()
  const stop = (): void => {
    if (controller.signal.aborted) process.exit(EXIT_INTERRUPTED)
    process.stderr.write('\nstopping; once more to stop at once\n')
    controller.abort()
  }
  process.on('SIGINT', stop).on('SIGTERM', stop)
  return { signal: controller.signal, release: () => void process.off('SIGINT', stop).off('SIGTERM', stop) }
}
