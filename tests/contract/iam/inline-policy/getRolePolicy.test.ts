import { GetRolePolicyCommand, PutRolePolicyCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { deployer, readDocument, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('GetRolePolicy is allowed with its own permission, and answers the document as it was sent', async () => {
  const text = `${readDocument}\n`.replace(',', ',\n  ')
  await iam.root.send(new PutRolePolicyCommand({ RoleName: deployer.name, PolicyName: 'Read', PolicyDocument: text }))
  const clerk = await iam.userWhoMay('iam:GetRolePolicy', deployer.arn)
  const policy = await clerk.send(new GetRolePolicyCommand({ RoleName: deployer.name, PolicyName: 'Read' }))
  expect(policy).toMatchObject({ RoleName: deployer.name, PolicyName: 'Read' })
  expect(policy.PolicyDocument).toMatch(/^[\w%.~-]+$/)
  expect(decodeURIComponent(policy.PolicyDocument ?? '')).toBe(text)
})

test("GetRolePolicy is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(
    iam.nobody.send(new GetRolePolicyCommand({ RoleName: deployer.name, PolicyName: 'Read' })),
  )
  expect(refused).toEqual(iam.refusal('iam:GetRolePolicy', deployer.arn))
})

test('GetRolePolicy refuses malformed input', async () => {
  for (const input of [
    { RoleName: 'a b', PolicyName: 'Read' },
    { RoleName: deployer.name, PolicyName: '' },
  ]) {
    const problem = await errorOf(iam.root.send(new GetRolePolicyCommand(input)))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  }
})

test('GetRolePolicy knows only what is there', async () => {
  const problem = await errorOf(
    iam.root.send(new GetRolePolicyCommand({ RoleName: deployer.name, PolicyName: 'Other' })),
  )
  expect(problem).toMatchObject({
    name: 'NoSuchEntityException',
    status: 404,
    message: 'The role policy with name Other cannot be found.',
  })
})
