import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('../..', import.meta.url))
const prefix = 'virtual:operations/'
/** Where what is written stands in the way that it is. */
const sources = [
  'package-lock.json',
  'scripts/operations',
  'src/aws/operations/limits.ts',
  'src/aws/operations/sampleInput.ts',
  'src/aws/operations/serviceRows.ts',
  'src/aws/operations/serviceClients.ts',
  'iam/requirements',
]

/**
 * A Vite plugin. `virtual:operations/<service>` is a ServiceDescription, `virtual:operations/list` what there is of every
 * service: both are made from the SDK's packages when they are first asked for, and kept in build/ until these change.
 * @returns {import('vite').Plugin}
 */
export function describedOperations() {
  let folder
  return {
    name: 'described-operations',
    resolveId(id) {
      if (id.startsWith(prefix)) return `\0${id}.json`
    },
    load(id) {
      if (!id.startsWith(`\0${prefix}`)) return
      folder ??= ensureDescribed()
      const json = readFileSync(join(folder, id.slice(prefix.length + 1)), 'utf8')
      // Parsed from a text: browsers read large data faster so than as code.
      return { code: `export default JSON.parse(${JSON.stringify(json)})`, map: null, moduleType: 'js' }
    },
  }
}

/** @returns {string} the folder with the descriptions */
export function ensureDescribed() {
  const hash = createHash('sha256')
  for (const source of sources) addToHash(hash, join(root, source))
  const folder = join(root, 'build/operations', hash.digest('hex').slice(0, 16))
  if (existsSync(join(folder, 'list.json'))) return folder
  const words = ['--import', 'tsx', join(root, 'scripts/operations/writeDescriptions.mjs'), folder]
  const { status } = spawnSync(process.execPath, words, {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, NODE_NO_WARNINGS: '1' },
  })
  if (status !== 0)
    throw new Error(`The operations of the SDK could not be described: ${words.join(' ')} ended with ${status}.`)
  return folder
}

function addToHash(hash, path) {
  let entries
  try {
    entries = readdirSync(path, { withFileTypes: true })
  } catch {
    hash.update(readFileSync(path))
    return
  }
  for (const { name } of entries
    .filter((entry) => !/\.test\.ts$/.test(entry.name))
    .sort((one, other) => (one.name < other.name ? -1 : 1))) {
    hash.update(name)
    addToHash(hash, join(path, name))
  }
}
