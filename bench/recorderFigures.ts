/** What writing a call down adds to it: a signed GET of 4 KiB by the SDK in a browser, with a full record and without one. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { chromium } from '@playwright/test'
import { build } from 'vite'
import { browserArguments } from '../scripts/browserArguments.mjs'
import { ensureBuilt, root } from '../scripts/builds.mjs'
import { findBrowser } from '../scripts/findBrowser.mjs'
import { optionsFor, rootKey, stop, timedStart } from './measuredProcess.ts'
import type { CallTimes, RecordedCallsOptions } from './recordedCallsPage.ts'

const calls = 4000
const kept = 10_000

export interface RecorderFigures {
  /** Milliseconds of a call that nobody writes down. */
  readonly plainMs: number
  /** What the record adds, as a share of that. */
  readonly share: number
}

export async function recorderFigures(): Promise<RecorderFigures> {
  await ensureBuilt('emulator')
  const data = mkdtempSync(join(tmpdir(), 'rolecall-bench-'))
  const { child, url } = await timedStart(optionsFor(data))
  const browser = await chromium.launch({ executablePath: await findBrowser(), args: browserArguments })
  try {
    const object = { Bucket: 'team-photos', Key: 'public/bench.bin' }
    const client = { region: 'us-east-1', endpoint: url, forcePathStyle: true, credentials: rootKey }
    await new S3Client(client).send(new PutObjectCommand({ ...object, Body: new Uint8Array(4096) }))
    const page = await browser.newPage()
    // A page of the emulator's own origin: no preflight is in the figure.
    await page.route(`${url}/bench`, (route) => route.fulfill({ contentType: 'text/html', body: '<!doctype html>' }))
    await page.goto(`${url}/bench`)
    await page.addScriptTag({ type: 'module', content: await builtPage() })
    await page.waitForFunction(() => 'compareRecording' in globalThis)
    const times = await page.evaluate(
      (options) =>
        (globalThis as unknown as { compareRecording(of: RecordedCallsOptions): Promise<CallTimes> }).compareRecording(
          options,
        ),
      { client, object, calls, kept },
    )
    const plainMs = usual(times.plain)
    return { plainMs, share: usual(times.recorded) / plainMs - 1 }
  } finally {
    await browser.close()
    await stop(child)
    rmSync(data, { recursive: true, force: true })
  }
}

/** The mean without the slowest and the fastest tenth: a browser's clock is too coarse for a median. */
function usual(times: readonly number[]): number {
  const tenth = Math.floor(times.length / 10)
  const kept = times.toSorted((one, other) => one - other).slice(tenth, -tenth)
  return kept.reduce((sum, each) => sum + each, 0) / kept.length
}

/** @returns JavaScript, minified as the console's is */
async function builtPage(): Promise<string> {
  const built = await build({
    root,
    configFile: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      lib: { entry: join(root, 'bench/recordedCallsPage.ts'), formats: ['es'] },
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })
  const [output] = [built].flat()
  const chunk = output && 'output' in output ? output.output[0] : undefined
  if (!chunk) throw new Error('The page was not built.')
  return chunk.code
}
