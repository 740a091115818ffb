/** `--seed` and `--policies` of the command line. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GetObjectCommand, ListObjectsV2Command, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { type RunningEmulator, start as startProgram } from '../../../emulator/program/start.ts'
import { codeBlocks } from '../../markdown.ts'
import { runToEnd } from '../core/emulatorProcess.ts'
import { errorOf } from '../errorOf.ts'
import { outputsOf, personNamed, signInAs } from './signInAs.ts'

/** The one that docs/seed.md shows. */
const example = codeBlocks(readFileSync(new URL('../../../docs/seed.md', import.meta.url), 'utf8')).find((block) =>
  block.startsWith('{'),
)

let folder = ''
let data = ''
const running: RunningEmulator[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rolecall-seed-line-'))
  data = join(folder, 'data')
})
afterEach(async () => {
  for (const emulator of running.splice(0)) await emulator.close()
  rmSync(folder, { recursive: true, force: true })
})

async function start(...words: readonly string[]): Promise<string> {
  const emulator = await startProgram(['--port', '0', '--data', data, ...words], () => undefined)
  if (!emulator) throw new Error('Nothing was started.')
  running.push(emulator)
  return emulator.url
}

/** Why it did not start. */
async function refusalOf(...words: readonly string[]): Promise<string> {
  return (await errorOf(start(...words))).message
}

function write(name: string, content: string | object): string {
  const file = join(folder, name)
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content))
  return file
}

describe('--seed', () => {
  test('allowed: the example of the docs; its person signs in and reads, also after a restart without it', async () => {
    const url = await start('--seed', write('seed.json', example ?? ''))
    const { settings } = await signInAs(url, await personNamed(url, 'Sam'))
    const { Contents } = await new S3Client(settings).send(new ListObjectsV2Command({ Bucket: 'harbor-logs' }))
    expect(Contents?.map(({ Key }) => Key)).toEqual(['monday.txt'])
    const { auth } = await outputsOf(url)
    await running.pop()?.close()
    const again = await start()
    expect((await outputsOf(again)).auth).toEqual(auth)
    expect((await signInAs(again, await personNamed(again, 'Sam'))).arn).toContain('assumed-role/crew/')
  })

  test('malformed: every problem is named with file, place and reason, and no folder is made', async () => {
    const document = JSON.parse(example ?? '') as { userPool: object; people: object[] }
    const file = write('seed.json', {
      ...document,
      $schema: 'seed.schema.json',
      userPool: { ...document.userPool, id: undefined },
      people: [{ ...document.people[0], groups: ['pilots'] }],
    })
    const { code, output } = await runToEnd(['--seed', file, '--data', data])
    expect(code).toBe(1)
    expect(output.trimEnd().split('\n')).toEqual([
      `${file}, userPool.id: is missing. It must be an id like us-east-1_AbC123xyz.`,
      `${file}, people[0].groups[0]: there is no group "pilots". There are crew.`,
    ])
    expect(existsSync(data)).toBe(false)
  })

  test('malformed: a file that is not there, or no JSON, is named', async () => {
    const missing = join(folder, 'none.json')
    expect(await refusalOf('--seed', missing)).toBe(`${missing}: there is no such file.`)
    const broken = write('broken.json', '{')
    expect(await refusalOf('--seed', broken)).toContain(`${broken}: must be JSON: `)
  })

  test('refused for a folder that is filled already, with what to do', async () => {
    const before = await outputsOf(await start())
    await running.pop()?.close()
    const output = await refusalOf('--seed', write('seed.json', example ?? ''))
    expect(output).toContain(`The data in ${data} was filled from another document (user pool us-east-1_Rolecall1)`)
    expect(output).toContain(`npm run reset -- --data ${data}`)
    // The pages of the pool's domain go by the port that was free.
    const { oauth, ...auth } = (await outputsOf(await start())).auth
    expect(auth).toEqual({ ...before.auth, oauth: undefined })
    expect(oauth?.scopes).toEqual(before.auth.oauth?.scopes)
  })
})

describe('--policies', () => {
  const statement = (Action: string) => ({ Effect: 'Allow', Action, Resource: 'arn:aws:s3:::team-photos/shared/*' })
  const document = (Action: string) => ({ Version: '2012-10-17', Statement: statement(Action) })

  test('allowed is what the file says, denied what it says no more; the other roles stay as they were', async () => {
    mkdirSync(join(folder, 'ours'))
    write('ours/readers.json', document('s3:PutObject'))
    const url = await start('--policies', join(folder, 'ours'))
    const rosa = await personNamed(url, 'Rosa')
    expect(rosa).toMatchObject({ role: 'readers', mayDo: 'what its policies allow', mayNot: 'anything else' })
    const rosas = new S3Client((await signInAs(url, rosa)).settings)
    await rosas.send(new PutObjectCommand({ Bucket: 'team-photos', Key: 'shared/new.txt', Body: 'x' }))
    const read = new GetObjectCommand({ Bucket: 'team-photos', Key: 'shared/readme.txt' })
    expect((await errorOf(rosas.send(read))).name).toBe('AccessDenied')
    const ottos = new S3Client((await signInAs(url, await personNamed(url, 'Otto'))).settings)
    expect((await ottos.send(read)).ContentLength).toBeGreaterThan(1)
  })

  test('malformed: file and place are named', async () => {
    mkdirSync(join(folder, 'ours'))
    const file = write('ours/readers.json', {
      policies: { Read: { Statement: { ...statement('s3:*'), Effect: 'Maybe' } } },
    })
    expect(await refusalOf('--policies', join(folder, 'ours'))).toBe(
      `${file}, policies.Read.Statement.Effect: must be "Allow" or "Deny".`,
    )
  })
})
