import type { OperationContext } from '../../operation.ts'
import { findDevice, saveDevice } from '../devices/devices.ts'
import { newDeviceMetadata } from '../devices/newDeviceMetadata.ts'
import { tracksDevices } from '../pools/poolRules.ts'
import { issueTokens } from '../tokens/issueTokens.ts'
import type { PoolUser } from '../users/users.ts'
import { forgetFailures } from './lockout.ts'
import type { SignInPlace, SignInStep } from './signInStep.ts'

/**
 * The last step: tokens, and wrong attempts are forgotten. In a pool that tracks devices, one that it does not know is
 * given a key.
 */
export function signedIn(
  context: OperationContext,
  { pool, client, keys, issue }: SignInPlace,
  user: PoolUser,
  deviceKey: string | undefined,
): SignInStep {
  const { store } = context
  const owner = { pool, username: user.username }
  return store.transaction(() => {
    forgetFailures(context, pool, user.username)
    if (issue) return { ChallengeParameters: {}, AuthenticationResult: issue(user) }
    const device = deviceKey === undefined ? undefined : findDevice(store, owner, deviceKey)
    if (device) saveDevice(store, owner, { ...device, authenticatedAt: context.clock() })
    const NewDeviceMetadata = tracksDevices(pool) && !device ? newDeviceMetadata(context, owner) : undefined
    const tokens = issueTokens(context, { client, user, keys, deviceKey: device?.key ?? NewDeviceMetadata?.DeviceKey })
    return {
      ChallengeParameters: {},
      AuthenticationResult: { ...tokens, ...(NewDeviceMetadata && { NewDeviceMetadata }) },
    }
  })
}
