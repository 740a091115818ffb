// npm run ampx -- sandbox: Amplify's own command, from the packages of amplify/.
import { spawn } from 'node:child_process'
import { delimiter, join } from 'node:path'
import { amplifyPackage, amplifyPackages } from './amplifyPackage.mjs'
import { root } from './builds.mjs'

const ampx = amplifyPackage('@aws-amplify/backend-cli/lib/ampx.js')
// It starts tsx and the CDK by their names.
const path = [join(amplifyPackages, '.bin'), process.env.PATH].join(delimiter)
const child = spawn(process.execPath, [ampx, ...process.argv.slice(2)], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PATH: path },
})
child.on('exit', (code, signal) => process.exit(code ?? (signal ? 1 : 0)))
