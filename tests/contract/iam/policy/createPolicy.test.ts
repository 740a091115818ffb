import { CreatePolicyCommand, GetPolicyCommand } from '@aws-sdk/client-iam'
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

test('CreatePolicy answers with the tags, GetPolicy always with a list of them', async () => {
  const Tags = [{ Key: 'team', Value: 'blue' }]
  const PolicyDocument = readDocument
  const { Policy } = await iam.root.send(new CreatePolicyCommand({ PolicyName: 'Tagged', PolicyDocument, Tags }))
  expect(Policy?.Tags).toEqual(Tags)
  const { Policy: bare } = await iam.root.send(new CreatePolicyCommand({ PolicyName: 'Bare', PolicyDocument }))
  expect((await iam.root.send(new GetPolicyCommand({ PolicyArn: bare?.Arn }))).Policy?.Tags).toEqual([])
})

test.each([
  [
    'a character that no tag has',
    { Tags: [{ Key: 'NOWAY!', Value: '' }] },
    'ValidationError',
    /'tags\.1\.member\.key'/,
  ],
  ['no version', { PolicyDocument: '{"Statement":[]}' }, 'MalformedPolicyDocumentException', /./],
  [
    'the old version',
    { PolicyDocument: readDocument.replace('2012-10-17', '2008-10-17') },
    'MalformedPolicyDocumentException',
    /^Policy document must be version 2012-10-17 or greater\.$/,
  ],
  [
    'a bucket with a region',
    { PolicyDocument: documentOf({ Effect: 'Allow', Action: 's3:*', Resource: 'arn:aws:s3:us-east-1::photos/*' }) },
    'MalformedPolicyDocumentException',
    /^Resource arn:aws:s3:us-east-1::photos\/\* can not contain region information\.$/,
  ],
])('CreatePolicy refuses %s', async (_what, input, name, message) => {
  const policy = { PolicyName: 'Odd', PolicyDocument: readDocument, ...input }
  expect(await errorOf(iam.root.send(new CreatePolicyCommand(policy)))).toMatchObject({
    name,
    message: expect.stringMatching(message),
  })
})
