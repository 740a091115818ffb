import { CreateGroupCommand, ListGroupsCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('ListGroups is allowed with its own permission, by path and in pages', async () => {
  for (const name of ['one', 'two', 'three']) {
    await iam.root.send(new CreateGroupCommand({ GroupName: name, Path: '/pages/' }))
  }
  const clerk = await iam.userWhoMay('iam:ListGroups', 'arn:aws:iam::123456789012:group/pages/')
  const first = await clerk.send(new ListGroupsCommand({ PathPrefix: '/pages/', MaxItems: 2 }))
  expect(first.Groups?.map(({ GroupName }) => GroupName)).toEqual(['one', 'three'])
  expect(first.IsTruncated).toBe(true)
  const second = await clerk.send(new ListGroupsCommand({ PathPrefix: '/pages/', Marker: first.Marker }))
  expect(second.Groups?.map(({ GroupName }) => GroupName)).toEqual(['two'])
  expect(second.IsTruncated).toBe(false)
})

test("ListGroups is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(iam.nobody.send(new ListGroupsCommand({})))
  expect(refused).toEqual(iam.refusal('iam:ListGroups', 'arn:aws:iam::123456789012:group/'))
})

test('ListGroups refuses malformed input', async () => {
  for (const input of [{ PathPrefix: 'pages' }, { MaxItems: 0 }, { Marker: '!' }]) {
    const problem = await errorOf(iam.root.send(new ListGroupsCommand(input)))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  }
})
