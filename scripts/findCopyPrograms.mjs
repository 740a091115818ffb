// Finds the programs besides the AWS CLI for which the console writes code: a curl that signs, a Python with boto3. The product
// needs none; where one stands, a test runs the code with it.
import { spawnSync } from 'node:child_process'
import { findProgram } from './findProgram.mjs'

/** @typedef {import('./findProgram.mjs').Program} Program */

/**
 * @param {string} [path] Folders to look in, as in PATH. What stands there but does not answer counts as absent.
 * @param {(file: string, words: string[]) => string} [ask] What the program writes.
 * @returns {Program | undefined} the first curl that signs all the headers that it is given
 */
export function findCurl(path = process.env.PATH ?? '', ask = answerOf) {
  return findProgram('curl', path, (file) => {
    const version = /^curl (\d+)\.(\d+)\.(\d+)/.exec(ask(file, ['--version']))
    const [, major = 0, minor = 0] = version?.map(Number) ?? []
    return major > 7 || (major === 7 && minor >= 86) ? version?.slice(1).join('.') : undefined
  })
}

/**
 * @param {string} [path] as above
 * @param {(file: string, words: string[]) => string} [ask] as above
 * @returns {Program | undefined} the first Python that has boto3, with boto3's version
 */
export function findBoto3(path = process.env.PATH ?? '', ask = answerOf) {
  return findProgram('python3', path, (file) => {
    return /^\d+\.\d+\.\d+$/m.exec(ask(file, ['-c', 'import boto3; print(boto3.__version__)']))?.[0]
  })
}

function answerOf(file, words) {
  const { status, stdout } = spawnSync(file, words, { encoding: 'utf8', timeout: 60_000 })
  return status === 0 ? stdout : ''
}
