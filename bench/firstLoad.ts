/** What the browser loads before the sign-in form is visible: gzip bytes of JavaScript and CSS, and whether SDK service code is among them. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { chromium } from '@playwright/test'
import { browserArguments } from '../scripts/browserArguments.mjs'
import { root } from '../scripts/builds.mjs'
import { findBrowser } from '../scripts/findBrowser.mjs'
import { startStack } from '../tests/e2e/stack.ts'

/** Names that only the SDK's S3 and Route 53 clients carry through minification. */
const sdkMarks = ['ListObjectsV2', 'ChangeResourceRecordSets', 'com.amazonaws.s3', 'com.amazonaws.route53']

export interface FirstLoad {
  readonly jsGzipKb: number
  readonly cssGzipKb: number
  readonly filesWithServiceCode: readonly string[]
}

export async function firstLoad(): Promise<FirstLoad> {
  const stack = await startStack()
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments })
  try {
    const page = await browser.newPage()
    const files = new Set<string>()
    page.on('response', (response) => {
      const { origin, pathname } = new URL(response.url())
      if (origin === stack.consoleUrl && /\.(js|css)$/.test(pathname)) files.add(pathname)
    })
    await page.goto(stack.consoleUrl)
    await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor()
    const atForm = [...files]
    const texts = atForm.map((path) => ({ path, bytes: readFileSync(join(root, 'dist', path)) }))
    const gzip = (ending: string) =>
      texts
        .filter(({ path }) => path.endsWith(ending))
        .reduce((sum, { bytes }) => sum + gzipSync(bytes, { level: 9 }).length, 0) / 1000
    const sdk = texts
      .filter(({ path, bytes }) => path.endsWith('.js') && carriesServiceCode(bytes.toString()))
      .map(({ path }) => path)
    return { jsGzipKb: gzip('.js'), cssGzipKb: gzip('.css'), filesWithServiceCode: sdk }
  } finally {
    await browser.close()
    await stack.close()
  }
}

/** The names of files that are loaded later stand in the first ones, and are no code. */
function carriesServiceCode(script: string): boolean {
  const code = script.replaceAll(/assets\/[\w-]+\.js/g, '')
  return sdkMarks.some((mark) => code.includes(mark))
}
