import { defineConfig } from 'vitest/config'

/** What a mutation run repeats for every mutant: the policy engine's own tests, without the slow property tests. */
export default defineConfig({
  test: {
    name: 'mutation',
    include: ['iam/{document,evaluate,explain,exchange}/**/*.test.ts'],
    exclude: ['iam/evaluate/evaluate.test.ts'],
    maxWorkers: 1,
  },
})
