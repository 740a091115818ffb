// Runs before every npm script, with nothing but Node's own modules: checks the Node version and installs what the lock file
// names when node_modules is missing or belongs to another lock file.
import { execSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const stamp = `${root}node_modules/.rolecall-lock`

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
const supported = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24
if (!supported) {
  console.error(
    `Rolecall needs Node 20.19 or later, 22.12 or later, or 24. This is ${process.versions.node} (${process.execPath}).`,
  )
  process.exit(1)
}

const lockHash = createHash('sha256')
  .update(readFileSync(`${root}package-lock.json`))
  .digest('hex')
const installed = existsSync(stamp) && readFileSync(stamp, 'utf8') === lockHash

if (!installed) {
  console.log('Installing what package-lock.json names (about a minute the first time)...')
  try {
    execSync('npm ci --no-audit --no-fund --loglevel=error', { cwd: root, stdio: 'inherit' })
  } catch {
    console.error(
      'npm ci failed; its reason stands above. Check the connection to the npm registry, then run the same command again.',
    )
    process.exit(1)
  }
  writeFileSync(stamp, lockHash)
}
