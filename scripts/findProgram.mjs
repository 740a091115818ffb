// Finds a program that answers: what stands in a folder of PATH may be a shim of a tool that is gone.
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** @typedef {{ file: string, version: string }} Program `version` as `7.88.1`. */

/**
 * @param {string} name without an ending
 * @param {string} path Folders to look in, as in PATH
 * @param {(file: string) => string | undefined} versionOf Of the program in that file; undefined where it is none that will do.
 * @returns {Program | undefined} the first that will do
 */
export function findProgram(name, path, versionOf) {
  for (const folder of new Set(path.split(delimiter).filter((each) => each !== ''))) {
    const file = join(folder, process.platform === 'win32' ? `${name}.exe` : name)
    const version = existsSync(file) ? versionOf(file) : undefined
    if (version) return { file, version }
  }
  return undefined
}
