import type { Outcome } from '../../call/outcome.ts'
import { accountAmplify } from '../../session/accountAmplify.ts'
import type { AccountDevice } from './account.ts'
import { callUserPool, type UserPoolCaller, type UserPoolOptions } from './callUserPool.ts'

export interface KnownDevices {
  readonly devices: readonly AccountDevice[]
  /** The id of this browser, where the pool has given it one. */
  readonly here?: string
}

/** The browsers and phones that the pool knows of the person, sixty at most. */
export function listDevices(aws: UserPoolCaller, options: UserPoolOptions): Promise<Outcome<KnownDevices>> {
  return callUserPool(aws, 'ListDevices', options, { run: knownDevices })
}

async function knownDevices(): Promise<KnownDevices> {
  const [devices, here] = await Promise.all([accountAmplify.listDevices(), accountAmplify.deviceHere()])
  return { devices, ...(here !== undefined && { here }) }
}
