// npm start: the emulator and the console, built when stale, with the addresses and the people who can sign in.
import { createHash } from 'node:crypto'
import { basename, join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuilt, root } from './builds.mjs'
import { closeOnInterrupt } from './closeOnInterrupt.mjs'
import { readOutputs } from './hosting/readOutputs.mjs'
import { backendOrigins } from './securityHeaders.mjs'
import { serveConsole } from './serveConsole.mjs'
import { startEmulator } from './startEmulator.mjs'
import { welcome } from './welcome.mjs'

const { values } = readArguments()
const connect = values.connect.flatMap(originsOf)
if (await ensureBuilt('console')) console.log('Built the console.')
const usualData = join(root, '.data')
const data = values.data ?? (values.backend === undefined ? usualData : dataFolderOf(values.backend))
const wantedPort = Number(values.port)
let emulator
const server = await serveConsole({
  port: wantedPort,
  async startEmulator(consoleUrls) {
    emulator = await startEmulator([
      '--port',
      values['emulator-port'],
      '--data',
      data,
      ...(values['power-loss-safe'] ? ['--power-loss-safe'] : []),
      ...(values.seed === undefined ? [] : ['--seed', values.seed]),
      ...(values.policies === undefined ? [] : ['--policies', values.policies]),
      ...(values.backend === undefined ? [] : ['--backend', values.backend]),
      ...(values.outputs === undefined ? [] : ['--outputs', values.outputs]),
      ...values.trigger.flatMap((trigger) => ['--trigger', trigger]),
      ...consoleUrls.flatMap((url) => ['--console-url', url]),
    ])
    return emulator.url
  },
  connect,
})
console.log(
  await welcome({
    consoleUrl: server.url,
    takenPort: server.moved ? wantedPort : undefined,
    emulatorUrl: emulator.url,
    ...(data !== usualData && { data: relative(process.cwd(), data) }),
  }),
)
closeOnInterrupt([server, emulator])

/** What the console calls when it is connected to the backend of a file. */
function originsOf(file) {
  try {
    return backendOrigins(readOutputs(file))
  } catch (error) {
    console.error(`--connect ${error.message}`)
    process.exit(1)
  }
}

function readArguments() {
  try {
    return parseArgs({
      options: {
        port: { type: 'string', default: '5173' },
        'emulator-port': { type: 'string', default: '4566' },
        data: { type: 'string' },
        'power-loss-safe': { type: 'boolean', default: false },
        seed: { type: 'string' },
        policies: { type: 'string' },
        backend: { type: 'string' },
        outputs: { type: 'string' },
        trigger: { type: 'string', multiple: true, default: [] },
        connect: { type: 'string', multiple: true, default: [] },
      },
    })
  } catch (error) {
    console.error(
      `${error.message}\nnpm start -- [--port 5173] [--emulator-port 4566] [--data .data] [--power-loss-safe] [--seed file | --policies folder | --backend path [--outputs file]] [--trigger name=file] [--connect amplify_outputs.json]`,
    )
    process.exit(1)
  }
}

/** Each backend keeps its data apart from the usual one's and from the others'. @param {string} path */
function dataFolderOf(path) {
  const full = resolve(path)
  const name = basename(full).replace(/[^\w-]/g, '') || 'backend'
  return join(root, `.data-${name}-${createHash('sha256').update(full).digest('hex').slice(0, 6)}`)
}
