/** Files that an app of the CDK copies into its bucket, and the file of outputs that a start writes. */
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GetObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { type RunningEmulator, start } from '../../../emulator/program/start.ts'
import { root } from '../../../scripts/builds.mjs'
import { removeData } from '../../../scripts/removeData.mjs'
import { errorOf } from '../errorOf.ts'
import { outputsOf } from '../seed/signInAs.ts'
import { personAt } from './personAt.ts'

interface Synthesized {
  readonly Resources: Readonly<Record<string, object>>
}

let folder = ''
let running: RunningEmulator | undefined
const printed: string[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rolecall-deployment-'))
  const app = join(folder, 'cdk.out')
  cpSync(join(root, 'tests/backends/teamRules/cdk.out'), app, { recursive: true })
  const hash = 'a1b2'
  mkdirSync(join(app, `asset.${hash}`))
  writeFileSync(join(app, `asset.${hash}/hello.html`), '<h1>From code</h1>')
  const assets = join(app, 'Team.assets.json')
  const listed = JSON.parse(readFileSync(assets, 'utf8')) as { files: object }
  const files = { ...listed.files, [hash]: { source: { path: `asset.${hash}`, packaging: 'zip' } } }
  writeFileSync(assets, JSON.stringify({ ...listed, files }))
  const file = join(app, 'Team.template.json')
  const template = JSON.parse(readFileSync(file, 'utf8')) as Synthesized
  const bucket = Object.entries(template.Resources).find(([, one]) => 'Type' in one && one.Type === 'AWS::S3::Bucket')
  const Deployment = {
    Type: 'Custom::CDKBucketDeployment',
    Properties: {
      SourceBucketNames: ['assets'],
      SourceObjectKeys: [`${hash}.zip`, 'gone.zip'],
      DestinationBucketName: { Ref: bucket?.[0] },
      DestinationBucketKeyPrefix: 'open/',
    },
  }
  writeFileSync(file, JSON.stringify({ ...template, Resources: { ...template.Resources, Deployment } }))
})
afterEach(async () => {
  await running?.close()
  running = undefined
  printed.length = 0
  rmSync(folder, { recursive: true, force: true })
})

async function startHere(...words: readonly string[]): Promise<string> {
  running = await start(['--port', '0', '--backend', join(folder, 'cdk.out'), ...words], (line) => printed.push(line))
  return running?.url ?? ''
}

test('allowed: who may read the bucket reads the files that were copied into it', async () => {
  const url = await startHere('--data', ':memory:')
  const { settings } = await personAt(url, 'Mika')
  const Bucket = (await outputsOf(url)).custom?.rolecall?.places?.[0]?.bucket
  const got = await new S3Client(settings).send(new GetObjectCommand({ Bucket, Key: 'open/hello.html' }))
  expect(got.ContentType).toBe('text/html')
  expect(await got.Body?.transformToString()).toBe('<h1>From code</h1>')
  expect(printed.join('\n')).toContain('Deployment: Its files are not in the bucket: the app has no asset gone.zip.')
})

test('the outputs lie in the data folder, without passwords, and go with it', async () => {
  const data = join(folder, 'data')
  const url = await startHere('--data', data)
  const file = join(data, 'amplify_outputs.json')
  expect(printed).toContain(`Outputs   ${file}`)
  const { custom: { rolecall } = {}, ...served } = await outputsOf(url)
  const { people, ...told } = rolecall ?? {}
  expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual({ ...served, custom: { rolecall: told } })
  expect(readFileSync(file, 'utf8')).not.toContain(people?.[0]?.password)
  await running?.close()
  running = undefined
  removeData(data)
  expect(existsSync(data)).toBe(false)
})

test('malformed: outputs are not written over a file of somebody else', async () => {
  const file = join(folder, 'amplify_outputs.json')
  writeFileSync(file, '{"version":"1.4"}')
  const { message } = await errorOf(startHere('--data', ':memory:', '--outputs', file))
  expect(message).toMatch(/amplify_outputs\.json: there is a file already, and no emulator wrote it\./)
  expect(readFileSync(file, 'utf8')).toBe('{"version":"1.4"}')
  rmSync(file)
  await startHere('--data', ':memory:', '--outputs', file)
  await running?.close()
  await startHere('--data', ':memory:', '--outputs', file)
  expect(readFileSync(file, 'utf8')).toContain('local: no AWS account')
})
