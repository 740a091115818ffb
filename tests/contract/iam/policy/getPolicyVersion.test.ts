import { GetPolicyVersionCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { administrator, readBuckets, readDocument, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('GetPolicyVersion is allowed with its own permission, and gives the document', async () => {
  const clerk = await iam.userWhoMay('iam:GetPolicyVersion', '*')
  const own = await clerk.send(new GetPolicyVersionCommand({ PolicyArn: readBuckets.arn, VersionId: 'v1' }))
  expect(own.PolicyVersion).toMatchObject({ VersionId: 'v1', IsDefaultVersion: true })
  expect(decodeURIComponent(own.PolicyVersion?.Document ?? '')).toBe(readDocument)
  const aws = await clerk.send(new GetPolicyVersionCommand({ PolicyArn: administrator, VersionId: 'v1' }))
  expect(JSON.parse(decodeURIComponent(aws.PolicyVersion?.Document ?? ''))).toEqual({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: '*', Resource: '*' }],
  })
})

test("GetPolicyVersion is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(
    iam.nobody.send(new GetPolicyVersionCommand({ PolicyArn: readBuckets.arn, VersionId: 'v1' })),
  )
  expect(refused).toEqual(iam.refusal('iam:GetPolicyVersion', readBuckets.arn))
})

test('GetPolicyVersion refuses malformed input', async () => {
  for (const input of [{ PolicyArn: readBuckets.arn, VersionId: '1' }]) {
    const problem = await errorOf(iam.root.send(new GetPolicyVersionCommand(input)))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  }
})

test('GetPolicyVersion knows no others', async () => {
  const input = { PolicyArn: readBuckets.arn, VersionId: 'v2' }
  expect(await errorOf(iam.root.send(new GetPolicyVersionCommand(input)))).toMatchObject({
    name: 'NoSuchEntityException',
    status: 404,
  })
})

test("GetPolicyVersion gives the documents of all of AWS's policies", async () => {
  const PolicyArn = 'arn:aws:iam::aws:policy/AmazonS3FullAccess'
  const { PolicyVersion } = await iam.root.send(new GetPolicyVersionCommand({ PolicyArn, VersionId: 'v2' }))
  expect(JSON.parse(decodeURIComponent(PolicyVersion?.Document ?? ''))).toEqual({
    Version: '2012-10-17',
    Statement: [{ Effect: 'Allow', Action: ['s3:*', 's3-object-lambda:*'], Resource: '*' }],
  })
})
