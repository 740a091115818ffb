import { CreateRoleCommand, ListRolesCommand } from '@aws-sdk/client-iam'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../../errorOf.ts'
import { startIam, type TestIam, trustDocument } from '../startIam.ts'

let iam: TestIam
beforeAll(async () => {
  iam = await startIam()
})
afterAll(() => iam.close())

test('ListRoles is allowed with its own permission, by path and in pages', async () => {
  for (const name of ['one', 'two', 'three']) {
    await iam.root.send(
      new CreateRoleCommand({ RoleName: name, Path: '/pages/', AssumeRolePolicyDocument: trustDocument }),
    )
  }
  const clerk = await iam.userWhoMay('iam:ListRoles', 'arn:aws:iam::123456789012:role/pages/')
  const first = await clerk.send(new ListRolesCommand({ PathPrefix: '/pages/', MaxItems: 2 }))
  expect(first.Roles?.map(({ RoleName }) => RoleName)).toEqual(['one', 'three'])
  expect(first.IsTruncated).toBe(true)
  const second = await clerk.send(new ListRolesCommand({ PathPrefix: '/pages/', Marker: first.Marker }))
  expect(second.Roles?.map(({ RoleName }) => RoleName)).toEqual(['two'])
  expect(second.IsTruncated).toBe(false)
})

test("ListRoles is denied without permission, in AWS's words", async () => {
  const refused = await errorOf(iam.nobody.send(new ListRolesCommand({})))
  expect(refused).toEqual(iam.refusal('iam:ListRoles', 'arn:aws:iam::123456789012:role/'))
})

test('ListRoles refuses malformed input', async () => {
  for (const input of [{ PathPrefix: 'pages' }, { MaxItems: 0 }, { Marker: '!' }]) {
    const problem = await errorOf(iam.root.send(new ListRolesCommand(input)))
    expect(problem).toMatchObject({ name: 'ValidationError', status: 400 })
  }
})
