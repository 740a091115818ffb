// Finds a Chromium that starts, or installs one. Order: CHROME_PATH, Playwright's own, the system's, apt as root on Debian,
// `playwright install chromium`; else a message that says what to do.
import { spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { browserArguments } from './browserArguments.mjs'
import { root } from './builds.mjs'

/** @returns {Promise<string>} path of the browser's executable. Throws with instructions when there is none and none can be had. */
export async function findBrowser() {
  const named = process.env.CHROME_PATH
  if (named) {
    if (starts(named)) return named
    throw new Error(
      `CHROME_PATH names ${named}, which does not start as Chromium. Correct it, or unset it to let one be found.`,
    )
  }
  const found = (await playwrightsOwn()) ?? systemBrowsers().find(starts)
  if (found) return found

  if (process.getuid?.() === 0 && onPath('apt-get')) {
    console.log("No Chromium found: installing Debian's chromium package...")
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env: environment })
    spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'chromium'], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: environment,
    })
    const installed = systemBrowsers().find(starts)
    if (installed) return installed
  }

  console.log('No Chromium found: asking Playwright to download one...')
  spawnSync(process.execPath, [join(root, 'node_modules/@playwright/test/cli.js'), 'install', 'chromium'], {
    cwd: root,
    stdio: 'inherit',
  })
  const downloaded = await playwrightsOwn()
  if (downloaded) return downloaded
  throw new Error(
    'The browser tests need Chromium or Chrome and none could be found or installed. ' +
      'Install one (Debian: apt-get install chromium), or set CHROME_PATH to its executable, then run npm test again.',
  )
}

async function playwrightsOwn() {
  const { chromium } = await import('@playwright/test')
  const path = chromium.executablePath()
  return path && starts(path) ? path : undefined
}

function systemBrowsers() {
  if (process.platform === 'darwin') {
    return ['Google Chrome', 'Chromium', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    )
  }
  if (process.platform === 'win32') {
    const folders = [process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].filter(
      Boolean,
    )
    return folders.flatMap((folder) => [
      `${folder}\\Google\\Chrome\\Application\\chrome.exe`,
      `${folder}\\Microsoft\\Edge\\Application\\msedge.exe`,
    ])
  }
  return ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge']
    .map(onPath)
    .filter(Boolean)
}

const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file))

/** A browser counts when it renders a page: an executable that is there may still lack its libraries. */
function starts(path) {
  if (!existsSync(path)) return false
  const profile = mkdtempSync(join(tmpdir(), 'rolecall-browser-'))
  const run = spawnSync(
    path,
    [...browserArguments, `--user-data-dir=${profile}`, '--dump-dom', 'data:text/html,<title>starts</title>'],
    {
      encoding: 'utf8',
      timeout: 30_000,
    },
  )
  rmSync(profile, { recursive: true, force: true, maxRetries: 5, retryDelay: 100 })
  return (run.stdout ?? '').includes('<title>starts</title>')
}
