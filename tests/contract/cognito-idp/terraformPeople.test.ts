/**
 * What Terraform's aws_cognito_user, aws_cognito_user_group and aws_cognito_user_in_group send, in their order, and read
 * back: a plan afterwards has to be empty. Source: the AWS provider, internal/service/cognitoidp.
 */
import {
  AdminAddUserToGroupCommand,
  AdminCreateUserCommand,
  AdminDeleteUserAttributesCommand,
  AdminDeleteUserCommand,
  AdminDisableUserCommand,
  AdminEnableUserCommand,
  AdminGetUserCommand,
  AdminListGroupsForUserCommand,
  AdminRemoveUserFromGroupCommand,
  AdminSetUserPasswordCommand,
  AdminUpdateUserAttributesCommand,
  type AttributeType,
  CreateGroupCommand,
  DeleteGroupCommand,
  GetGroupCommand,
  ListGroupsCommand,
  UpdateGroupCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { password, roleArn, startPools, type TestPools, without } from './startPools.ts'

let pools: TestPools
let UserPoolId = ''
beforeAll(async () => {
  pools = await startPools()
  UserPoolId = await pools.newPool({ Schema: [{ Name: 'team', AttributeDataType: 'String', Mutable: true }] })
})
afterAll(() => pools.close())

const Username = 'kari'
const GroupName = 'crew'
const readUser = () => pools.root.send(new AdminGetUserCommand({ UserPoolId, Username }))
/** The provider leaves `sub` out of its comparison, and nothing else. */
const attributesOf = async () =>
  Object.fromEntries(
    ((await readUser()).UserAttributes ?? [])
      .filter(({ Name }) => Name !== 'sub')
      .map(({ Name, Value }) => [Name, Value]),
  )
const asAttributes = (record: Record<string, string>): AttributeType[] =>
  Object.entries(record).map(([Name, Value]) => ({ Name, Value }))

test('aws_cognito_user: has the attributes that were given and no others, is changed in place, disabled and enabled', async () => {
  const given = { email: 'kari@example.test', email_verified: 'true', 'custom:team': 'north' }
  await pools.root.send(
    new AdminCreateUserCommand({
      UserPoolId,
      Username,
      UserAttributes: asAttributes(given),
      MessageAction: 'SUPPRESS',
      TemporaryPassword: 'Kari-first-1',
    }),
  )
  await pools.root.send(new AdminDisableUserCommand({ UserPoolId, Username }))
  expect(await attributesOf()).toEqual(given)
  expect(await readUser()).toMatchObject({ Username, Enabled: false, UserStatus: 'FORCE_CHANGE_PASSWORD' })

  await pools.root.send(
    new AdminUpdateUserAttributesCommand({ UserPoolId, Username, UserAttributes: asAttributes({ name: 'Kari' }) }),
  )
  await pools.root.send(
    new AdminDeleteUserAttributesCommand({ UserPoolId, Username, UserAttributeNames: ['custom:team'] }),
  )
  await pools.root.send(new AdminEnableUserCommand({ UserPoolId, Username }))
  await pools.root.send(new AdminSetUserPasswordCommand({ UserPoolId, Username, Password: password, Permanent: true }))
  expect(await attributesOf()).toEqual({ ...without('custom:team', given), name: 'Kari' })
  const read = await readUser()
  expect(read).toMatchObject({ Enabled: true, UserStatus: 'CONFIRMED' })
  expect(read).not.toHaveProperty('PreferredMfaSetting')
})

test('aws_cognito_user: an address that nobody verified comes back alone', async () => {
  await pools.root.send(
    new AdminCreateUserCommand({
      UserPoolId,
      Username: 'ola',
      UserAttributes: asAttributes({ email: 'ola@example.test' }),
      MessageAction: 'SUPPRESS',
    }),
  )
  const { UserAttributes = [] } = await pools.root.send(new AdminGetUserCommand({ UserPoolId, Username: 'ola' }))
  expect(UserAttributes.map(({ Name }) => Name).sort()).toEqual(['email', 'sub'])
})

test('aws_cognito_user_group: created, changed in place, and listed by the data source', async () => {
  const read = async () => (await pools.root.send(new GetGroupCommand({ UserPoolId, GroupName }))).Group
  const given = { UserPoolId, GroupName, Description: 'Night', Precedence: 0, RoleArn: roleArn }
  await pools.root.send(new CreateGroupCommand(given))
  expect(await read()).toMatchObject(given)
  const changed = { UserPoolId, GroupName, Description: 'Day', Precedence: 42, RoleArn: roleArn }
  await pools.root.send(new UpdateGroupCommand(changed))
  expect(await read()).toMatchObject(changed)
  const { Groups } = await pools.root.send(new ListGroupsCommand({ UserPoolId }))
  expect(Groups).toEqual([await read()])
})

test('aws_cognito_user_in_group: found among the groups of the user, until it is taken out', async () => {
  const named = { UserPoolId, Username, GroupName }
  const groups = async () => {
    const { Groups = [] } = await pools.root.send(new AdminListGroupsForUserCommand({ UserPoolId, Username }))
    return Groups.map((group) => group.GroupName)
  }
  await pools.root.send(new AdminAddUserToGroupCommand(named))
  expect(await groups()).toEqual([GroupName])
  await pools.root.send(new AdminRemoveUserFromGroupCommand(named))
  expect(await groups()).toEqual([])
})

test('destroyed: user and group are not found afterwards', async () => {
  await pools.root.send(new AdminDeleteUserCommand({ UserPoolId, Username }))
  await pools.root.send(new DeleteGroupCommand({ UserPoolId, GroupName }))
  expect(await pools.refusal(readUser())).toBe('UserNotFoundException: User does not exist.')
  const group = pools.root.send(new GetGroupCommand({ UserPoolId, GroupName }))
  expect(await pools.refusal(group)).toMatch(/^ResourceNotFoundException: /)
})
