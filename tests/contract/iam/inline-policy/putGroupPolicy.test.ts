import { GetGroupPolicyCommand, ListGroupPoliciesCommand, PutGroupPolicyCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { documentOf, malformedDocuments, readDocument, staff, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

const policyFor = (action: string) => documentOf({ Effect: 'Allow', Action: action, Resource: '*' })

test('PutGroupPolicy is allowed with its own permission, and replaces the policy of the same name', async () => {
  const clerk = await iam.userWhoMay('iam:PutGroupPolicy', staff.arn)
  const input = { GroupName: staff.name, PolicyName: 'Read' }
  await clerk.send(new PutGroupPolicyCommand({ ...input, PolicyDocument: policyFor('s3:GetObject') }))
  await clerk.send(new PutGroupPolicyCommand({ ...input, PolicyDocument: policyFor('s3:PutObject') }))
  const { PolicyDocument = '' } = await iam.root.send(new GetGroupPolicyCommand(input))
  expect(decodeURIComponent(PolicyDocument)).toBe(policyFor('s3:PutObject'))
  const { PolicyNames } = await iam.root.send(new ListGroupPoliciesCommand({ GroupName: staff.name }))
  expect(PolicyNames).toEqual(['Read'])
})

test("PutGroupPolicy is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(
    iam.nobody.send(
      new PutGroupPolicyCommand({ GroupName: staff.name, PolicyName: 'Read', PolicyDocument: readDocument }),
    ),
  )
  expect(refused).toEqual(iam.refusal('iam:PutGroupPolicy', staff.arn))
})

test('PutGroupPolicy refuses malformed documents', async () => {
  for (const PolicyDocument of malformedDocuments) {
    const refused = await errorOf(
      iam.root.send(new PutGroupPolicyCommand({ GroupName: staff.name, PolicyName: 'Bad', PolicyDocument })),
    )
    expect(refused).toMatchObject({ name: 'MalformedPolicyDocumentException', status: 400 })
    expect(refused.message).not.toBe('')
  }
})

test("PutGroupPolicy keeps the group's policies within 5120 characters, white space not counted", async () => {
  const send = (PolicyName: string, PolicyDocument: string) =>
    iam.root.send(new PutGroupPolicyCommand({ GroupName: staff.name, PolicyName, PolicyDocument }))
  await send('Wide', `${readDocument}${' '.repeat(5120)}`)
  expect(await errorOf(send('Long', policyFor(`s3:${'x'.repeat(5120)}`)))).toMatchObject({
    name: 'LimitExceededException',
    status: 409,
    message: `Maximum policy size of 5120 bytes exceeded for group ${staff.name}`,
  })
})

test('PutGroupPolicy knows no other groups', async () => {
  const input = { GroupName: 'stranger', PolicyName: 'Read', PolicyDocument: readDocument }
  expect(await errorOf(iam.root.send(new PutGroupPolicyCommand(input)))).toMatchObject({
    name: 'NoSuchEntityException',
    status: 404,
    message: 'The group with name stranger cannot be found.',
  })
})
