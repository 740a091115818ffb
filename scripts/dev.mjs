// npm run dev: the console with hot reload, on the emulator from its sources' current build.
import { join } from 'node:path'
import { createServer } from 'vite'
import { root } from './builds.mjs'
import { closeOnInterrupt } from './closeOnInterrupt.mjs'
import { startEmulator } from './startEmulator.mjs'
import { welcome } from './welcome.mjs'

const emulator = await startEmulator(['--data', join(root, '.data')])
process.env.ROLECALL_EMULATOR = emulator.url
const vite = await createServer({ root, configFile: join(root, 'vite.config.ts') })
await vite.listen()
console.log(await welcome({ consoleUrl: vite.resolvedUrls.local[0], emulatorUrl: emulator.url }))
closeOnInterrupt([vite, emulator])
