import {
  DeleteResourcePolicyCommand,
  DescribeResourcePolicyCommand,
  ListRootsCommand,
} from '@aws-sdk/client-organizations'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../errorOf.ts'
import { deniedToMember, startOrganization, type TestOrganization } from './startOrganization.ts'

let local: TestOrganization
beforeAll(async () => {
  local = await startOrganization()
})
afterAll(() => local.close())

test('denied: a member, even one that manages policies', async () => {
  expect(await errorOf(local.admin.send(new DeleteResourcePolicyCommand({})))).toEqual(deniedToMember)
})

test('malformed: a body that is no JSON', async () => {
  const error = await errorOf(local.garbled.send(new DeleteResourcePolicyCommand({})))
  expect(error).toMatchObject({ name: 'SerializationException', status: 400 })
})

test('allowed: nothing is delegated any more', async () => {
  await local.management.send(new DeleteResourcePolicyCommand({}))
  expect(await errorOf(local.admin.send(new ListRootsCommand({})))).toEqual(deniedToMember)
  const none = { name: 'ResourcePolicyNotFoundException' }
  expect(await errorOf(local.management.send(new DescribeResourcePolicyCommand({})))).toMatchObject(none)
  expect(await errorOf(local.management.send(new DeleteResourcePolicyCommand({})))).toMatchObject(none)
})
