import { ListRootsCommand } from '@aws-sdk/client-organizations'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../errorOf.ts'
import {
  arnOf,
  expectDenied,
  organizationId,
  rootId,
  startOrganization,
  type TestOrganization,
} from './startOrganization.ts'

let local: TestOrganization
beforeAll(async () => {
  local = await startOrganization()
})
afterAll(() => local.close())

test('allowed: the one root, with the types that are enabled', async () => {
  const root = { Id: rootId, Arn: arnOf(`root/${organizationId}/${rootId}`), Name: 'Root' }
  expect((await local.management.send(new ListRootsCommand({}))).Roots).toEqual([{ ...root, PolicyTypes: [] }])
  await local.enable('SERVICE_CONTROL_POLICY')
  const PolicyTypes = [{ Type: 'SERVICE_CONTROL_POLICY', Status: 'ENABLED' }]
  expect((await local.admin.send(new ListRootsCommand({}))).Roots).toEqual([{ ...root, PolicyTypes }])
})

test('denied: a member that nothing is delegated to, and a role that may not', async () => {
  await expectDenied(local, 'ListRoots', (client) => client.send(new ListRootsCommand({})))
})

test('malformed: a page of no roots', async () => {
  const error = await errorOf(local.management.send(new ListRootsCommand({ MaxResults: 0 })))
  expect(error).toMatchObject({ name: 'InvalidInputException', status: 400 })
})

test('malformed: a token that no answer gave', async () => {
  const error = await errorOf(local.management.send(new ListRootsCommand({ NextToken: 'abc' })))
  expect(error).toMatchObject({ name: 'InvalidInputException', status: 400 })
})
