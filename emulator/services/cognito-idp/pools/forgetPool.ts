import { userPoolKeysOf } from '../../../tokens/userPoolKeys.ts'
import type { OperationContext } from '../../operation.ts'
import { forgetUser } from '../users/forgetUser.ts'
import { poolUsersOf } from '../users/users.ts'
import { forgetClient } from './forgetClient.ts'
import { poolGroupsOf } from './groups.ts'
import { identityProvidersOf } from './identityProviders.ts'
import { logDeliveriesOf } from './logDelivery.ts'
import { resourceServersOf } from './resourceServers.ts'
import { uiCustomizationsOf } from './uiCustomizations.ts'
import { userPoolClientsOf } from './userPoolClients.ts'
import { type UserPool, userPoolsOf } from './userPools.ts'

/** A pool goes with all that it keeps; its domain went before. Inside a transaction. */
export function forgetPool(context: OperationContext, pool: UserPool): void {
  const { store } = context
  const within = pool.id
  for (const [, user] of poolUsersOf(store).entries({ within })) forgetUser(context, pool, user)
  for (const [, client] of userPoolClientsOf(store).byIndex('pool', { equal: within })) forgetClient(store, client)
  for (const [key] of poolGroupsOf(store).entries({ within })) poolGroupsOf(store).delete(key)
  for (const [key] of identityProvidersOf(store).entries({ within })) identityProvidersOf(store).delete(key)
  for (const [key] of resourceServersOf(store).entries({ within })) resourceServersOf(store).delete(key)
  for (const [key] of uiCustomizationsOf(store).entries({ within })) uiCustomizationsOf(store).delete(key)
  logDeliveriesOf(store).delete(pool.id)
  userPoolKeysOf(store).delete(pool.id)
  userPoolsOf(store).delete(pool.id)
}
