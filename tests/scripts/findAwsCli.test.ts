import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { cliEnvironment, endpointOptions, findAwsCli, versionOf } from '../../scripts/findAwsCli.mjs'

const program = process.platform === 'win32' ? 'aws.exe' : 'aws'
let folder = ''

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rolecall-aws-cli-'))
})

afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Folders of a PATH, each with an `aws` that holds the text, or with none. */
const pathOf = (...texts: (string | undefined)[]) =>
  texts
    .map((text, index) => {
      const place = join(folder, String(index))
      mkdirSync(place)
      if (text !== undefined) writeFileSync(join(place, program), text, { mode: 0o755 })
      return place
    })
    .join(delimiter)

describe('An AWS CLI is found by what it answers', () => {
  const version1 = 'aws-cli/1.27.100 Python/3.11.2 Linux/6.1.0 botocore/1.29.100\n'
  const version2 = 'aws-cli/2.9.19 Python/3.11.2 Linux/6.1.0 source/x86_64.debian.12 prompt/off\n'
  // The files themselves are not run: each answers with what it holds.
  const answers = new Map<string, string>()
  const ask = (file: string) => answers.get(file)
  const holding = (...texts: (string | undefined)[]) => {
    const path = pathOf(...texts)
    for (const [index, place] of path.split(delimiter).entries()) {
      const text = texts[index]
      if (text?.startsWith('aws-cli')) answers.set(join(place, program), text)
    }
    return path
  }

  test.each([
    ['none', [undefined, undefined], undefined],
    ['no PATH', [], undefined],
    ['a shim that does not run', ['broken'], undefined],
    ['version 1', [version1], { index: 0, version: '1.27.100' }],
    ['version 2', [version2], { index: 0, version: '2.9.19' }],
    ['a shim that does not run before version 2', ['broken', undefined, version2], { index: 2, version: '2.9.19' }],
    ['the first of two', [version1, version2], { index: 0, version: '1.27.100' }],
  ])('%s', (_, texts, expected) => {
    const path = holding(...texts)
    expect(findAwsCli(path, ask)).toEqual(
      expected && {
        file: join(path.split(delimiter)[expected.index] ?? '', program),
        version: expected.version,
      },
    )
  })

  test('A file that the system cannot run counts as none', () => {
    expect(findAwsCli(pathOf('#!/nonexistent/interpreter\n'))).toBeUndefined()
  })
})

test.each([
  ['aws-cli/2.31.0 Python/3.13.7 Darwin/25.0.0 exe/arm64\r\n', '2.31.0'],
  ['\naws-cli/1.11.13 Python/2.7.13 Linux/4.9.0 botocore/1.4.70\n', '1.11.13'],
  ['pyenv: aws: command not found', undefined],
  ['', undefined],
  [undefined, undefined],
])('%j is version %s', (answer, version) => expect(versionOf(answer)).toBe(version))

describe('The endpoint is named on the command line where the CLI does not read AWS_ENDPOINT_URL', () => {
  test.each(['1.28.99', '1.9.0', '2.0.1', '2.9.19', '2.12.7'])('%s is told', (version) =>
    expect(endpointOptions(version, 'http://127.0.0.1:4566')).toEqual(['--endpoint-url', 'http://127.0.0.1:4566']),
  )
  test.each(['1.29.0', '1.45.11', '2.13.0', '2.31.0', '3.0.0'])('%s reads it', (version) =>
    expect(endpointOptions(version, 'http://127.0.0.1:4566')).toEqual([]),
  )
})

test('Nothing of the person at the computer signs, and no pager waits', () => {
  const environment = cliEnvironment(
    { AWS_ACCESS_KEY_ID: 'ASIACOPIED' },
    { PATH: '/bin', AWS_PROFILE: 'theirs', AWS_SECRET_ACCESS_KEY: 'theirs', aws_region: 'theirs' },
  )
  expect(environment).toMatchObject({ PATH: '/bin', AWS_ACCESS_KEY_ID: 'ASIACOPIED', AWS_PAGER: '' })
  expect(Object.values(environment)).not.toContain('theirs')
  expect(environment.AWS_CONFIG_FILE).toBe(environment.AWS_SHARED_CREDENTIALS_FILE)
})
