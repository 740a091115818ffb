// npm run reset: returns the emulator to its seed by removing what it keeps in its data folder.
import { existsSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './builds.mjs'
import { hasTraces, removeData } from './removeData.mjs'

const folder = readArguments().data
const near = relative(process.cwd(), folder)
const shown = near === '' || near.startsWith('..') ? folder : near
const state = join(folder, 'state.sqlite')

// Without a database nothing can run there, and whoever was told that the data is lost wants to be rid of the rest.
const verdict = existsSync(state) ? await judge(state) : hasTraces(folder) ? 'own' : undefined
if (!existsSync(folder)) {
  console.log('Nothing to reset: the emulator has kept no data yet.')
} else if (verdict === undefined) {
  fail(`${shown} is not a data folder of the emulator: it has no state.sqlite.`)
} else if (verdict === 'foreign') {
  fail(`${shown} is not a data folder of the emulator: another program made its state.sqlite.`)
} else if (verdict === 'in use') {
  fail(`An emulator runs on ${shown}. Stop it with Ctrl-C, then run npm run reset again.`)
} else {
  const left = removeData(folder)
  console.log('The emulator is back at its seed: the next start makes the people, the bucket and the zones anew.')
  if (left.length > 0) console.log(`Left in ${shown}, because the emulator did not make it: ${left.join(', ')}`)
}

function readArguments() {
  try {
    return parseArgs({ options: { data: { type: 'string', default: join(root, '.data') } } }).values
  } catch (error) {
    console.error(`${error.message}\nnpm run reset -- [--data .data]`)
    process.exit(1)
  }
}

function fail(sentence) {
  console.error(`${sentence} Nothing was removed.`)
  process.exitCode = 1
}

/**
 * A running emulator holds SQLite's own lock on its file; without node_modules nothing can run. A file that cannot be read is the
 * emulator's by its name: whoever has one wants to be rid of it.
 */
async function judge(file) {
  if (statSync(file).size === 0) return 'own'
  try {
    const { default: Database } = await import('libsql')
    const database = new Database(file, { timeout: 200 })
    database.exec('BEGIN IMMEDIATE; ROLLBACK')
    const tables = database.prepare("SELECT count(*) FROM sqlite_schema WHERE name = 'documents'").raw().get()
    database.close()
    return tables[0] === 0 ? 'foreign' : 'own'
  } catch (error) {
    return error.code === 'SQLITE_BUSY' ? 'in use' : 'own'
  }
}
