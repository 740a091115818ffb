import { GetRolePolicyCommand, ListRolePoliciesCommand, PutRolePolicyCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { deployer, documentOf, malformedDocuments, readDocument, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

const policyFor = (action: string) => documentOf({ Effect: 'Allow', Action: action, Resource: '*' })

test('PutRolePolicy is allowed with its own permission, and replaces the policy of the same name', async () => {
  const clerk = await iam.userWhoMay('iam:PutRolePolicy', deployer.arn)
  const input = { RoleName: deployer.name, PolicyName: 'Read' }
  await clerk.send(new PutRolePolicyCommand({ ...input, PolicyDocument: policyFor('s3:GetObject') }))
  await clerk.send(new PutRolePolicyCommand({ ...input, PolicyDocument: policyFor('s3:PutObject') }))
  const { PolicyDocument = '' } = await iam.root.send(new GetRolePolicyCommand(input))
  expect(decodeURIComponent(PolicyDocument)).toBe(policyFor('s3:PutObject'))
  const { PolicyNames } = await iam.root.send(new ListRolePoliciesCommand({ RoleName: deployer.name }))
  expect(PolicyNames).toEqual(['Read'])
})

test("PutRolePolicy is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(
    iam.nobody.send(
      new PutRolePolicyCommand({ RoleName: deployer.name, PolicyName: 'Read', PolicyDocument: readDocument }),
    ),
  )
  expect(refused).toEqual(iam.refusal('iam:PutRolePolicy', deployer.arn))
})

test('PutRolePolicy refuses malformed documents', async () => {
  for (const PolicyDocument of malformedDocuments) {
    const refused = await errorOf(
      iam.root.send(new PutRolePolicyCommand({ RoleName: deployer.name, PolicyName: 'Bad', PolicyDocument })),
    )
    expect(refused).toMatchObject({ name: 'MalformedPolicyDocumentException', status: 400 })
    expect(refused.message).not.toBe('')
  }
})

test("PutRolePolicy keeps the role's policies within 10240 characters together, white space not counted", async () => {
  const send = (PolicyName: string, PolicyDocument: string) =>
    iam.root.send(new PutRolePolicyCommand({ RoleName: deployer.name, PolicyName, PolicyDocument }))
  await send('Wide', `${readDocument}${' '.repeat(10240)}`)
  expect(await errorOf(send('Long', policyFor(`s3:${'x'.repeat(10240)}`)))).toMatchObject({
    name: 'LimitExceededException',
    status: 409,
    message: `Maximum policy size of 10240 bytes exceeded for role ${deployer.name}`,
  })
})

test('PutRolePolicy knows no other roles', async () => {
  const input = { RoleName: 'stranger', PolicyName: 'Read', PolicyDocument: readDocument }
  expect(await errorOf(iam.root.send(new PutRolePolicyCommand(input)))).toMatchObject({
    name: 'NoSuchEntityException',
    status: 404,
    message: 'The role with name stranger cannot be found.',
  })
})
