import type { NewDeviceMetadataType } from '@aws-sdk/client-cognito-identity-provider'
import type { OperationContext } from '../../operation.ts'
import { deviceGroupKey, type DeviceOwner } from './devices.ts'

/** A key for a device that the pool does not know; nothing is kept of it until ConfirmDevice. */
export function newDeviceMetadata(
  { random }: OperationContext,
  owner: DeviceOwner,
): Required<Pick<NewDeviceMetadataType, 'DeviceKey' | 'DeviceGroupKey'>> {
  const region = owner.pool.id.slice(0, owner.pool.id.indexOf('_'))
  return { DeviceKey: `${region}_${random.uuid()}`, DeviceGroupKey: deviceGroupKey(owner) }
}
