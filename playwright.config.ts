import { defineConfig } from '@playwright/test'
import { browserArguments } from './scripts/browserArguments.mjs'
import { findBrowser } from './scripts/findBrowser.mjs'

// Kept in the environment, so that the workers, which read this file too, need not look again.
const executablePath = (process.env.CHROME_PATH = await findBrowser())

/** No retries: a test that passes the second time is a fault that has not been found yet. */
export default defineConfig({
  testDir: 'tests/e2e',
  testMatch: '**/*.e2e.ts',
  outputDir: 'test-results/e2e',
  fullyParallel: false,
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 90_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['json']],
  use: {
    viewport: { width: 1280, height: 800 },
    permissions: ['clipboard-read', 'clipboard-write'],
    screenshot: 'only-on-failure',
    trace: 'off',
    launchOptions: { executablePath, args: browserArguments },
  },
})
