/** One device of a user. */
import type {
  AdminGetDeviceCommandInput,
  AdminGetDeviceCommandOutput,
  GetDeviceCommandInput,
  GetDeviceCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { describeDevice } from '../../devices/describeDevice.ts'
import { requireDevice } from '../../devices/devices.ts'
import { signedInUser } from '../../users/signedInUser.ts'
import { userOfPool } from '../../users/userOfPool.ts'

export const getDevice: Operation<GetDeviceCommandInput, GetDeviceCommandOutput> = {
  authorization: 'accessToken',
  honours: { AccessToken: true, DeviceKey: true },
  run(input, context) {
    const { pool, user } = signedInUser(context, input.AccessToken)
    const owner = { pool, username: user.username }
    return { Device: describeDevice(context, owner, requireDevice(context.store, owner, input.DeviceKey ?? '')) }
  },
}

export const adminGetDevice: Operation<AdminGetDeviceCommandInput, AdminGetDeviceCommandOutput> = {
  authorization: 'permission',
  honours: { UserPoolId: true, Username: true, DeviceKey: true },
  run(input, context) {
    const { pool, user } = userOfPool(input, context)
    const owner = { pool, username: user.username }
    return { Device: describeDevice(context, owner, requireDevice(context.store, owner, input.DeviceKey ?? '')) }
  },
}
