// npm run reset: returns the emulator to its seed by removing its data folder.
import { existsSync, rmSync } from 'node:fs'
import { join, relative } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './builds.mjs'

const { values } = parseArgs({ options: { data: { type: 'string', default: join(root, '.data') } } })
const folder = values.data
const near = relative(process.cwd(), folder)
const shown = near === '' || near.startsWith('..') ? folder : near

if (!existsSync(folder)) {
  console.log('Nothing to reset: the emulator has kept no data yet.')
} else if (!existsSync(join(folder, 'state.sqlite'))) {
  console.error(`${shown} is not a data folder of the emulator: it has no state.sqlite. Nothing was removed.`)
  process.exitCode = 1
} else if (await isInUse(join(folder, 'state.sqlite'))) {
  console.error(`An emulator runs on ${shown}. Stop it with Ctrl-C, then run npm run reset again. Nothing was removed.`)
  process.exitCode = 1
} else {
  rmSync(folder, { recursive: true, force: true })
  console.log('The emulator is back at its seed: the next start makes the people, the bucket and the zones anew.')
}

/** A running emulator holds SQLite's own lock on its file. Without node_modules nothing can run. */
async function isInUse(file) {
  try {
    const { default: Database } = await import('libsql')
    const database = new Database(file, { timeout: 200 })
    database.exec('BEGIN IMMEDIATE; ROLLBACK')
    database.close()
    return false
  } catch (error) {
    return error.code === 'SQLITE_BUSY'
  }
}
