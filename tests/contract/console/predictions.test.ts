/** What the console foretells, from the policies that the emulator tells, against what the emulator then answers. */
import { DeleteRolePolicyCommand, IAMClient, PutRolePolicyCommand } from '@aws-sdk/client-iam'
import { DeleteBucketPolicyCommand, PutBucketPolicyCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { createPolicies } from '../../../src/aws/policies/policies.ts'
import { predict } from '../../../src/features/buckets/access/predictAccess.ts'
import { predictCall } from '../../../src/session/predictions/predictCall.ts'
import { startEmulator, type TestEmulator } from '../startEmulator.ts'

const bucket = 'team-photos'
const RoleName = 'readers'
const PolicyName = 'Uploads'
const objects = `arn:aws:s3:::${bucket}/shared/*`
const documentOf = (Effect: 'Allow' | 'Deny', more: object = {}) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Sid: 'Uploads', Effect, Action: 's3:PutObject', Resource: objects, ...more }],
  })

let local: TestEmulator
let iam: IAMClient
let owner: S3Client

beforeAll(async () => {
  local = await startEmulator()
  iam = local.rootClient(IAMClient)
  owner = local.rootClient(S3Client)
})
afterAll(() => local.close())

/** Whether Rosa may store `shared/plan.txt`: as foretold when the page is opened, and as answered. */
async function foretoldAndAnswered(): Promise<[boolean | undefined, boolean]> {
  const arn = `arn:aws:sts::123456789012:assumed-role/${RoleName}/CognitoIdentityCredentials`
  const policies = await createPolicies({ policiesUrl: `${local.url}/_rolecall/policies` }).ofRole(arn, [bucket])
  if (!policies) throw new Error('The emulator told no policies.')
  const asker = {
    roleName: RoleName,
    policies,
    identity: {
      identityPoolId: 'us-east-1:7d0e5a52-31a4-4f0b-9d0c-5a1e0b7c2d11',
      identityId: local.identityIdOf('rosa'),
      amr: ['authenticated'],
    },
    isGuest: false,
    secureTransport: undefined,
  }
  const put = new PutObjectCommand({ Bucket: bucket, Key: 'shared/plan.txt', Body: 'plan' })
  const answered = await local
    .clientFor('rosa', S3Client)
    .send(put)
    .then(
      () => true,
      () => false,
    )
  return [predict((call) => predictCall(asker, call), 'write', bucket, 'shared/plan.txt')?.allowed, answered]
}

test('edits of the role and of the bucket are foretold as they are answered', async () => {
  expect(await foretoldAndAnswered()).toEqual([false, false])
  await iam.send(new PutRolePolicyCommand({ RoleName, PolicyName, PolicyDocument: documentOf('Allow') }))
  expect(await foretoldAndAnswered()).toEqual([true, true])
  const Policy = documentOf('Deny', { Principal: '*' })
  await owner.send(new PutBucketPolicyCommand({ Bucket: bucket, Policy }))
  expect(await foretoldAndAnswered()).toEqual([false, false])
  await owner.send(new DeleteBucketPolicyCommand({ Bucket: bucket }))
  await iam.send(new DeleteRolePolicyCommand({ RoleName, PolicyName }))
  expect(await foretoldAndAnswered()).toEqual([false, false])
})

test('what hangs on the request itself is not foretold, either way', async () => {
  for (const address of ['127.0.0.0/8', '192.0.2.0/24']) {
    const Condition = { IpAddress: { 'aws:SourceIp': address } }
    await iam.send(
      new PutRolePolicyCommand({ RoleName, PolicyName, PolicyDocument: documentOf('Allow', { Condition }) }),
    )
    expect(await foretoldAndAnswered()).toEqual([undefined, address.startsWith('127')])
  }
})
