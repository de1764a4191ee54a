import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      'src/**/*.test.ts',
      'training/**/*.test.ts',
      'keys/**/*.test.ts',
      'bench/**/*.test.ts',
      'test/**/*.test.ts',
    ],
    // No test measures time; the limits only end a hang. Machines that share a core are slow at times.
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
