// Finds an AWS CLI that runs; as root on Debian installs the awscli package. The product needs none: one test uses it as an
// independent client.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/** @returns {string | undefined} */
export function findAwsCli() {
  const found = candidates().find(runs)
  if (found || process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return found
  console.log("No AWS CLI found: installing Debian's awscli package...")
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  spawnSync('apt-get', ['update', '-qq'], { stdio: 'ignore', env: environment })
  spawnSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', 'awscli'], {
    stdio: 'ignore',
    env: environment,
  })
  return candidates().find(runs)
}

const candidates = () =>
  [...new Set(['/usr/bin', '/usr/local/bin', ...(process.env.PATH ?? '').split(delimiter)])]
    .map((folder) => join(folder, process.platform === 'win32' ? 'aws.exe' : 'aws'))
    .filter((file) => existsSync(file))

const runs = (file) => {
  const { status, stdout } = spawnSync(file, ['--version'], { encoding: 'utf8', timeout: 30_000 })
  return status === 0 && stdout.startsWith('aws-cli/')
}
