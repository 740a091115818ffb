// Which checks need not run again: one that passed, on exactly the files it would read now. Whatever is in doubt runs.
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
import { root } from './builds.mjs'

/** @typedef {ReadonlyMap<string, string>} Tree Path from the root, with slashes, to the hash of what the file holds. */

/**
 * What git has or would take. Read before the checks start: a file that changes while one runs is another file the next time.
 * @returns {Tree | undefined} undefined where git cannot tell.
 */
export function readTree(folder = root) {
  try {
    const names = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: folder,
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 64 * 1024 * 1024,
    })
    const paths = names.split('\0').filter((path) => path !== '' && existsSync(join(folder, path)))
    return new Map(paths.sort().map((path) => [path, hashOf(readFileSync(join(folder, path)))]))
  } catch {
    return undefined
  }
}

/**
 * @param {string} name
 * @param {readonly string[]} words its command line.
 * @param {Tree | undefined} tree
 * @returns {boolean} whether the check passed with these words, this Node and everything it reads as it is.
 */
export function passedAgo(name, words, tree, folder = root) {
  const record = tree && readRecord(name, folder)
  return record !== undefined && record.digest === digestOf(words, tree, record.reads)
}

/**
 * For checks that judge every file by itself.
 * @returns {string[] | undefined} the files that are not as they were when the check last passed; undefined when it never did, or
 *   may judge all of them otherwise now, because its words, this Node or the configuration is another.
 */
export function changedSince(name, words, tree, folder = root) {
  const record = tree && readRecord(name, folder)
  if (record?.settings === undefined || record.settings !== settingsOf(words, tree)) return undefined
  return [...tree].filter(([path, hash]) => record.files[path] !== hash).map(([path]) => path)
}

/**
 * @param {readonly string[]} [reads] Paths that the check read; all of the tree when left out. Configuration at the root
 *   (the lock file too) and the names of all files count always: a new file may stand in the way of an import.
 */
export function rememberPass(name, words, tree, reads, folder = root) {
  if (!tree) return
  const record = {
    reads,
    digest: digestOf(words, tree, reads),
    settings: settingsOf(words, tree),
    files: Object.fromEntries(tree),
  }
  writeFileSync(recordOf(name, folder), JSON.stringify(record))
}

function readRecord(name, folder) {
  try {
    return JSON.parse(readFileSync(recordOf(name, folder), 'utf8'))
  } catch {
    // Never written, or not to its end.
    return undefined
  }
}

/** @returns {string[] | undefined} the files of the tree that a TypeScript program was made of; undefined when it left no word. */
export function filesOfBuildInfo(buildInfo, folder = root) {
  const file = join(folder, buildInfo)
  if (!existsSync(file)) return undefined
  const { fileNames } = JSON.parse(readFileSync(file, 'utf8'))
  return fileNames
    ?.map((name) =>
      relative(folder, resolve(dirname(file), name))
        .split(sep)
        .join('/'),
    )
    .filter((path) => !path.startsWith('node_modules/') && !path.startsWith('../'))
}

const recordOf = (name, folder) => join(folder, 'build/checks', `${name.replace(/\W+/g, '-')}.json`)

function digestOf(words, tree, reads) {
  const counted = reads && new Set(reads)
  const lines = [process.version, ...words]
  for (const [path, hash] of tree)
    lines.push(!counted || counted.has(path) || isConfiguration(path) ? `${path} ${hash}` : path)
  return hashOf(lines.join('\n'))
}

function settingsOf(words, tree) {
  const configuration = [...tree].filter(([path]) => isConfiguration(path)).map((entry) => entry.join(' '))
  return hashOf([process.version, ...words, ...configuration].join('\n'))
}

const isConfiguration = (path) => !path.includes('/') && !path.endsWith('.md')

const hashOf = (content) => createHash('sha256').update(content).digest('hex')
