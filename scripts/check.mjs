// All checks that need no running product. Runs every one, then says which failed.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { root } from './builds.mjs'

const bin = (name) => join(root, 'node_modules/.bin', name)

/** Each name is what a developer reads; each command can be run alone. */
const checks = [
  ['types: iam without DOM or Node', bin('tsc'), ['-p', 'tsconfig.iam.json']],
  ['types: emulator, tests, benchmarks', bin('tsc'), ['-p', 'tsconfig.node.json']],
  ['types: console and its templates', bin('vue-tsc'), ['-p', 'tsconfig.app.json']],
  ['format (npm run format mends it)', bin('prettier'), ['--check', '--log-level=warn', '.']],
  ['lint', bin('eslint'), ['--max-warnings=0', '.']],
  ['import rules', process.execPath, ['scripts/checkImports.mjs']],
  ['policies of amplify/access', process.execPath, ['--import', 'tsx', 'scripts/lintAccess.mjs']],
  ['unused files, exports and dependencies', bin('knip'), ['--no-progress']],
  ['lock file', process.execPath, ['scripts/checkLockFile.mjs']],
  ['layout of the tree', bin('vitest'), ['run', '--project', 'layout', '--reporter=dot']],
]

/** @returns {Promise<{ passed: number, failed: number }>} */
export async function runChecks() {
  // The console's types name Nuxt UI's generated theme, which its Vite plugin writes.
  await run(process.execPath, ['scripts/generateUiTypes.mjs'])
  const failures = []
  for (const [name, command, args] of checks) {
    const { code, output } = await run(command, args)
    console.log(`${code === 0 ? '  ok    ' : '  FAILED'} ${name}`)
    if (code !== 0) {
      failures.push(name)
      console.log(
        output
          .trimEnd()
          .split('\n')
          .map((line) => `         ${line}`)
          .join('\n'),
      )
    }
  }
  return { passed: checks.length - failures.length, failed: failures.length }
}

function run(command, args) {
  return new Promise((resolve) => {
    const child = spawn(command, args, { cwd: root, env: process.env, shell: process.platform === 'win32' })
    let output = ''
    child.stdout.on('data', (data) => (output += data))
    child.stderr.on('data', (data) => (output += data))
    child.on('error', (error) => resolve({ code: 1, output: String(error) }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { passed, failed } = await runChecks()
  console.log(`${passed} checks passed, ${failed} failed`)
  process.exitCode = failed === 0 ? 0 : 1
}
