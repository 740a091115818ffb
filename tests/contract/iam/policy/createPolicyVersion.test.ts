import { CreatePolicyVersionCommand, DeletePolicyCommand, GetPolicyCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import {
  administrator,
  documentOf,
  malformedDocuments,
  readBuckets,
  readDocument,
  startIam,
  type TestIam,
} from '../startIam.ts'

let iam: TestIam
const PolicyArn = readBuckets.arn
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('CreatePolicyVersion is allowed with its own permission, and the version waits to be put in force', async () => {
  const clerk = await iam.userWhoMay('iam:CreatePolicyVersion', PolicyArn)
  const send = (as: { readonly SetAsDefault: boolean }) =>
    clerk.send(new CreatePolicyVersionCommand({ PolicyArn, PolicyDocument: readDocument, ...as }))
  expect((await send({ SetAsDefault: false })).PolicyVersion).toMatchObject({
    VersionId: 'v2',
    IsDefaultVersion: false,
  })
  expect((await send({ SetAsDefault: true })).PolicyVersion).toMatchObject({ VersionId: 'v3', IsDefaultVersion: true })
  const { Policy } = await iam.root.send(new GetPolicyCommand({ PolicyArn }))
  expect(Policy).toMatchObject({ PolicyName: readBuckets.name, DefaultVersionId: 'v3' })
})

test("CreatePolicyVersion is denied without permission, in AWS's words", async () => {
  const input = { PolicyArn, PolicyDocument: readDocument }
  const refused = await errorOf(iam.nobody.send(new CreatePolicyVersionCommand(input)))
  expect(refused).toEqual(iam.refusal('iam:CreatePolicyVersion', PolicyArn))
})

test('CreatePolicyVersion refuses malformed and too large documents', async () => {
  const large = documentOf({ Effect: 'Allow', Action: 's3:*', Resource: `arn:aws:s3:::${'x'.repeat(6144)}` })
  for (const PolicyDocument of [...malformedDocuments, large]) {
    const refused = await errorOf(iam.root.send(new CreatePolicyVersionCommand({ PolicyArn, PolicyDocument })))
    const name = PolicyDocument === large ? 'LimitExceededException' : 'MalformedPolicyDocumentException'
    expect(refused.name).toBe(name)
  }
})

test('CreatePolicyVersion keeps five versions, and DeletePolicy wants the others gone first', async () => {
  const send = () => iam.root.send(new CreatePolicyVersionCommand({ PolicyArn, PolicyDocument: readDocument }))
  await send()
  await send()
  expect(await errorOf(send())).toMatchObject({ name: 'LimitExceededException', status: 409 })
  expect(await errorOf(iam.root.send(new DeletePolicyCommand({ PolicyArn })))).toMatchObject({
    name: 'DeleteConflictException',
    status: 409,
  })
})

test("CreatePolicyVersion is refused for a policy of AWS, also to the account's owner", async () => {
  const input = { PolicyArn: administrator, PolicyDocument: readDocument }
  const refused = await errorOf(iam.root.send(new CreatePolicyVersionCommand(input)))
  expect(refused).toMatchObject({ name: 'AccessDenied', status: 403 })
})
