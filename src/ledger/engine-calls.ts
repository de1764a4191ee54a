/*
 * The engine is native code, and aborts the whole program where its thread is ended in the midst of a call. So whoever ends a
 * thread asks first, and the thread lets no call begin from then on. Two words of shared memory:
 *
 *     0  INSIDE  1 while the thread is in the engine
 *     1  ENDING  1 once the thread is to be ended
 *
 * The thread sets the one and then looks at the other, and so does who ends it: one of them sees what the other has set.
 */
const [INSIDE, ENDING] = [0, 1]
const BYTES = 8
const MOMENT_MILLISECONDS = 2

/** Memory that a thread and who may end it share. */
export const newEnding = (): Int32Array => new Int32Array(new SharedArrayBuffer(BYTES))

/** This thread's, where it may be ended from outside. */
let ending: Int32Array | null = null
let isInside = false

/** From now on this thread, which has this from who may end it, can be ended safely whatever it does in a ledger. */
export function mayBeEnded(shared: Int32Array): void {
  ending = shared
}

/**
 * Calls the engine, or, where the thread is to be ended, waits for that.
 *
 * @throws whatever `call` throws
 */
export function inEngine<T>(call: () => T): T {
  if (ending === null || isInside) return call()
  Atomics.store(ending, INSIDE, 1)
  if (Atomics.load(ending, ENDING) === 1) {
    Atomics.store(ending, INSIDE, 0)
    Atomics.wait(ending, ENDING, 1)
  }
  isInside = true
  try {
    return call()
  } finally {
    isInside = false
    Atomics.store(ending, INSIDE, 0)
  }
}

/**
 * Lets the thread that shares this begin no call of the engine any more.
 *
 * @param patience the most to wait for the call that it is in, in milliseconds
 * @returns when it is out of the engine, and may be ended; or when patience is over
 * @example await outOfEngine(ending, 10_000); await worker.terminate()
 */
export async function outOfEngine(shared: Int32Array, patience: number): Promise<void> {
  Atomics.store(shared, ENDING, 1)
  const end = performance.now() + patience
  while (isIn(shared, end)) await new Promise((resolve) => setTimeout(resolve, MOMENT_MILLISECONDS))
}

/** As `outOfEngine`, where nothing can be awaited any more: while the program ends. */
export function outOfEngineNow(shared: Int32Array, patience: number): void {
  Atomics.store(shared, ENDING, 1)
  const end = performance.now() + patience
  while (isIn(shared, end)) Atomics.wait(shared, INSIDE, 1, MOMENT_MILLISECONDS)
}

const isIn = (shared: Int32Array, end: number): boolean => Atomics.load(shared, INSIDE) === 1 && performance.now() < end
