// npm start: the emulator and the console, built when stale, with the addresses and the people who can sign in.
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuilt, root } from './builds.mjs'
import { closeOnInterrupt } from './closeOnInterrupt.mjs'
import { serveConsole } from './serveConsole.mjs'
import { startEmulator } from './startEmulator.mjs'
import { welcome } from './welcome.mjs'

const { values } = readArguments()
if (await ensureBuilt('console')) console.log('Built the console.')
const emulator = await startEmulator([
  '--port',
  values['emulator-port'],
  '--data',
  values.data,
  ...(values.seed === undefined ? [] : ['--seed', values.seed]),
  ...(values.policies === undefined ? [] : ['--policies', values.policies]),
])
const wantedPort = Number(values.port)
const server = await serveConsole({ port: wantedPort, emulatorUrl: emulator.url })
console.log(
  await welcome({
    consoleUrl: server.url,
    takenPort: server.moved ? wantedPort : undefined,
    emulatorUrl: emulator.url,
  }),
)
closeOnInterrupt([server, emulator])

function readArguments() {
  try {
    return parseArgs({
      options: {
        port: { type: 'string', default: '5173' },
        'emulator-port': { type: 'string', default: '4566' },
        data: { type: 'string', default: join(root, '.data') },
        seed: { type: 'string' },
        policies: { type: 'string' },
      },
    })
  } catch (error) {
    console.error(
      `${error.message}\nnpm start -- [--port 5173] [--emulator-port 4566] [--data .data] [--seed file | --policies folder]`,
    )
    process.exit(1)
  }
}
