// Finds a Firefox: FIREFOX_PATH, else the system's. None is installed for it: the console is tried in Firefox where there is one.
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** @returns {string | undefined} path of Firefox's executable. Throws when FIREFOX_PATH names none. */
export function findFirefox({ env = process.env, platform = process.platform, exists = existsSync } = {}) {
  const named = env.FIREFOX_PATH
  if (named) {
    if (exists(named)) return named
    throw new Error(`FIREFOX_PATH names ${named}, which is not there. Correct it, or unset it to let one be found.`)
  }
  return candidates(env, platform).find((path) => exists(path))
}

function candidates(env, platform) {
  if (platform === 'darwin') return ['/Applications/Firefox.app/Contents/MacOS/firefox']
  if (platform === 'win32') {
    return [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA]
      .filter(Boolean)
      .map((folder) => `${folder}\\Mozilla Firefox\\firefox.exe`)
  }
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean)
  return ['firefox-esr', 'firefox'].flatMap((name) => folders.map((folder) => join(folder, name)))
}
