// npm run build: the static site in dist/, always from scratch.
import { copyFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { ensureBuilt, root } from './builds.mjs'
import { readOutputs } from './hosting/readOutputs.mjs'
import { readBase } from './hosting/siteBase.mjs'

try {
  const { base, outputs } = readArguments()
  if (outputs !== undefined) readOutputs(outputs)
  await ensureBuilt('console', { force: true, base })
  if (outputs !== undefined) copyFileSync(outputs, join(root, 'dist/amplify_outputs.json'))
} catch (error) {
  console.error(error.message)
  process.exitCode = 1
}

function readArguments() {
  const usage = 'npm run build -- [--base /tools/rolecall/] [--outputs amplify_outputs.json]'
  try {
    const { values } = parseArgs({ options: { base: { type: 'string', default: '/' }, outputs: { type: 'string' } } })
    return { base: readBase(values.base), outputs: values.outputs }
  } catch (error) {
    throw new Error(`${error.message}\n${usage}`, { cause: error })
  }
}
