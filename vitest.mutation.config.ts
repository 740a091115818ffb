import { defineConfig } from 'vitest/config'

/** What a mutation run repeats for every mutant: the policy engine's own tests, without the slow property tests. */
export default defineConfig({
  test: {
    name: 'mutation',
    include: ['iam/policy/**/*.test.ts'],
    exclude: ['iam/policy/evaluate.test.ts'],
    maxWorkers: 1,
  },
})
