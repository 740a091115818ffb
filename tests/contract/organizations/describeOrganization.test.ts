import { DescribeOrganizationCommand } from '@aws-sdk/client-organizations'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { errorOf } from '../errorOf.ts'
import {
  arnOf,
  managementAccount,
  organizationId,
  refusedByRole,
  startOrganization,
  type TestOrganization,
} from './startOrganization.ts'

let local: TestOrganization
beforeAll(async () => {
  local = await startOrganization()
})
afterAll(() => local.close())

test('allowed: every member is told in which organization it is, and whose', async () => {
  const { Organization } = await local.partner.send(new DescribeOrganizationCommand({}))
  expect(Organization).toMatchObject({
    Id: organizationId,
    Arn: arnOf(`organization/${organizationId}`),
    FeatureSet: 'ALL',
    MasterAccountId: managementAccount,
    MasterAccountArn: arnOf(`account/${organizationId}/${managementAccount}`),
    MasterAccountEmail: 'management@example.test',
  })
  expect((await local.admin.send(new DescribeOrganizationCommand({}))).Organization).toEqual(Organization)
})

test('denied: a role that no policy lets ask', async () => {
  const error = await errorOf(local.reader.send(new DescribeOrganizationCommand({})))
  expect(error).toEqual(refusedByRole('DescribeOrganization'))
})

test('malformed: a body that is no JSON', async () => {
  const error = await errorOf(local.garbled.send(new DescribeOrganizationCommand({})))
  expect(error).toMatchObject({ name: 'SerializationException', status: 400 })
})
