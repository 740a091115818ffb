import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

/**
 * What is pure, or starts an emulator of its own, shares one process and its modules from file to file: importing them anew for
 * each took longer than the tests. The console's tests replace modules, so each of those files has a thread with its own. A DOM
 * is asked for by the file that needs one.
 */
export default defineConfig({
  plugins: [vue()],
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
            '{iam,emulator,amplify/access,tests/scripts,tests/hosting,tests/amplify,tests/guides}/**/*.test.ts',
          ],
          isolate: false,
        },
      },
      {
        extends: true,
        test: { name: 'console', include: ['{src,tests/contract/console}/**/*.test.ts'], pool: 'threads' },
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
