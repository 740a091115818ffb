// npm run emulator -- [options]: the emulator alone, for the AWS CLI, SDKs and scripts.
import { closeOnInterrupt } from './closeOnInterrupt.mjs'
import { startEmulator } from './startEmulator.mjs'

const emulator = await startEmulator(process.argv.slice(2))
closeOnInterrupt([emulator])
