/** A program for `dataFolder.test.ts`: opens a data folder and kills itself in the middle of converting its objects. */
import { createEmulator } from '../../../emulator/program/createEmulator.ts'
import { objectRows } from '../../../emulator/services/s3/rows.ts'

const [, , data = '', count = ''] = process.argv
let left = Number(count)
const { migrate } = objectRows.definition

Object.assign(objectRows.definition, {
  migrate(old: Parameters<NonNullable<typeof migrate>>[0]) {
    if (left-- === 0) process.kill(process.pid, 'SIGKILL')
    return migrate?.(old)
  },
})

await createEmulator({ data })
