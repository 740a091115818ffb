import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'
import { describedOperations, ensureDescribed } from './scripts/operations/describedOperations.mjs'
import { filesThatReplace } from './tests/unit/filesThatReplace.ts'

// Before any test waits for them: from nothing, that takes seconds.
ensureDescribed()

const ofConsole = '{src,tests/contract/console}/**/*.test.ts'
const replacing = filesThatReplace(['src', 'tests/contract/console'])

/**
 * What is pure, or starts an emulator of its own, shares one process and its modules from file to file: importing them anew for
 * each took longer than the tests. Files of the console that replace modules or globals, or ask for a DOM, have each a thread of
 * its own; `--project='console*'` runs those and the others.
 */
export default defineConfig({
  plugins: [describedOperations(), vue()],
  test: {
    maxWorkers: 2,
    experimental: { fsModuleCache: true },
    testTimeout: 30_000,
    hookTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            '{iam,sigv4,emulator,amplify/access,tests/scripts,tests/hosting,tests/amplify,tests/guides}/**/*.test.ts',
          ],
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'console', include: [ofConsole], exclude: replacing, pool: 'threads', isolate: false },
      },
      {
        extends: true,
        test: { name: 'console-replacing', include: replacing, pool: 'threads' },
      },
      {
        extends: true,
        test: {
          name: 'contract',
          include: ['tests/contract/**/*.test.ts'],
          exclude: ['tests/contract/console/**'],
          isolate: false,
        },
      },
      { extends: true, test: { name: 'layout', include: ['tests/*.test.ts'], isolate: false, fileParallelism: false } },
    ],
  },
})
