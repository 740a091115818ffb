import { AttachUserPolicyCommand, GetPolicyCommand, PutRolePermissionsBoundaryCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { administrator, alice, deployer, readBuckets, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('GetPolicy is allowed with its own permission, and counts what the policy is attached to', async () => {
  await iam.root.send(new AttachUserPolicyCommand({ UserName: alice.name, PolicyArn: readBuckets.arn }))
  await iam.root.send(
    new PutRolePermissionsBoundaryCommand({ RoleName: deployer.name, PermissionsBoundary: readBuckets.arn }),
  )
  const clerk = await iam.userWhoMay('iam:GetPolicy', readBuckets.arn)
  const { Policy } = await clerk.send(new GetPolicyCommand({ PolicyArn: readBuckets.arn }))
  expect(Policy).toMatchObject({ PolicyName: 'ReadBuckets', AttachmentCount: 1, PermissionsBoundaryUsageCount: 1 })
})

test("GetPolicy is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(iam.nobody.send(new GetPolicyCommand({ PolicyArn: administrator })))
  expect(refused).toEqual(iam.refusal('iam:GetPolicy', administrator))
})

test('GetPolicy refuses malformed input', async () => {
  for (const input of [{ PolicyArn: 'x' }]) {
    const problem = await errorOf(iam.root.send(new GetPolicyCommand(input)))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  }
})

test('GetPolicy knows no others', async () => {
  const PolicyArn = `${readBuckets.arn}X`
  expect(await errorOf(iam.root.send(new GetPolicyCommand({ PolicyArn })))).toEqual({
    name: 'NoSuchEntityException',
    status: 404,
    message: `Policy ${PolicyArn} was not found.`,
  })
})

test("GetPolicy knows all of AWS's policies, with their paths and versions", async () => {
  const PolicyArn = 'arn:aws:iam::aws:policy/service-role/AWSLambdaBasicExecutionRole'
  const { Policy } = await iam.root.send(new GetPolicyCommand({ PolicyArn }))
  expect(Policy).toMatchObject({
    PolicyName: 'AWSLambdaBasicExecutionRole',
    Path: '/service-role/',
    DefaultVersionId: 'v1',
    IsAttachable: true,
    CreateDate: new Date('2015-04-09T15:03:43Z'),
  })
})
