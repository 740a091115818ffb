/** A backend of somebody else's: its people sign in, get the roles that it says, and may do what these say. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { CognitoIdentityProviderClient, SignUpCommand } from '@aws-sdk/client-cognito-identity-provider'
import { GetRoleCommand, IAMClient } from '@aws-sdk/client-iam'
import { GetHostedZoneCommand, ListResourceRecordSetsCommand, Route53Client } from '@aws-sdk/client-route-53'
import {
  GetBucketLocationCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
} from '@aws-sdk/client-s3'
import { GetCallerIdentityCommand, STSClient } from '@aws-sdk/client-sts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { createEmulator, type EmulatorOptions } from '../../../emulator/program/createEmulator.ts'
import { readSeedDocument } from '../../../emulator/seed/reading/readSeedDocument.ts'
import { errorOf } from '../errorOf.ts'
import { startEmulator, type TestEmulator } from '../startEmulator.ts'
import { account, harborByTeam, harborSeed, region } from './harborSeed.ts'
import { outputsOf, personNamed, signInAs } from './signInAs.ts'

let folder = ''
const running: TestEmulator[] = []
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'rolecall-seed-'))
})
afterEach(async () => {
  for (const emulator of running.splice(0)) await emulator.close()
  rmSync(folder, { recursive: true, force: true })
})

async function start(options: EmulatorOptions = {}): Promise<TestEmulator> {
  const emulator = await startEmulator({ data: folder, seedDocument: harborSeed, ...options })
  running.push(emulator)
  return emulator
}

const restart = async (options: EmulatorOptions) => {
  await running.pop()?.close()
  return start(options)
}

const object = (Key: string) => ({ Bucket: 'harbor-logs', Key })

test('what these tests begin with is a document without a problem', () => {
  expect(readSeedDocument(harborSeed, (path) => path)).toBe(harborSeed)
  expect(readSeedDocument(harborByTeam, (path) => path)).toBe(harborByTeam)
})

describe('The people of a seed document', () => {
  test('allowed: whoever is in two groups has the role of the lower number, and what a bucket policy denies to it is refused', async () => {
    const { url } = await start()
    const cleo = await personNamed(url, 'Cleo')
    expect(cleo.role).toBe('crew')
    const { arn, settings } = await signInAs(url, cleo)
    expect(arn).toBe(`arn:aws:sts::${account}:assumed-role/crew/CognitoIdentityCredentials`)
    const s3 = new S3Client(settings)
    const { Body } = await s3.send(new GetObjectCommand(object('timetable.txt')))
    expect(await Body?.transformToString()).toBe('Ferry 07:40\n')
    const refused = await errorOf(s3.send(new GetObjectCommand(object('sealed/storm.txt'))))
    expect(refused.message).toContain('with an explicit deny in a resource-based policy')
  })

  test('allowed: a role with a path reads what the policy of the bucket leaves open, and the zone', async () => {
    const local = await start()
    const { url } = local
    const sam = await personNamed(url, 'Sam')
    expect(sam).toMatchObject({ role: 'captains', mayDo: 'read every log and the zone', mayNot: 'no write' })
    const { settings } = await signInAs(url, sam)
    const s3 = new S3Client(settings)
    await s3.send(new GetObjectCommand(object('sealed/storm.txt')))
    const { ResourceRecordSets } = await new Route53Client(settings).send(
      new ListResourceRecordSetsCommand({ HostedZoneId: 'Z0HARBOR000000000001' }),
    )
    expect(ResourceRecordSets?.map(({ Name, Type }) => `${Type} ${Name}`)).toEqual([
      'NS harbor.example.',
      'SOA harbor.example.',
      'A www.harbor.example.',
    ])
    expect((await errorOf(s3.send(new PutObjectCommand({ ...object('new.txt'), Body: 'x' })))).name).toBe(
      'AccessDenied',
    )
    const { Role } = await local.rootClient(IAMClient, { region }).send(new GetRoleCommand({ RoleName: 'captains' }))
    expect(Role).toMatchObject({ Path: '/harbor/', Arn: `arn:aws:iam::${account}:role/harbor/captains` })
  })

  test('allowed: whoever is in no group has the role for signed-in people, with its managed policy', async () => {
    const { url } = await start()
    const { arn, settings } = await signInAs(url, await personNamed(url, 'Ines'))
    expect(arn).toContain('assumed-role/visitors/')
    const s3 = new S3Client(settings)
    await s3.send(new ListObjectsV2Command({ Bucket: 'harbor-logs' }))
    await s3.send(new GetObjectCommand(object('timetable.txt')))
    expect((await errorOf(s3.send(new GetObjectCommand(object('sealed/storm.txt'))))).name).toBe('AccessDenied')
  })

  test('allowed by a rule: the claim chooses the role, and its boundary limits it; refused where no rule matches', async () => {
    const { url } = await start({ seedDocument: harborByTeam })
    const ines = await personNamed(url, 'Ines')
    expect(ines.role).toBe('pilots')
    const { arn, settings } = await signInAs(url, ines)
    expect(arn).toContain('assumed-role/pilots/')
    const s3 = new S3Client(settings)
    await s3.send(new GetObjectCommand(object('sealed/storm.txt')))
    const refused = await errorOf(s3.send(new PutObjectCommand({ ...object('new.txt'), Body: 'x' })))
    expect(refused.message).toContain('no permissions boundary allows')
    const sam = await personNamed(url, 'Sam')
    expect(sam).toMatchObject({ role: 'no role', mayNot: 'the identity pool gives no role' })
    expect((await errorOf(signInAs(url, sam))).message).toContain('The ambiguous role mapping rules')
  })

  test('denied: nobody makes an account where the pool does not let them', async () => {
    const { url } = await start()
    const { auth } = await outputsOf(url)
    const users = new CognitoIdentityProviderClient({ endpoint: url, region, maxAttempts: 1 })
    const signUp = { ClientId: auth.user_pool_client_id, Username: 'new@harbor.example', Password: 'anchors' }
    expect((await errorOf(users.send(new SignUpCommand(signUp)))).name).toBe('NotAuthorizedException')
  })
})

describe('The ids of a seed document', () => {
  test('are those of the console, of its policies, of buckets and zones, also after a restart without the document', async () => {
    const first = await start()
    const before = await outputsOf(first.url)
    expect(before.auth).toMatchObject({
      aws_region: region,
      user_pool_id: harborSeed.userPool.id,
      user_pool_client_id: harborSeed.userPool.clientId,
      identity_pool_id: harborSeed.identityPool.id,
      unauthenticated_identities_enabled: false,
      password_policy: { min_length: 6, require_lowercase: true, require_symbols: false },
      groups: [{ captains: { precedence: 50 } }, { crew: { precedence: 5 } }],
    })
    expect(before.custom?.rolecall?.places).toEqual([
      { bucket: 'harbor-logs', prefix: '', label: 'harbor-logs', region },
    ])
    expect(before.custom?.rolecall).not.toHaveProperty('guest')
    const { identityId } = await signInAs(first.url, await personNamed(first.url, 'Sam'))

    const second = await restart({ seedDocument: undefined })
    const after = await outputsOf(second.url)
    expect(after.auth).toEqual(before.auth)
    expect(after.custom?.rolecall?.people).toEqual(before.custom?.rolecall?.people)
    const sam = await signInAs(second.url, await personNamed(second.url, 'Sam'))
    expect(sam.identityId).toBe(identityId)
    const told = await fetch(
      `${second.url}/_rolecall/policies?role=arn:aws:iam::${account}:role/harbor/captains&bucket=harbor-logs`,
    )
    expect(await told.json()).toMatchObject({
      account,
      buckets: { 'harbor-logs': [{ document: { Statement: [{ Sid: 'CrewStaysOut' }] } }] },
    })
    const root = { region }
    const { Account } = await second.rootClient(STSClient, root).send(new GetCallerIdentityCommand({}))
    expect(Account).toBe(account)
    const s3 = second.rootClient(S3Client, root)
    const location = await s3.send(new GetBucketLocationCommand({ Bucket: 'harbor-logs' }))
    expect(location.LocationConstraint).toBe(region)
    const zone = new GetHostedZoneCommand({ Id: 'Z0HARBOR000000000001' })
    expect((await second.rootClient(Route53Client, root).send(zone)).HostedZone?.Name).toBe('harbor.example.')
    expect(await (await fetch(`${second.url}/_rolecall/status`)).json()).toMatchObject({ account, region })
  })

  test('stay with their folder: another document is refused in words, and nothing is lost', async () => {
    await start()
    await running.pop()?.close()
    await expect(createEmulator({ data: folder, seedDocument: harborByTeam })).rejects.toThrow(
      `The data in ${folder} was filled from another document (user pool eu-west-1_Harbor123)`,
    )
    const again = await start()
    expect((await outputsOf(again.url)).auth.user_pool_id).toBe('eu-west-1_Harbor123')
  })

  test('are not given to a folder of the house, nor to one that was left empty', async () => {
    await start({ seedDocument: undefined })
    await running.pop()?.close()
    await expect(createEmulator({ data: folder, seedDocument: harborSeed })).rejects.toThrow(
      'was filled from another document (user pool us-east-1_Rolecall1)',
    )
    const empty = join(folder, 'empty')
    await start({ data: empty, seedDocument: undefined, seed: false })
    await running.pop()?.close()
    await expect(createEmulator({ data: empty, seedDocument: harborSeed })).rejects.toThrow(
      `was left empty at its first start: only a new folder is filled with the backend that is asked for. Nothing was changed.`,
    )
  })
})
