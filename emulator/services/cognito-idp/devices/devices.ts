/** Devices that people sign in from, in pools that track them. Source: Cognito Developer Guide, "Working with user devices". */
import { createHmac } from 'node:crypto'
import { defineCollection } from '../../../state/collection.ts'
import type { Store } from '../../../state/store.ts'
import { AwsError } from '../../../wire/awsError.ts'
import { tracksDevices } from '../pools/poolRules.ts'
import type { UserPool } from '../pools/userPools.ts'

export interface PoolDevice {
  readonly name?: string
  /** Of the secret that the device made for itself; hexadecimal, as those of people. */
  readonly salt: string
  readonly verifier: string
  /** Whether its proof counts. */
  readonly remembered: boolean
  /** Milliseconds since 1970; the last is that of the last sign-in. */
  readonly createdAt: number
  readonly modifiedAt: number
  readonly authenticatedAt: number
}

const devicesOf = defineCollection<PoolDevice, readonly [poolId: string, username: string, deviceKey: string]>({
  name: 'cognito.devices',
  key: ['user pool id', 'username', 'device key'],
})

/** Whose device it is. */
export interface DeviceOwner {
  readonly pool: UserPool
  readonly username: string
}

export interface OwnedDevice extends PoolDevice {
  readonly key: string
}

/** @throws ResourceNotFoundException in the very words on which Amplify forgets the key it has kept, and asks again. */
export function requireDevice(store: Store, owner: DeviceOwner, key: string): OwnedDevice {
  const device = findDevice(store, owner, key)
  if (!device) throw new AwsError('ResourceNotFoundException', 'Device does not exist.')
  return device
}

/** Where the pool tracks none, it knows none. */
export function findDevice(store: Store, { pool, username }: DeviceOwner, key: string): OwnedDevice | undefined {
  if (!tracksDevices(pool)) return undefined
  const device = devicesOf(store).get([pool.id, username, key])
  return device && { key, ...device }
}

/** @param from.limit how many at most. @param from.after the key of the last one of the page before. */
export function listDevices(
  store: Store,
  { pool, username }: DeviceOwner,
  { limit, after }: { readonly limit: number; readonly after: string | undefined },
): OwnedDevice[] {
  return devicesOf(store)
    .entries({
      within: [pool.id, username],
      limit,
      ...(after !== undefined && { after: [pool.id, username, after] as const }),
    })
    .map(([[, , key], device]) => ({ key, ...device }))
}

export function saveDevice(store: Store, { pool, username }: DeviceOwner, { key, ...device }: OwnedDevice): void {
  devicesOf(store).set([pool.id, username, key], device)
}

export function forgetDevice(store: Store, { pool, username }: DeviceOwner, key: string): void {
  devicesOf(store).delete([pool.id, username, key])
}

export function forgetAllDevices(store: Store, { pool, username }: DeviceOwner): void {
  for (const [key] of devicesOf(store).entries({ within: [pool.id, username] })) devicesOf(store).delete(key)
}

/** The name of the group that a user's devices prove themselves in, as SRP takes the name of a pool. */
export function deviceGroupKey({ pool, username }: DeviceOwner): string {
  const digest = createHmac('sha256', Buffer.from(pool.secret, 'base64')).update(`device group\n${username}`).digest()
  return `-${digest.toString('hex').slice(0, 8)}`
}
