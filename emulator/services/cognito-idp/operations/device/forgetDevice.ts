/** A device goes: its key is nothing any more. */
import type {
  AdminForgetDeviceCommandInput,
  AdminForgetDeviceCommandOutput,
  ForgetDeviceCommandInput,
  ForgetDeviceCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Store } from '../../../../state/store.ts'
import type { Operation } from '../../../operation.ts'
import * as devices from '../../devices/devices.ts'
import { signedInUser } from '../../users/signedInUser.ts'
import { userOfPool } from '../../users/userOfPool.ts'

export const forgetDevice: Operation<ForgetDeviceCommandInput, ForgetDeviceCommandOutput> = {
  authorization: 'accessToken',
  honours: { AccessToken: true, DeviceKey: true },
  run(input, context) {
    const { pool, user } = signedInUser(context, input.AccessToken)
    forget(context.store, { pool, username: user.username }, input.DeviceKey)
    return {}
  },
}

export const adminForgetDevice: Operation<AdminForgetDeviceCommandInput, AdminForgetDeviceCommandOutput> = {
  authorization: 'permission',
  honours: { UserPoolId: true, Username: true, DeviceKey: true },
  run(input, context) {
    const { pool, user } = userOfPool(input, context)
    forget(context.store, { pool, username: user.username }, input.DeviceKey)
    return {}
  },
}

/** @throws ResourceNotFoundException */
function forget(store: Store, owner: devices.DeviceOwner, key = ''): void {
  devices.requireDevice(store, owner, key)
  devices.forgetDevice(store, owner, key)
}
