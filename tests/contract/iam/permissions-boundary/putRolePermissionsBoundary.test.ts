import { GetRoleCommand, PutRolePermissionsBoundaryCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { administrator, deployer, readBuckets, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('PutRolePermissionsBoundary is allowed with its own permission, and GetRole shows the boundary', async () => {
  const clerk = await iam.userWhoMay('iam:PutRolePermissionsBoundary', deployer.arn)
  await clerk.send(
    new PutRolePermissionsBoundaryCommand({ RoleName: deployer.name, PermissionsBoundary: administrator }),
  )
  await clerk.send(
    new PutRolePermissionsBoundaryCommand({ RoleName: deployer.name, PermissionsBoundary: readBuckets.arn }),
  )
  const answer = await iam.root.send(new GetRoleCommand({ RoleName: deployer.name }))
  expect(answer.Role?.PermissionsBoundary).toEqual({
    PermissionsBoundaryType: 'PermissionsBoundaryPolicy',
    PermissionsBoundaryArn: readBuckets.arn,
  })
})

test("PutRolePermissionsBoundary is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(
    iam.nobody.send(
      new PutRolePermissionsBoundaryCommand({ RoleName: deployer.name, PermissionsBoundary: administrator }),
    ),
  )
  expect(refused).toEqual(iam.refusal('iam:PutRolePermissionsBoundary', deployer.arn))
})

test('PutRolePermissionsBoundary refuses malformed input', async () => {
  for (const input of [{ RoleName: deployer.name, PermissionsBoundary: 'short' }]) {
    const problem = await errorOf(iam.root.send(new PutRolePermissionsBoundaryCommand(input)))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  }
})

test('PutRolePermissionsBoundary takes only a policy that is there', async () => {
  const missing = `${readBuckets.arn}X`
  const problem = await errorOf(
    iam.root.send(new PutRolePermissionsBoundaryCommand({ RoleName: deployer.name, PermissionsBoundary: missing })),
  )
  expect(problem).toMatchObject({
    name: 'NoSuchEntityException',
    message: `Scope ARN: ${missing} does not exist or is not attachable.`,
  })
})
