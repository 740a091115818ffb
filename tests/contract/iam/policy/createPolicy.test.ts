import { CreatePolicyCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { documentOf, malformedDocuments, readDocument, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('CreatePolicy is allowed with its own permission', async () => {
  const clerk = await iam.userWhoMay('iam:CreatePolicy', 'arn:aws:iam::123456789012:policy/own/*')
  const { Policy } = await clerk.send(
    new CreatePolicyCommand({ PolicyName: 'Read', Path: '/own/', PolicyDocument: readDocument, Description: 'Reads' }),
  )
  expect(Policy).toMatchObject({
    PolicyName: 'Read',
    Arn: 'arn:aws:iam::123456789012:policy/own/Read',
    Path: '/own/',
    DefaultVersionId: 'v1',
    AttachmentCount: 0,
    IsAttachable: true,
    PolicyId: expect.stringMatching(/^ANPA[A-Z2-7]{17}$/),
  })
})

test("CreatePolicy is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(
    iam.nobody.send(new CreatePolicyCommand({ PolicyName: 'Other', PolicyDocument: readDocument })),
  )
  expect(refused).toEqual(iam.refusal('iam:CreatePolicy', 'arn:aws:iam::123456789012:policy/Other'))
})

test('CreatePolicy refuses malformed documents', async () => {
  for (const PolicyDocument of malformedDocuments) {
    const refused = await errorOf(iam.root.send(new CreatePolicyCommand({ PolicyName: 'Bad', PolicyDocument })))
    expect(refused).toMatchObject({ name: 'MalformedPolicyDocumentException', status: 400 })
  }
})

test('CreatePolicy refuses what is taken or too large', async () => {
  const send = (PolicyName: string, PolicyDocument: string) =>
    iam.root.send(new CreatePolicyCommand({ PolicyName, PolicyDocument }))
  expect(await errorOf(send('readbuckets', readDocument))).toEqual({
    name: 'EntityAlreadyExistsException',
    status: 409,
    message: 'A policy called readbuckets already exists. Duplicate names are not allowed.',
  })
  const large = documentOf({ Effect: 'Allow', Action: 's3:*', Resource: `arn:aws:s3:::${'x'.repeat(6144)}` })
  expect(await errorOf(send('Large', large))).toEqual({
    name: 'LimitExceededException',
    status: 409,
    message: 'Cannot exceed quota for PolicySize: 6144',
  })
})
