// npm run preview: serves dist/ with the headers that the console needs, as a static host would. The backend is the one of
// dist/amplify_outputs.json; without that file, the emulator at ROLECALL_EMULATOR or on its usual port.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { root } from './builds.mjs'
import { closeOnInterrupt } from './closeOnInterrupt.mjs'
import { serveConsole } from './serveConsole.mjs'

const dist = join(root, 'dist')
if (!existsSync(join(dist, 'index.html'))) {
  console.error('There is no dist/ yet. Run npm run build first.')
  process.exit(1)
}

const hasOutputs = existsSync(join(dist, 'amplify_outputs.json'))
const emulatorUrl = hasOutputs ? undefined : (process.env.ROLECALL_EMULATOR ?? 'http://127.0.0.1:4566')
const server = await serveConsole({ port: 4173, emulatorUrl })

console.log(`Console   ${server.url}${server.moved ? '  (port 4173 was taken)' : ''}`)
console.log(
  hasOutputs
    ? 'Backend   as dist/amplify_outputs.json says'
    : `Backend   the emulator at ${emulatorUrl} (start it with npm run emulator), or put amplify_outputs.json into dist/`,
)
closeOnInterrupt([server])
