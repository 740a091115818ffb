import { createHash } from 'node:crypto'
import { GetObjectCommand, ListBucketsCommand, S3Client } from '@aws-sdk/client-s3'
import {
  AssumeRoleCommand,
  type AssumeRoleCommandInput,
  GetCallerIdentityCommand,
  STSClient,
} from '@aws-sdk/client-sts'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ConditionElement, Statement } from '#iam/types.ts'
import { customerPoliciesOf } from '../../../emulator/directory/managedPolicy.ts'
import { addUser, documentOf, setRole, signWith } from '../accountOf.ts'
import { errorOf } from '../errorOf.ts'
import { startEmulator, type TestEmulator } from '../startEmulator.ts'

const account = '123456789012'
const RoleArn = `arn:aws:iam::${account}:role/auditor`
const ada = `arn:aws:iam::${account}:user/ada`
const trusts = (AWS: string | readonly string[], more: Partial<Statement> = {}): Statement => ({
  Effect: 'Allow',
  Principal: { AWS },
  Action: ['sts:AssumeRole', 'sts:TagSession', 'sts:SetSourceIdentity'],
  ...more,
})
const readAll: Statement = { Effect: 'Allow', Action: ['s3:GetObject', 's3:ListAllMyBuckets'], Resource: '*' }
const welcome = { Bucket: 'team-photos', Key: 'public/welcome.txt' }

let local: TestEmulator
let sts: STSClient
beforeEach(async () => {
  local = await startEmulator()
  sts = local.rootClient(STSClient, { credentials: addUser(local, 'ada') })
  setRole(local, 'auditor', { allow: [readAll], trust: [trusts(ada)] })
})
afterEach(() => local.close())

const assume = (input: Partial<AssumeRoleCommandInput> = {}, client = sts) =>
  client.send(new AssumeRoleCommand({ RoleArn, RoleSessionName: 'audit', ...input }))
const as = async (input: Partial<AssumeRoleCommandInput> = {}, client = sts) =>
  signWith((await assume(input, client)).Credentials)
const stsOf = async (input: Partial<AssumeRoleCommandInput> = {}) => local.rootClient(STSClient, await as(input))
const refusal = (message: string) => ({ name: 'AccessDenied', message, status: 403 })

describe('AssumeRole is allowed', () => {
  test('to whom the trust policy names, who needs no policy of their own', async () => {
    const before = Date.now()
    const answer = await assume()
    expect(answer.AssumedRoleUser?.Arn).toBe(`arn:aws:sts::${account}:assumed-role/auditor/audit`)
    expect(answer.AssumedRoleUser?.AssumedRoleId).toMatch(/^AROA[A-Z2-7]{17}:audit$/)
    expect(answer.PackedPolicySize).toBeUndefined()
    expect((answer.Credentials?.Expiration?.getTime() ?? 0) - before).toBeGreaterThan(3_580_000)
    const auditor = signWith(answer.Credentials)
    const { Arn } = await local.rootClient(STSClient, auditor).send(new GetCallerIdentityCommand({}))
    expect(Arn).toBe(answer.AssumedRoleUser?.Arn)
    await local.rootClient(S3Client, auditor).send(new GetObjectCommand(welcome))
  })

  test("to the account's people whose own policies allow it, where the trust policy names the account", async () => {
    setRole(local, 'auditor', { trust: [trusts(account)] })
    expect(await errorOf(assume())).toEqual(
      refusal(
        `User: ${ada} is not authorized to perform: sts:AssumeRole on resource: ${RoleArn} ` +
          'because no identity-based policy allows the sts:AssumeRole action',
      ),
    )
    const bob = addUser(local, 'bob', [{ Effect: 'Allow', Action: 'sts:AssumeRole', Resource: RoleArn }])
    await assume({}, local.rootClient(STSClient, { credentials: bob }))
  })

  test('to a role, and from there to the next for an hour at most', async () => {
    setRole(local, 'next', { maxSessionDuration: 43_200, trust: [trusts(RoleArn)] })
    const chained = await stsOf()
    const next = { RoleArn: RoleArn.replace('auditor', 'next') }
    expect((await assume(next, chained)).AssumedRoleUser?.Arn).toContain('assumed-role/next/')
    expect(await errorOf(assume({ ...next, DurationSeconds: 3601 }, chained))).toMatchObject({
      name: 'ValidationError',
      message: 'The requested DurationSeconds exceeds the 1 hour session limit for roles assumed by role chaining',
    })
  })

  test.each<[string, ConditionElement, Partial<AssumeRoleCommandInput>]>([
    ['the external id', { StringEquals: { 'sts:ExternalId': 'x-42' } }, { ExternalId: 'x-42' }],
    ['a session name', { StringEquals: { 'sts:RoleSessionName': 'ada' } }, { RoleSessionName: 'ada' }],
    ['a tag', { StringEquals: { 'aws:RequestTag/team': 'blue' } }, { Tags: [{ Key: 'team', Value: 'blue' }] }],
    ['a source identity', { StringLike: { 'sts:SourceIdentity': 'a*' } }, { SourceIdentity: 'ada' }],
  ])('with %s that the trust policy asks for, and denied without', async (_what, Condition, input) => {
    setRole(local, 'auditor', { trust: [trusts(ada, { Condition })] })
    await assume(input)
    expect(await errorOf(assume())).toMatchObject({ name: 'AccessDenied', status: 403 })
  })
})

describe('A session is allowed what role and session policies both allow:', () => {
  const onlyList = JSON.stringify(documentOf({ Effect: 'Allow', Action: 's3:ListAllMyBuckets', Resource: '*' }))

  test('an inline one', async () => {
    const s3 = local.rootClient(S3Client, await as({ Policy: onlyList }))
    await s3.send(new ListBucketsCommand({}))
    expect((await errorOf(s3.send(new GetObjectCommand(welcome)))).message).toMatch(
      /because no session policy allows the s3:GetObject action$/,
    )
    expect((await assume({ Policy: onlyList })).PackedPolicySize).toBeGreaterThan(0)
  })

  test('as large as they may be: the token still fits a request', async () => {
    const filler = (from: number, count: number) =>
      Array.from({ length: count }, (_, at) =>
        createHash('sha512')
          .update(`${from + at}`)
          .digest('base64'),
      ).join('')
    const Sid = filler(0, 20)
      .replace(/[^A-Za-z0-9]/g, '')
      .slice(0, 1500)
    const Policy = JSON.stringify(documentOf({ ...readAll, Sid }))
    const Tags = Array.from({ length: 10 }, (_, at) => ({ Key: `key-${at}`, Value: filler(100 + 3 * at, 2) }))
    const { Credentials, PackedPolicySize } = await assume({ Policy, Tags })
    expect(PackedPolicySize).toBeGreaterThan(60)
    await local.rootClient(S3Client, signWith(Credentials)).send(new ListBucketsCommand({}))
  })

  test('managed ones, as they are at each request', async () => {
    const arn = `arn:aws:iam::${account}:policy/Listing`
    const policies = customerPoliciesOf(local.emulator.store)
    const listing = { name: 'Listing', arn, id: 'ANPAEXAMPLEEXAMPLE000', createdAt: 0, versionId: 'v1' }
    policies.set(arn, { ...listing, document: documentOf() })
    const s3 = local.rootClient(S3Client, await as({ PolicyArns: [{ arn }] }))
    expect((await errorOf(s3.send(new ListBucketsCommand({})))).name).toBe('AccessDenied')
    policies.set(arn, { ...listing, document: documentOf(readAll) })
    await s3.send(new ListBucketsCommand({}))
  })
})

describe('Tags and source identity', () => {
  const Tags = [
    { Key: 'team', Value: 'blue' },
    { Key: 'cost', Value: '7' },
  ]

  test("are condition keys of the session, in place of the role's tags", async () => {
    const Condition = { StringEquals: { 'aws:PrincipalTag/Team': 'blue', 'aws:SourceIdentity': 'ada' } }
    setRole(local, 'auditor', { tags: { Team: 'red' }, allow: [{ ...readAll, Condition }] })
    const bare = local.rootClient(S3Client, await as())
    expect((await errorOf(bare.send(new ListBucketsCommand({})))).name).toBe('AccessDenied')
    const tagged = local.rootClient(S3Client, await as({ Tags, SourceIdentity: 'ada' }))
    await tagged.send(new ListBucketsCommand({}))
  })

  test('need sts:TagSession and sts:SetSourceIdentity', async () => {
    setRole(local, 'auditor', { trust: [trusts(ada, { Action: 'sts:AssumeRole' })] })
    const denied = await errorOf(assume({ Tags }))
    expect(denied.message).toContain('not authorized to perform: sts:TagSession')
    expect((await errorOf(assume({ SourceIdentity: 'ada' }))).message).toContain('sts:SetSourceIdentity')
  })

  test('go on along a chain: transitive tags and the source identity, which nobody changes', async () => {
    const Condition = { StringEquals: { 'aws:PrincipalTag/team': 'blue', 'aws:SourceIdentity': 'ada' } }
    const next = { RoleArn: setRole(local, 'next', { allow: [{ ...readAll, Condition }], trust: [trusts(RoleArn)] }) }
    const chained = await stsOf({ Tags, TransitiveTagKeys: ['team'], SourceIdentity: 'ada' })
    await local.rootClient(S3Client, await as(next, chained)).send(new ListBucketsCommand({}))
    const overridden = { ...next, Tags: [{ Key: 'TEAM', Value: 'red' }] }
    const conflict = {
      name: 'InvalidParameterValue',
      status: 400,
      message:
        "One of the specified transitive tag keys can't be set because it conflicts with a transitive tag key " +
        'from the calling session.',
    }
    expect(await errorOf(assume(overridden, chained))).toMatchObject(conflict)
    expect(await errorOf(assume({ ...next, TransitiveTagKeys: ['team'] }, chained))).toMatchObject(conflict)
    await assume({ ...next, Tags: [{ Key: 'cost', Value: '8' }] }, chained)
    expect((await errorOf(assume({ ...next, SourceIdentity: 'bob' }, chained))).name).toBe('ValidationError')
  })
})

describe('AssumeRole is denied', () => {
  const silent = (role: string) =>
    refusal(
      `User: arn:aws:iam::${account}:user/bob is not authorized to perform: sts:AssumeRole ` +
        `on resource: arn:aws:iam::${account}:role/${role} ` +
        'because no role trust policy allows the sts:AssumeRole action',
    )

  test('to whom the trust policy does not name, whatever they may do; also for a role that is not there', async () => {
    const bob = addUser(local, 'bob', [{ Effect: 'Allow', Action: '*', Resource: '*' }])
    const client = local.rootClient(STSClient, { credentials: bob })
    expect(await errorOf(assume({}, client))).toEqual(silent('auditor'))
    const missing = { RoleArn: `arn:aws:iam::${account}:role/missing` }
    expect(await errorOf(assume(missing, client))).toEqual(silent('missing'))
  })

  test("to the account's owner", async () => {
    expect(await errorOf(assume({}, local.rootClient(STSClient)))).toEqual(
      refusal('Roles may not be assumed by root accounts.'),
    )
  })

  test('to a guest, whose session policies leave STS out', async () => {
    setRole(local, 'auditor', { trust: [trusts(`arn:aws:iam::${account}:role/guest`)] })
    expect((await errorOf(assume({}, local.clientFor('guest', STSClient)))).message).toMatch(
      /because no session policy allows the sts:AssumeRole action$/,
    )
  })
})

describe('AssumeRole with malformed input is refused:', () => {
  const digest = (text: string) => createHash('sha512').update(text).digest('base64')
  const long = Array.from({ length: 50 }, (_, at) => ({
    Key: `key-${at}`,
    Value: `${digest(`${at}a`)}${digest(`${at}b`)}`,
  }))
  test.each<[string, Partial<AssumeRoleCommandInput>, string, RegExp]>([
    ['a session name with a blank', { RoleSessionName: 'a b' }, 'ValidationError', /roleSessionName/],
    [
      'a role that is no ARN',
      { RoleArn: 'nothing-valid-in-here' },
      'ValidationError',
      /^nothing-valid-in-here is invalid$/,
    ],
    ['a role with holes in its ARN', { RoleArn: 'arn::b:::x' }, 'ValidationError', /^arn::b:::x is invalid$/],
    ['a role of one letter', { RoleArn: 'x' }, 'ValidationError', /greater than or equal to 20/],
    [
      'a character that no tag has',
      { Tags: [{ Key: 'NOWAY!', Value: '' }] },
      'ValidationError',
      /tags\.1\.member\.key/,
    ],
    ['less than 15 minutes', { DurationSeconds: 899 }, 'ValidationError', /greater than or equal to 900/],
    [
      'more than the role allows',
      { DurationSeconds: 3601 },
      'ValidationError',
      /^The requested DurationSeconds exceeds the MaxSessionDuration set for this role\.$/,
    ],
    [
      'a session policy that is no JSON',
      { Policy: '{' },
      'MalformedPolicyDocumentException',
      /^Syntax errors in policy\.$/,
    ],
    [
      'a session policy with a principal',
      { Policy: JSON.stringify(documentOf({ Effect: 'Allow', Principal: '*', Action: '*', Resource: '*' })) },
      'MalformedPolicyDocumentException',
      /^Policy document should not specify a principal\.$/,
    ],
    ['a session policy of 2,049 characters', { Policy: ' '.repeat(2049) }, 'ValidationError', /policy/],
    [
      'a managed policy that is not there',
      { PolicyArns: [{ arn: `arn:aws:iam::${account}:policy/None` }] },
      'ValidationError',
      /does not exist/,
    ],
    [
      'two tags of one name',
      {
        Tags: [
          { Key: 'a', Value: '' },
          { Key: 'A', Value: '' },
        ],
      },
      'ValidationError',
      /^Duplicate tag keys found\. Please note that Tag keys are case insensitive\.$/,
    ],
    ['a reserved tag', { Tags: [{ Key: 'aws:x', Value: '' }] }, 'ValidationError', /reserved/],
    [
      'a transitive key without a tag',
      { Tags: [{ Key: 'a', Value: '' }], TransitiveTagKeys: ['b'] },
      'InvalidParameterValue',
      /^The specified transitive tag key must be included in the requested tags\.$/,
    ],
    [
      'more tags than a token holds',
      { Tags: long },
      'PackedPolicyTooLargeException',
      /^Packed size of session tags consumes \d{3}% of allotted space\.$/,
    ],
    ['a code of a device', { SerialNumber: 'GAHT12345678', TokenCode: '123456' }, 'NotImplemented', /SerialNumber/],
  ])('%s', async (_what, input, name, message) => {
    expect(await errorOf(assume(input))).toMatchObject({ name, message: expect.stringMatching(message), status: 400 })
  })
})
