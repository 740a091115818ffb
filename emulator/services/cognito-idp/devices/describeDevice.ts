import type { DeviceType } from '@aws-sdk/client-cognito-identity-provider'
import type { OperationContext } from '../../operation.ts'
import type { DeviceOwner, OwnedDevice } from './devices.ts'

/** A device as AWS lists it; where it was last seen is not kept. */
export function describeDevice(
  { account }: OperationContext,
  { pool, username }: DeviceOwner,
  device: OwnedDevice,
): DeviceType {
  const region = pool.id.slice(0, pool.id.indexOf('_'))
  const owner = `${username}.${pool.id}`
  const attributes = {
    device_status: 'valid',
    device_name: device.name,
    'dev:device_arn': `arn:aws:cognito-idp:${region}:${account}:owner/${owner}/device/${device.key}`,
    'dev:device_owner': owner,
    'dev:device_remembered_status': device.remembered ? 'remembered' : 'not_remembered',
  }
  return {
    DeviceKey: device.key,
    DeviceAttributes: Object.entries(attributes).flatMap(([Name, Value]) =>
      Value === undefined ? [] : [{ Name, Value }],
    ),
    DeviceCreateDate: new Date(device.createdAt),
    DeviceLastModifiedDate: new Date(device.modifiedAt),
    DeviceLastAuthenticatedDate: new Date(device.authenticatedAt),
  }
}
