// Finds a Chromium that starts, or installs one. Order: CHROME_PATH, Playwright's own, the system's, apt as root on Debian,
// `playwright install chromium`; else a message that says what to do.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { browserArguments } from './browserArguments.mjs'
import { root } from './builds.mjs'

/** @returns {Promise<string>} path of the browser's executable. Throws with instructions when there is none and none can be had. */
export async function findBrowser() {
  const named = process.env.CHROME_PATH
  if (named) {
    if (await starts(named)) return named
    throw new Error(
      `CHROME_PATH names ${named}, which does not start as Chromium. Correct it, or unset it to let one be found.`,
    )
  }
  const found = (await playwrightsOwn()) ?? (await firstThatStarts(systemBrowsers()))
  if (found) return found

  if (process.getuid?.() === 0 && onPath('apt-get')) {
    console.log(
      'Installing Chromium with apt-get, because no browser was found for the browser tests (CHROME_PATH names one that stands elsewhere)...',
    )
    const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
    spawnSync('apt-get', ['update', '-qq'], { stdio: 'inherit', env: environment })
    for (const name of ['chromium-headless-shell', 'chromium']) {
      spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], {
        stdio: ['ignore', 'ignore', 'inherit'],
        env: environment,
      })
      const installed = await firstThatStarts(systemBrowsers())
      if (installed) return installed
    }
  }

  console.log(
    "Downloading Chromium into Playwright's own folder, because no browser was found for the browser tests (CHROME_PATH names one that stands elsewhere)...",
  )
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
  return path && (await starts(path)) ? path : undefined
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
  // The first has no window to draw, which takes a fifth off every page.
  return [
    'chromium-headless-shell',
    'chromium',
    'chromium-browser',
    'google-chrome-stable',
    'google-chrome',
    'microsoft-edge',
  ]
    .map(onPath)
    .filter(Boolean)
}

const onPath = (name) =>
  (process.env.PATH ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file))

async function firstThatStarts(paths) {
  for (const path of paths) if (await starts(path)) return path
  return undefined
}

/** A browser counts when it renders a page: an executable that is there may still lack its libraries. */
async function starts(path) {
  if (!existsSync(path)) return false
  const { chromium } = await import('@playwright/test')
  let browser
  try {
    browser = await chromium.launch({ executablePath: path, args: browserArguments, timeout: 120_000 })
    const page = await browser.newPage()
    await page.goto('data:text/html,<title>starts</title>')
    return (await page.title()) === 'starts'
  } catch {
    return false
  } finally {
    await browser?.close()
  }
}
