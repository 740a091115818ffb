import { CreateUserCommand, ListUsersCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { startIam, type TestIam } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('ListUsers is allowed with its own permission, by path and in pages', async () => {
  for (const name of ['one', 'two', 'three']) {
    await iam.root.send(new CreateUserCommand({ UserName: name, Path: '/pages/' }))
  }
  const clerk = await iam.userWhoMay('iam:ListUsers', 'arn:aws:iam::123456789012:user/pages/')
  const first = await clerk.send(new ListUsersCommand({ PathPrefix: '/pages/', MaxItems: 2 }))
  expect(first.Users?.map(({ UserName }) => UserName)).toEqual(['one', 'three'])
  expect(first.IsTruncated).toBe(true)
  const second = await clerk.send(new ListUsersCommand({ PathPrefix: '/pages/', Marker: first.Marker }))
  expect(second.Users?.map(({ UserName }) => UserName)).toEqual(['two'])
  expect(second.IsTruncated).toBe(false)
})

test("ListUsers is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(iam.nobody.send(new ListUsersCommand({})))
  expect(refused).toEqual(iam.refusal('iam:ListUsers', 'arn:aws:iam::123456789012:user/'))
})

test('ListUsers refuses malformed input', async () => {
  for (const input of [{ PathPrefix: 'pages' }, { MaxItems: 0 }, { Marker: '!' }]) {
    const problem = await errorOf(iam.root.send(new ListUsersCommand(input)))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  }
})

test('ListUsers sorts without regard to case, page by page', async () => {
  for (const UserName of ['zoe', 'Yan', 'xia'])
    await iam.root.send(new CreateUserCommand({ UserName, Path: '/sorted/' }))
  const list = (extra = {}) => iam.root.send(new ListUsersCommand({ PathPrefix: '/sorted/', MaxItems: 2, ...extra }))
  const { Users: first = [], Marker } = await list()
  const { Users: second = [] } = await list({ Marker })
  expect([...first, ...second].map(({ UserName }) => UserName)).toEqual(['xia', 'Yan', 'zoe'])
})
