/** What the browser loads before the sign-in form is visible: gzip bytes of JavaScript and CSS, and whether SDK service code is among them. */
import { chromium } from '@playwright/test'
import { browserArguments } from '../scripts/browserArguments.mjs'
import { findBrowser } from '../scripts/findBrowser.mjs'
import { filesBeforeForm, gzipKb } from '../tests/e2e/firstLoad.ts'
import { startStack } from '../tests/e2e/stack.ts'

export interface FirstLoad {
  readonly jsGzipKb: number
  readonly cssGzipKb: number
  readonly filesWithServiceCode: readonly string[]
}

export async function firstLoad(): Promise<FirstLoad> {
  const stack = await startStack()
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments })
  try {
    const files = await filesBeforeForm(await browser.newPage(), stack.consoleUrl)
    return {
      jsGzipKb: gzipKb(files, '.js'),
      cssGzipKb: gzipKb(files, '.css'),
      filesWithServiceCode: files.filter(({ hasServiceCode }) => hasServiceCode).map(({ path }) => path),
    }
  } finally {
    await browser.close()
    await stack.close()
  }
}
