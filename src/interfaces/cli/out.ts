import { once } from 'node:events'

/** Writes to standard output, waiting where the other end is slow. */
export async function out(words: string): Promise<void> {
  if (words !== '' && !process.stdout.write(words)) await once(process.stdout, 'drain')
}

/** `1 claim`, `12,500 claims` */
export function counted(count: number, noun: string, plural = `${noun}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? noun : plural}`
}
