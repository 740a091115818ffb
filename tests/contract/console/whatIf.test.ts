/** Drafts of what decides, put in force by the console's own calls and taken back, against an emulator. */
import { AttachRolePolicyCommand, CreatePolicyCommand, IAMClient } from '@aws-sdk/client-iam'
import { signOut } from 'aws-amplify/auth'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { localBackend } from '../../../emulator/seed/localBackend.ts'
import type { Aws } from '../../../src/aws/aws.ts'
import { readDecidedRequests } from '../../../src/aws/record/readDecidedRequests.ts'
import { getIdentityPoolRoles } from '../../../src/aws/services/cognito-identity/getIdentityPoolRoles.ts'
import { identityPoolRolesOf } from '../../../src/aws/services/cognito-identity/identityPoolRolesOf.ts'
import { getRole } from '../../../src/aws/services/iam/getRole.ts'
import { getTrustPolicy } from '../../../src/aws/services/iam/getTrustPolicy.ts'
import { listObjects } from '../../../src/aws/services/s3/listObjects.ts'
import { changeOf } from '../../../src/features/permissions/what-if/apply/changeOf.ts'
import { sendAll, sendChange } from '../../../src/features/permissions/what-if/apply/sendChange.ts'
import { documentsOfRole } from '../../../src/features/permissions/what-if/documents/documentsOfRole.ts'
import { readDraft } from '../../../src/features/permissions/what-if/documents/readDraft.ts'
import { readInForce } from '../../../src/features/permissions/what-if/documents/readInForce.ts'
import { callFlips } from '../../../src/features/permissions/what-if/flips/callFlips.ts'
import { withDraft } from '../../../src/features/permissions/what-if/flips/withDraft.ts'
import { type ConsolePage, enter, startConsolePage } from './consolePage.ts'

const arnOf = (name: string) => `arn:aws:iam::${localBackend.account}:role/${name}`
const role = { name: 'readers', arn: arnOf('readers') }
const cause = 'Read what decides'
let page: ConsolePage
let aws: Aws

beforeAll(async () => {
  page = await startConsolePage()
  aws = page.aws
  const iam = page.emulator.rootClient(IAMClient)
  const PolicyDocument = policyText('s3:GetBucketTagging')
  const { Policy } = await iam.send(new CreatePolicyCommand({ PolicyName: 'Attached', PolicyDocument }))
  await iam.send(new AttachRolePolicyCommand({ RoleName: role.name, PolicyArn: Policy?.Arn }))
})
afterAll(() => page.close())

function policyText(Action: string, more: object = {}): string {
  const statement = { Effect: 'Allow', Action, Resource: 'arn:aws:s3:::team-photos/*', ...more }
  return JSON.stringify({ Version: '2012-10-17', Statement: [statement] }, null, 2)
}

/** Every document of the role as it is in force. */
async function documents() {
  const policies = await aws.policies.ofRole(role.arn, ['team-photos'])
  const trust = await getTrustPolicy(aws, role.name, { cause })
  const mapping = await getIdentityPoolRoles(aws, localBackend.identityPoolId, { cause })
  if (!policies || trust.kind !== 'done' || mapping.kind !== 'done') throw new Error('not all of it was told')
  return documentsOfRole({
    policies,
    ...(trust.value && { trust: trust.value }),
    mapping: identityPoolRolesOf(mapping.value),
  })
}

async function documentOf(id: string) {
  const found = (await documents()).find((one) => one.id === id)
  if (!found) throw new Error(`There is no document ${id}.`)
  return found
}

test.each([
  ['an inline policy', 'policy:Folders', () => policyText('s3:PutObject')],
  ['a managed policy', 'policy:Attached', () => policyText('s3:PutObject')],
  ['a boundary where none was', 'boundary', () => policyText('*')],
  [
    'a bucket policy where none was',
    'bucket:team-photos',
    () => policyText('s3:GetObject', { Principal: { AWS: role.arn } }),
  ],
  ['a trust policy', 'trust', (text: string) => text.replace('"authenticated"', '"unauthenticated"')],
  ['roles and mapping of the pool', 'mapping', (text: string) => text.replace('"AuthenticatedRole"', '"Deny"')],
] as const)('allowed: %s is put in force by an administrator, and taken back', async (_, id, draftOf) => {
  await enter('ada', 'Ada-local-1')
  const before = await documentOf(id)
  const text = draftOf(before.text)
  expect(text).not.toBe(before.text)
  const draft = readDraft(before, text)
  const sent = await sendChange(aws, id, changeOf(aws.configuration, role, before, draft, text))
  expect(sent.kind === 'done' ? undefined : sent.outcome).toBeUndefined()
  expect(JSON.parse((await documentOf(id)).text)).toEqual(JSON.parse(text))
  if (sent.kind === 'done') expect(await sendAll(aws, 'Undo', sent.undo)).toBeUndefined()
  expect((await documentOf(id)).text).toBe(before.text)
  await signOut()
})

test('allowed: a boundary that is set is changed as a version of its policy, and removed', async () => {
  await enter('ada', 'Ada-local-1')
  const none = await documentOf('boundary')
  const first = policyText('s3:*')
  const set = await sendChange(aws, 'b', changeOf(aws.configuration, role, none, readDraft(none, first), first))
  const one = await documentOf('boundary')
  expect(one.arn).toBe(`arn:aws:iam::${localBackend.account}:policy/readers-boundary`)
  const second = policyText('s3:GetObject')
  const changed = await sendChange(aws, 'b', changeOf(aws.configuration, role, one, readDraft(one, second), second))
  expect(JSON.parse((await documentOf('boundary')).text)).toEqual(JSON.parse(second))
  if (changed.kind === 'done') await sendAll(aws, 'Undo', changed.undo)
  expect((await documentOf('boundary')).text).toBe(one.text)
  const dropped = await sendChange(aws, 'b', changeOf(aws.configuration, role, one, readDraft(one, ''), ''))
  expect((await documentOf('boundary')).text).toBe('')
  if (dropped.kind === 'done') await sendAll(aws, 'Undo', dropped.undo)
  expect((await documentOf('boundary')).arn).toBe(one.arn)
  if (set.kind === 'done') expect(await sendAll(aws, 'Undo', set.undo)).toBeUndefined()
  expect((await documentOf('boundary')).text).toBe('')
  await signOut()
})

test('allowed: what is in force is read by IAM and S3 as the emulator tells it, where a backend tells what was deployed alone', async () => {
  await enter('ada', 'Ada-local-1')
  const boundary = await documentOf('boundary')
  const text = policyText('s3:*')
  const set = await sendChange(aws, 'b', changeOf(aws.configuration, role, boundary, readDraft(boundary, text), text))
  const read = await getRole(aws, role.name, { cause })
  if (read.kind !== 'done') throw new Error('The role was not told.')
  const inForce = await readInForce(aws, role.name, { arn: read.value.boundaryArn }, { cause })
  const told = await aws.policies.ofRole(role.arn, ['team-photos'])
  expect(inForce).toEqual({
    identityBased: told?.identityBased,
    boundary: told?.permissionsBoundary,
    buckets: { 'team-photos': [] },
  })
  if (set.kind === 'done') await sendAll(aws, 'Undo', set.undo)
  expect((await documentOf('boundary')).text).toBe('')
  await signOut()
  await enter('rosa', 'Rosa-local-1')
  expect(await readInForce(aws, role.name, undefined, { cause })).toEqual({
    identityBased: undefined,
    boundary: undefined,
    buckets: {},
  })
  await signOut()
})

test('denied: a reader puts nothing in force, and nothing is left half done', async () => {
  await enter('ada', 'Ada-local-1')
  const all = await documents()
  await signOut()
  await enter('rosa', 'Rosa-local-1')
  for (const document of all) {
    const text = document.text === '' ? policyText('s3:GetObject', { Principal: { AWS: role.arn } }) : document.text
    const draft = readDraft({ ...document, kind: document.kind === 'boundary' ? 'bucket' : document.kind }, text)
    const sent = await sendChange(aws, document.id, changeOf(aws.configuration, role, document, draft, text))
    expect([document.id, sent.kind, sent.kind === 'not done' && sent.outcome.kind]).toEqual([
      document.id,
      'not done',
      'denied',
    ])
  }
  await signOut()
})

test('malformed: what the service rejects changes nothing, and what was done before it is taken back', async () => {
  await enter('ada', 'Ada-local-1')
  const none = await documentOf('boundary')
  const draft = readDraft(none, policyText('s3:*'))
  const [create, put] = changeOf(aws.configuration, role, none, draft, policyText('s3:*'))
  if (!create || !put) throw new Error('A boundary is set by two calls.')
  const nowhere = { ...put, call: { ...put.call, input: { ...put.call.input, RoleName: 'nobody' } } }
  const sent = await sendChange(aws, 'b', [create, nowhere])
  expect(sent).toMatchObject({ kind: 'not done', isHalf: false })
  expect((await documentOf('boundary')).text).toBe('')
  const again = await sendChange(aws, 'b', [create])
  expect(again.kind, 'its policy is gone, too').toBe('done')
  if (again.kind === 'done') await sendAll(aws, 'Undo', again.undo)
  await signOut()
})

test('what is told of a draft is what the emulator decides once it is in force', async () => {
  await enter('rosa', 'Rosa-local-1')
  const list = () => listObjects(aws, { bucket: 'team-photos', prefix: 'shared/' }, { cause })
  expect((await list()).kind).toBe('done')
  await signOut()
  await enter('ada', 'Ada-local-1')
  const log = aws.configuration.decisionLogUrl ?? ''
  const requests = (await readDecidedRequests(log, role.arn)).filter(({ operation }) => operation === 'ListObjectsV2')
  const policies = await aws.policies.ofRole(role.arn, ['team-photos'])
  const before = await documentOf('policy:Folders')
  const text = before.text.replaceAll('s3:ListBucket', 's3:GetBucketTagging')
  const draft = readDraft(before, text)
  if (!policies) throw new Error('No policies were told.')
  const { flips } = callFlips(requests, policies, withDraft(policies, before, draft))
  expect(flips.map(({ change, after }) => [change, after])).toEqual([['lose', 'implicitly denied']])
  const sent = await sendChange(aws, 'f', changeOf(aws.configuration, role, before, draft, text))
  await signOut()
  await enter('rosa', 'Rosa-local-1')
  expect((await list()).kind).toBe('denied')
  await signOut()
  await enter('ada', 'Ada-local-1')
  if (sent.kind === 'done') await sendAll(aws, 'Undo', sent.undo)
  await signOut()
})
