import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { asBuilt } from './test/set-up/as-built.ts'
import { LongestFirst } from './test/set-up/order.ts'

export default defineConfig({
  plugins: [asBuilt(import.meta.dirname)],
  test: {
    include: [
      'src/**/*.test.ts',
      'training/**/*.test.ts',
      'keys/**/*.test.ts',
      'bench/**/*.test.ts',
      'test/**/*.test.ts',
    ],
    globalSetup: ['test/set-up/built.ts', 'test/set-up/made-once.ts'],
    setupFiles: ['test/set-up/engine.ts', 'test/set-up/seed.ts', 'test/set-up/connections.ts'],
    // Where a file waits for a process or a browser, another goes on; two at least.
    maxWorkers: Math.max(2, availableParallelism()),
    // A worker loads modules and models once for all of its files: no test changes what a module holds.
    isolate: false,
    // What was built is loaded as it is, as Node does, and not made anew by Vite.
    server: { deps: { external: [/\/build\/(?:src|bench|keys|training)\/.*\.js$/, /\/bin\/started\.js$/] } },
    sequence: { sequencer: LongestFirst },
    // No test measures time; the limits only end a hang. Machines that share a core are slow at times.
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
})
