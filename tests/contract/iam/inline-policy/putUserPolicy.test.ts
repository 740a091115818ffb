import { GetUserPolicyCommand, ListUserPoliciesCommand, PutUserPolicyCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { alice, documentOf, malformedDocuments, readDocument, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

const policyFor = (action: string) => documentOf({ Effect: 'Allow', Action: action, Resource: '*' })

test('PutUserPolicy is allowed with its own permission, and replaces the policy of the same name', async () => {
  const clerk = await iam.userWhoMay('iam:PutUserPolicy', alice.arn)
  const input = { UserName: alice.name, PolicyName: 'Read' }
  await clerk.send(new PutUserPolicyCommand({ ...input, PolicyDocument: policyFor('s3:GetObject') }))
  await clerk.send(new PutUserPolicyCommand({ ...input, PolicyDocument: policyFor('s3:PutObject') }))
  const { PolicyDocument = '' } = await iam.root.send(new GetUserPolicyCommand(input))
  expect(decodeURIComponent(PolicyDocument)).toBe(policyFor('s3:PutObject'))
  const { PolicyNames } = await iam.root.send(new ListUserPoliciesCommand({ UserName: alice.name }))
  expect(PolicyNames).toEqual(['Read'])
})

test("PutUserPolicy is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(
    iam.nobody.send(
      new PutUserPolicyCommand({ UserName: alice.name, PolicyName: 'Read', PolicyDocument: readDocument }),
    ),
  )
  expect(refused).toEqual(iam.refusal('iam:PutUserPolicy', alice.arn))
})

test('PutUserPolicy refuses malformed documents', async () => {
  for (const PolicyDocument of malformedDocuments) {
    const refused = await errorOf(
      iam.root.send(new PutUserPolicyCommand({ UserName: alice.name, PolicyName: 'Bad', PolicyDocument })),
    )
    expect(refused).toMatchObject({ name: 'MalformedPolicyDocumentException', status: 400 })
    expect(refused.message).not.toBe('')
  }
})

test("PutUserPolicy keeps the user's policies within 2048 characters together, white space not counted", async () => {
  const send = (PolicyName: string, PolicyDocument: string) =>
    iam.root.send(new PutUserPolicyCommand({ UserName: alice.name, PolicyName, PolicyDocument }))
  await send('Wide', `${readDocument}${' '.repeat(2048)}`)
  expect(await errorOf(send('Long', policyFor(`s3:${'x'.repeat(2048)}`)))).toMatchObject({
    name: 'LimitExceededException',
    status: 409,
    message: `Maximum policy size of 2048 bytes exceeded for user ${alice.name}`,
  })
})

test('PutUserPolicy knows no other users', async () => {
  const input = { UserName: 'stranger', PolicyName: 'Read', PolicyDocument: readDocument }
  expect(await errorOf(iam.root.send(new PutUserPolicyCommand(input)))).toMatchObject({
    name: 'NoSuchEntityException',
    status: 404,
    message: 'The user with name stranger cannot be found.',
  })
})
