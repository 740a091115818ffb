import vue from '@vitejs/plugin-vue'
import { defineConfig } from 'vitest/config'

/** Three suites: beside the code, the real SDK against the emulator, and the tree itself. A DOM is asked for by the file that needs one. */
export default defineConfig({
  plugins: [vue()],
  test: {
    maxWorkers: 2,
    testTimeout: 30_000,
    hookTimeout: 30_000,
    projects: [
      {
        extends: true,
        test: { name: 'unit', include: ['{iam,emulator,src,amplify/access,tests/scripts}/**/*.test.ts'] },
      },
      { extends: true, test: { name: 'contract', include: ['tests/contract/**/*.test.ts'] } },
      { extends: true, test: { name: 'layout', include: ['tests/*.test.ts'] } },
    ],
  },
})
