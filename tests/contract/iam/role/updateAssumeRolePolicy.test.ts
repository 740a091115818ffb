import { GetRoleCommand, UpdateAssumeRolePolicyCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { deployer, documentOf, malformedDocuments, startIam, type TestIam, trustDocument } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('UpdateAssumeRolePolicy is allowed with its own permission', async () => {
  const clerk = await iam.userWhoMay('iam:UpdateAssumeRolePolicy', deployer.arn)
  const everyone = documentOf({ Effect: 'Allow', Principal: '*', Action: 'sts:AssumeRole' })
  const input = { RoleName: deployer.name, PolicyDocument: `${everyone} ` }
  await clerk.send(new UpdateAssumeRolePolicyCommand(input))
  const { Role } = await iam.root.send(new GetRoleCommand({ RoleName: deployer.name }))
  expect(decodeURIComponent(Role?.AssumeRolePolicyDocument ?? '')).toBe(`${everyone} `)
})

test("UpdateAssumeRolePolicy is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(
    iam.nobody.send(new UpdateAssumeRolePolicyCommand({ RoleName: deployer.name, PolicyDocument: trustDocument })),
  )
  expect(refused).toEqual(iam.refusal('iam:UpdateAssumeRolePolicy', deployer.arn))
})

test('UpdateAssumeRolePolicy refuses malformed documents and keeps the one that is there', async () => {
  const { Role: before } = await iam.root.send(new GetRoleCommand({ RoleName: deployer.name }))
  for (const PolicyDocument of malformedDocuments) {
    const input = { RoleName: deployer.name, PolicyDocument }
    expect(await errorOf(iam.root.send(new UpdateAssumeRolePolicyCommand(input)))).toMatchObject({
      name: 'MalformedPolicyDocumentException',
      status: 400,
    })
  }
  expect((await iam.root.send(new GetRoleCommand({ RoleName: deployer.name }))).Role).toEqual(before)
})
