/** Whether a device's proof counts from now on. */
import type {
  AdminUpdateDeviceStatusCommandInput,
  AdminUpdateDeviceStatusCommandOutput,
  UpdateDeviceStatusCommandInput,
  UpdateDeviceStatusCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation, OperationContext } from '../../../operation.ts'
import type { DeviceOwner } from '../../devices/devices.ts'
import { requireDevice, saveDevice } from '../../devices/devices.ts'
import { signedInUser } from '../../users/signedInUser.ts'
import { userOfPool } from '../../users/userOfPool.ts'

export const updateDeviceStatus: Operation<UpdateDeviceStatusCommandInput, UpdateDeviceStatusCommandOutput> = {
  authorization: 'accessToken',
  honours: { AccessToken: true, DeviceKey: true, DeviceRememberedStatus: true },
  run(input, context) {
    const { pool, user } = signedInUser(context, input.AccessToken)
    update(context, { pool, username: user.username }, input)
    return {}
  },
}

export const adminUpdateDeviceStatus: Operation<
  AdminUpdateDeviceStatusCommandInput,
  AdminUpdateDeviceStatusCommandOutput
> = {
  authorization: 'permission',
  honours: { UserPoolId: true, Username: true, DeviceKey: true, DeviceRememberedStatus: true },
  run(input, context) {
    const { pool, user } = userOfPool(input, context)
    update(context, { pool, username: user.username }, input)
    return {}
  },
}

/** @throws ResourceNotFoundException */
function update(
  { store, clock }: OperationContext,
  owner: DeviceOwner,
  input: { readonly DeviceKey?: string | undefined; readonly DeviceRememberedStatus?: string | undefined },
): void {
  const device = requireDevice(store, owner, input.DeviceKey ?? '')
  if (input.DeviceRememberedStatus === undefined) return
  saveDevice(store, owner, {
    ...device,
    remembered: input.DeviceRememberedStatus === 'remembered',
    modifiedAt: clock(),
  })
}
