import {
  AdminResetUserPasswordCommand,
  CreateGroupCommand,
  CreateIdentityProviderCommand,
  CreateResourceServerCommand,
  CreateUserPoolClientCommand,
  CreateUserPoolDomainCommand,
  DeleteUserPoolCommand,
  DeleteUserPoolDomainCommand,
  DescribeUserPoolCommand,
  InitiateAuthCommand,
  SetUICustomizationCommand,
  UpdateUserPoolCommand,
} from '@aws-sdk/client-cognito-identity-provider'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { declaredCollections } from '../../../../emulator/state/collection.ts'
import { noSuchPool, password, startPools, type TestPools, unknownPool } from '../startPools.ts'

let pools: TestPools
beforeAll(async () => {
  pools = await startPools()
})
afterAll(() => pools.close())

const remove = (UserPoolId: string, client = pools.root) => client.send(new DeleteUserPoolCommand({ UserPoolId }))

test('ID-121 DeleteUserPool is allowed with its own permission, and all that the pool kept goes with it', async () => {
  const UserPoolId = await pools.newPool()
  const { root } = pools
  const { UserPoolClient } = await root.send(
    new CreateUserPoolClientCommand({
      UserPoolId,
      ClientName: 'app',
      ExplicitAuthFlows: ['ALLOW_USER_PASSWORD_AUTH', 'ALLOW_REFRESH_TOKEN_AUTH'],
    }),
  )
  const { ClientId } = UserPoolClient ?? {}
  await root.send(new CreateGroupCommand({ UserPoolId, GroupName: 'night' }))
  await root.send(new CreateResourceServerCommand({ UserPoolId, Identifier: 'files', Name: 'files' }))
  await root.send(
    new CreateIdentityProviderCommand({
      UserPoolId,
      ProviderName: 'Google',
      ProviderType: 'Google',
      ProviderDetails: { client_id: 'a', client_secret: 'b', authorize_scopes: 'email' },
    }),
  )
  await root.send(new CreateUserPoolDomainCommand({ UserPoolId, Domain: 'gone' }))
  await root.send(new SetUICustomizationCommand({ UserPoolId, CSS: '.label-customizable {}' }))
  await pools.newUser('ada', { email: 'ada@example.test', email_verified: 'true' }, UserPoolId)
  await root.send(
    new InitiateAuthCommand({
      ClientId,
      AuthFlow: 'USER_PASSWORD_AUTH',
      AuthParameters: { USERNAME: 'ada', PASSWORD: password },
    }),
  )
  await root.send(new AdminResetUserPasswordCommand({ UserPoolId, Username: 'ada' }))

  expect(await pools.refusal(remove(UserPoolId))).toBe(
    'InvalidParameterException: User pool cannot be deleted. It has a domain configured that should be deleted first.',
  )
  await root.send(new DeleteUserPoolDomainCommand({ UserPoolId, Domain: 'gone' }))
  await remove(UserPoolId, pools.whoMay('cognito-idp:DeleteUserPool', pools.arnOf(UserPoolId)))

  expect(await pools.refusal(root.send(new DescribeUserPoolCommand({ UserPoolId })))).toMatch(/does not exist\.$/)
  const { store } = pools.emulator
  const left = declaredCollections()
    .filter(({ definition }) => definition.name.startsWith('cognito.'))
    .flatMap((collection) =>
      collection(store)
        .entries()
        .filter(([key, value]) => JSON.stringify([key, value]).includes(UserPoolId))
        .map(() => collection.definition.name),
    )
  expect(left).toEqual([])
})

test('ID-121 DeleteUserPool is refused while the pool is protected', async () => {
  const UserPoolId = await pools.newPool({ DeletionProtection: 'ACTIVE' })
  expect(await pools.refusal(remove(UserPoolId))).toBe(
    'InvalidParameterException: The user pool cannot be deleted because deletion protection is activated. Deletion protection must be inactivated first.',
  )
  await pools.root.send(new UpdateUserPoolCommand({ UserPoolId, DeletionProtection: 'INACTIVE' }))
  await remove(UserPoolId)
})

test('DeleteUserPool is denied without its permission', async () => {
  expect(await pools.refusal(remove(pools.poolId, pools.nobody))).toBe(pools.denial('cognito-idp:DeleteUserPool'))
})

test('DeleteUserPool refuses malformed ids, and finds no unknown pool', async () => {
  expect(await pools.refusal(remove('pool'))).toMatch(/^InvalidParameterException: 1 validation error detected/)
  expect(await pools.refusal(remove(unknownPool))).toBe(noSuchPool)
})
