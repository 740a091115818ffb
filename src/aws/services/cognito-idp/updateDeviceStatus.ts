import type { Outcome } from '../../call/outcome.ts'
import { accountAmplify } from '../../session/accountAmplify.ts'
import { callUserPool, type UserPoolCaller, type UserPoolOptions } from './callUserPool.ts'

/** Has this browser remembered. */
export function updateDeviceStatus(aws: UserPoolCaller, options: UserPoolOptions): Promise<Outcome<void>> {
  return callUserPool(aws, 'UpdateDeviceStatus', options, { run: () => accountAmplify.rememberDevice() })
}
