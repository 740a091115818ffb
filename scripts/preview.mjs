// npm run preview: serves dist/ with the headers that the console needs, as a static host would. The backend is the one of
// dist/amplify_outputs.json; without that file, the emulator at ROLECALL_EMULATOR or on its usual port.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { root } from './builds.mjs'
import { closeOnInterrupt } from './closeOnInterrupt.mjs'
import { readBase } from './hosting/siteBase.mjs'
import { serveConsole } from './serveConsole.mjs'

const { base, port } = readArguments()
const dist = join(root, 'dist')
if (!existsSync(join(dist, 'index.html'))) {
  console.error('There is no dist/ yet. Run npm run build first.')
  process.exit(1)
}

const hasOutputs = existsSync(join(dist, 'amplify_outputs.json'))
const emulatorUrl = hasOutputs ? undefined : (process.env.ROLECALL_EMULATOR ?? 'http://127.0.0.1:4566')
const server = await serveConsole({ port, base, emulatorUrl })

console.log(`Console   ${server.url}${base === '/' ? '' : '/'}${server.moved ? `  (port ${port} was taken)` : ''}`)
console.log(
  hasOutputs
    ? 'Backend   as dist/amplify_outputs.json says'
    : `Backend   the emulator at ${emulatorUrl} (start it with npm run emulator), or put amplify_outputs.json into dist/`,
)
closeOnInterrupt([server])

function readArguments() {
  try {
    const { values } = parseArgs({
      options: { base: { type: 'string', default: '/' }, port: { type: 'string', default: '4173' } },
    })
    return { base: readBase(values.base), port: readPort(values.port) }
  } catch (error) {
    console.error(`${error.message}\nnpm run preview -- [--base /tools/rolecall/] [--port 4173]`)
    process.exit(1)
  }
}

function readPort(text) {
  const port = Number(text)
  if (/^\d{1,5}$/.test(text) && port <= 65_535) return port
  throw new Error(`--port ${text}: no port. Give a number up to 65535, or 0 for any that is free.`)
}
