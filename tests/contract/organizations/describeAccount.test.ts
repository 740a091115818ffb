import { DescribeAccountCommand } from '@aws-sdk/client-organizations'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../errorOf.ts'
import {
  arnOf,
  expectDenied,
  organizationId,
  partnerAccount,
  startOrganization,
  type TestOrganization,
} from './startOrganization.ts'

let local: TestOrganization
beforeAll(async () => {
  local = await startOrganization()
})
afterAll(() => local.close())

const call = (change: object, client = local.admin) =>
  client.send(new DescribeAccountCommand({ AccountId: partnerAccount, ...change }))

test('allowed: another account, by its id', async () => {
  expect((await call({})).Account).toMatchObject({
    Id: partnerAccount,
    Arn: arnOf(`account/${organizationId}/${partnerAccount}`),
    Name: 'partner',
    Email: 'partner@example.test',
    State: 'ACTIVE',
    JoinedTimestamp: expect.any(Date),
  })
})

test('denied: a member that nothing is delegated to, and a role that may not', async () => {
  await expectDenied(local, 'DescribeAccount', (client) => call({}, client))
})

test.each<[string, string, object]>([
  ['an id of eleven digits', 'InvalidInputException', { AccountId: '44445555666' }],
  ['an account of elsewhere', 'AccountNotFoundException', { AccountId: '999999999999' }],
])('malformed: %s is answered %s', async (_, name, change) => {
  expect(await errorOf(call(change))).toMatchObject({ name, status: 400 })
})
