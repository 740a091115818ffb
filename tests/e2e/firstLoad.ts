/** What the browser loads before the sign-in form is visible. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { Page } from '@playwright/test'
import { root } from '../../scripts/builds.mjs'

/** Names that only the SDK's S3 and Route 53 clients carry through minification. */
const sdkMarks = ['ListObjectsV2', 'ChangeResourceRecordSets', 'com.amazonaws.s3', 'com.amazonaws.route53']

export interface LoadedFile {
  readonly path: string
  readonly gzipBytes: number
  /** Whether SDK code of S3 or Route 53 is in it. */
  readonly hasServiceCode: boolean
}

/** Opens the console and waits for the form. @returns scripts and styles that came until then, the largest first */
export async function filesBeforeForm(page: Page, consoleUrl: string): Promise<readonly LoadedFile[]> {
  const paths = new Set<string>()
  page.on('response', (response) => {
    const { origin, pathname } = new URL(response.url())
    if (origin === consoleUrl && /\.(js|css)$/.test(pathname)) paths.add(pathname)
  })
  await page.goto(consoleUrl)
  await page.getByRole('button', { name: 'Sign in', exact: true }).waitFor()
  return [...paths].map(loadedFile).sort((one, other) => other.gzipBytes - one.gzipBytes)
}

/** @returns kB of 1,000 bytes */
export function gzipKb(files: readonly LoadedFile[], ending: '.js' | '.css'): number {
  return files.filter(({ path }) => path.endsWith(ending)).reduce((sum, { gzipBytes }) => sum + gzipBytes, 0) / 1000
}

function loadedFile(path: string): LoadedFile {
  const bytes = readFileSync(join(root, 'dist', path))
  return {
    path,
    gzipBytes: gzipSync(bytes, { level: 9 }).length,
    hasServiceCode: path.endsWith('.js') && carriesServiceCode(bytes.toString()),
  }
}

/** The names of files that are loaded later stand in the first ones, and are no code. */
function carriesServiceCode(script: string): boolean {
  const code = script.replaceAll(/\.\/[\w-]+\.js/g, '')
  return sdkMarks.some((mark) => code.includes(mark))
}
