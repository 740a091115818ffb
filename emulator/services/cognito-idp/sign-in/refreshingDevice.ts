/**
 * In a pool that tracks devices, tokens are renewed on the device of their sign-in. Sources: Cognito Developer Guide,
 * "Working with user devices"; API Reference, "GetTokensFromRefreshToken".
 */
import type { NewDeviceMetadataType } from '@aws-sdk/client-cognito-identity-provider'
import type { OperationContext } from '../../operation.ts'
import { findDevice, requireDevice } from '../devices/devices.ts'
import { newDeviceMetadata } from '../devices/newDeviceMetadata.ts'
import { notAuthorized } from '../errors.ts'
import { tracksDevices } from '../pools/poolRules.ts'
import type { UserPool } from '../pools/userPools.ts'
import { changeDevice, type FoundSignIn } from '../tokens/refreshTokens.ts'

/** The flow wants the device confirmed and named. @throws NotAuthorizedException */
export function deviceOfFlow(
  { store }: OperationContext,
  pool: UserPool,
  { username, signIn }: FoundSignIn,
  given: string | undefined,
): void {
  if (!tracksDevices(pool) || signIn.deviceKey === undefined) return
  const isConfirmed = findDevice(store, { pool, username }, signIn.deviceKey) !== undefined
  if (!isConfirmed || given !== signIn.deviceKey) throw notAuthorized('Invalid Refresh Token')
}

interface RefreshingDevice {
  /** What goes into the tokens. */
  readonly key: string | undefined
  /** Where the sign-in has no device that is known: a key for one. */
  readonly metadata?: NewDeviceMetadataType
}

/**
 * The operation wants a confirmed device named, and gives a key where there is none. Inside a transaction.
 * @throws ResourceNotFoundException for a device that the user does not have, NotAuthorizedException for another one.
 */
export function deviceOfRefresh(
  context: OperationContext,
  pool: UserPool,
  found: FoundSignIn,
  given: string | undefined,
): RefreshingDevice {
  const { store } = context
  const { username, signIn } = found
  const owner = { pool, username }
  if (given !== undefined) {
    const { key } = requireDevice(store, owner, given)
    if (key !== signIn.deviceKey) throw notAuthorized('Invalid Refresh Token')
    return { key }
  }
  // A sign-in at the pool's domain is of no device: OAuth has no place to name one, nor to be given one.
  if (!tracksDevices(pool) || signIn.scopes !== undefined) return { key: signIn.deviceKey }
  if (signIn.deviceKey !== undefined && findDevice(store, owner, signIn.deviceKey)) {
    throw notAuthorized('Invalid Refresh Token')
  }
  const metadata = newDeviceMetadata(context, owner)
  changeDevice(store, found, metadata.DeviceKey)
  return { key: metadata.DeviceKey, metadata }
}
