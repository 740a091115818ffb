// npm run ampx -- sandbox: Amplify's own command, from the packages of amplify/. They take more than a gigabyte, so they are no part
// of what the console needs, and are installed by themselves.
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { root } from './builds.mjs'

const packages = join(root, 'amplify/node_modules')
const ampx = join(packages, '@aws-amplify/backend-cli/lib/ampx.js')
if (!existsSync(ampx)) {
  console.error('Amplify is not installed. Run "npm run amplify:install" first: about 1.2 GB in amplify/node_modules.')
  process.exit(1)
}
// It starts tsx and the CDK by their names.
const path = [join(packages, '.bin'), process.env.PATH].join(delimiter)
const child = spawn(process.execPath, [ampx, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PATH: path },
})
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
