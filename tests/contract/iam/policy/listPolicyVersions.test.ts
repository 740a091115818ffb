import { CreatePolicyVersionCommand, ListPolicyVersionsCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { administrator, readBuckets, readDocument, startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
const PolicyArn = readBuckets.arn
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('ListPolicyVersions is allowed with its own permission, the latest first and in pages', async () => {
  const clerk = await iam.userWhoMay('iam:ListPolicyVersions', '*')
  await iam.root.send(new CreatePolicyVersionCommand({ PolicyArn, PolicyDocument: readDocument }))
  const first = await clerk.send(new ListPolicyVersionsCommand({ PolicyArn, MaxItems: 1 }))
  expect(first).toMatchObject({ Versions: [{ VersionId: 'v2', IsDefaultVersion: false }], IsTruncated: true })
  const second = await clerk.send(new ListPolicyVersionsCommand({ PolicyArn, Marker: first.Marker }))
  expect(second).toMatchObject({ Versions: [{ VersionId: 'v1', IsDefaultVersion: true }], IsTruncated: false })
  const { Versions } = await clerk.send(new ListPolicyVersionsCommand({ PolicyArn: administrator }))
  expect(Versions).toMatchObject([{ VersionId: 'v1', IsDefaultVersion: true }])
})

test("ListPolicyVersions is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(iam.nobody.send(new ListPolicyVersionsCommand({ PolicyArn })))
  expect(refused).toEqual(iam.refusal('iam:ListPolicyVersions', PolicyArn))
})

test('ListPolicyVersions refuses malformed input', async () => {
  for (const input of [{ PolicyArn: 'x' }, { PolicyArn, MaxItems: 0 }, { PolicyArn, Marker: '!' }]) {
    const problem = await errorOf(iam.root.send(new ListPolicyVersionsCommand(input)))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  }
})
