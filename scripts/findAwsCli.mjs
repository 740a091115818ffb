// Finds an AWS CLI that runs, of version 1 or 2. The product needs none and none is installed for it: where one stands, a test
// uses it as an independent client.
import { spawnSync } from 'node:child_process'
import { devNull } from 'node:os'
import { findProgram } from './findProgram.mjs'

/**
 * @param {string} [path] Folders to look in, as in PATH. What stands there but does not answer (a shim of a tool that is gone)
 *   counts as absent.
 * @param {(file: string) => string | undefined} [ask] What the program says of itself.
 * @returns {import('./findProgram.mjs').Program | undefined}
 */
export function findAwsCli(path = process.env.PATH ?? '', ask = askVersion) {
  return findProgram('aws', path, (file) => versionOf(ask(file)))
}

/** @returns {string | undefined} `2.9.19` of `aws-cli/2.9.19 Python/3.11.2 Linux/6.1 ...` */
export function versionOf(answer = '') {
  return /^aws-cli\/(\d+\.\d+\.\d+)/m.exec(answer)?.[1]
}

/**
 * What must be said on the command line, because the CLI does not read it from the environment: `AWS_ENDPOINT_URL` is known
 * since 1.29 and 2.13 (AWS SDKs and Tools Reference Guide, "Service-specific endpoints").
 * @param {string} version
 * @param {string} endpointUrl
 * @returns {string[]}
 */
export function endpointOptions(version, endpointUrl) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const reads = major > 2 || (major === 2 ? minor >= 13 : minor >= 29)
  return reads ? [] : ['--endpoint-url', endpointUrl]
}

/**
 * Only what was copied may sign: no variable and no file of the person at this computer. The pager is turned off here because
 * version 1 rejects `--no-cli-pager`, and ignores this.
 * @param {Record<string, string | undefined>} copied
 * @param {Record<string, string | undefined>} [own]
 * @returns {Record<string, string | undefined>}
 */
export function cliEnvironment(copied, own = process.env) {
  const neutral = Object.fromEntries(Object.entries(own).filter(([name]) => !/^AWS_/i.test(name)))
  return {
    ...neutral,
    AWS_CONFIG_FILE: devNull,
    AWS_SHARED_CREDENTIALS_FILE: devNull,
    AWS_EC2_METADATA_DISABLED: 'true',
    AWS_PAGER: '',
    ...copied,
  }
}

function askVersion(file) {
  // Version 1 on Python 2 answered on the error stream.
  const { status, stdout, stderr } = spawnSync(file, ['--version'], {
    encoding: 'utf8',
    timeout: 60_000,
    env: cliEnvironment({}),
  })
  return status === 0 ? `${stdout}\n${stderr}` : undefined
}
