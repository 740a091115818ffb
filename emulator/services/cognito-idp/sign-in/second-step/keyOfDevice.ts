import type { OperationContext } from '../../../operation.ts'
import { requireDevice } from '../../devices/devices.ts'
import type { AuthSession } from '../authSessions.ts'
import type { Parameters, SignInPlace } from '../signInStep.ts'

/** Of the device that answers, or that came with the first step. @throws ResourceNotFoundException for an unknown one. */
export function keyOfDevice(
  { store }: OperationContext,
  { pool }: SignInPlace,
  { session, responses }: { readonly session: AuthSession; readonly responses: Parameters },
): string | undefined {
  const { DEVICE_KEY: given } = responses
  if (given === undefined) return session.deviceKey
  return requireDevice(store, { pool, username: session.userId }, given).key
}
