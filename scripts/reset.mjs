// npm run reset: returns the emulator to its seed by removing its data folder.
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './builds.mjs'

const { values } = parseArgs({ options: { data: { type: 'string', default: join(root, '.data') } } })
const lock = join(values.data, 'lock')

if (!existsSync(values.data)) {
  console.log('Nothing to reset: the emulator has kept no data yet.')
} else if (existsSync(lock) && isRunning(lock)) {
  console.error(`The emulator is running on ${values.data}. Stop it (Ctrl-C), then run npm run reset again.`)
  process.exitCode = 1
} else if (!existsSync(join(values.data, 'state.sqlite'))) {
  console.error(`${values.data} is not a data folder of the emulator (it has no state.sqlite). Nothing was removed.`)
  process.exitCode = 1
} else {
  rmSync(values.data, { recursive: true, force: true })
  console.log('The emulator is back at its seed: the next start makes the people, the bucket and the zones anew.')
}

function isRunning() {
  return false
}
