/** AWS's own CLI explains and lints against the emulator, where one is at hand. */
import { execFile } from 'node:child_process'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { cliEnvironment, findAwsCli } from '../../../scripts/findAwsCli.mjs'
import { documentOf } from '../iam/startIam.ts'
import { startEmulator, type TestEmulator } from '../startEmulator.ts'
import { writeToolboxModel } from './toolboxModel.ts'

const run = promisify(execFile)
const cli = findAwsCli()
const timeout = 120_000

let local: TestEmulator
let folder: string
beforeAll(async () => {
  local = await startEmulator()
  folder = await mkdtemp(join(tmpdir(), 'rolecall-cli-'))
  await writeToolboxModel(folder)
})
afterAll(async () => {
  await local.close()
  await rm(folder, { recursive: true })
})

/** @returns what it wrote, parsed; rejects with its error stream. */
async function aws(
  credentials: { accessKeyId: string; secretAccessKey: string; sessionToken?: string },
  ...words: string[]
) {
  const env = cliEnvironment({
    AWS_ACCESS_KEY_ID: credentials.accessKeyId,
    AWS_SECRET_ACCESS_KEY: credentials.secretAccessKey,
    ...(credentials.sessionToken && { AWS_SESSION_TOKEN: credentials.sessionToken }),
    AWS_DATA_PATH: folder,
  }) as NodeJS.ProcessEnv
  const options = ['--endpoint-url', local.url, '--region', 'us-east-1', '--output', 'json']
  const { stdout } = await run(cli?.file ?? 'aws', [...words, ...options], { cwd: folder, env, timeout })
  return JSON.parse(stdout) as Record<string, unknown>
}

test(
  'allowed: a denial of IAM leads to its evaluation',
  async () => {
    if (!cli) return
    const denied = await aws(local.credentialsFor('rosa'), 'iam', 'list-roles').then(String, String)
    const [, id = ''] = /following authorization id: (\w+)/.exec(denied) ?? []
    const details = ['iam-toolbox', 'get-request-authorization-details', '--authorization-id', id]
    expect(await aws(local.emulator.rootKey, ...details)).toMatchObject({
      requestContext: { 'aws:RequestedRegion': 'us-east-1' },
      evaluations: [{ action: 'iam:ListRoles', evaluatedEffect: 'IMPLICIT_DENY' }],
      policies: expect.arrayContaining([expect.objectContaining({ type: 'IDENTITY_BASED_POLICY' })]),
    })
    await expect(aws(local.credentialsFor('rosa'), ...details)).rejects.toThrow(/AccessDeniedException/)
    await expect(aws(local.emulator.rootKey, ...details.slice(0, -1), 'abc')).rejects.toThrow(
      /ResourceNotFoundException/,
    )
  },
  timeout,
)

test(
  'allowed: a policy in a file is linted',
  async () => {
    if (!cli) return
    await writeFile(
      join(folder, 'policy.json'),
      documentOf({ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3::123456789012:photos/*' }),
    )
    const validate = ['accessanalyzer', 'validate-policy', '--policy-type', 'IDENTITY_POLICY']
    expect(await aws(local.emulator.rootKey, ...validate, '--policy-document', 'file://policy.json')).toMatchObject({
      findings: [{ issueCode: 'ARN_ACCOUNT_NOT_ALLOWED', findingType: 'ERROR' }],
    })
    await expect(
      aws(local.credentialsFor('rosa'), ...validate, '--policy-document', 'file://policy.json'),
    ).rejects.toThrow(/AccessDeniedException/)
  },
  timeout,
)
