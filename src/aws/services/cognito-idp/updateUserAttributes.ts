import type { Outcome } from '../../call/outcome.ts'
import { accountAmplify } from '../../session/accountAmplify.ts'
import type { Attributes, CodeDelivery } from './account.ts'
import { callUserPool, type UserPoolCaller, type UserPoolOptions } from './callUserPool.ts'

/**
 * Changes attributes of the person.
 * @returns where codes went: what they prove may wait for them, or stand there unproven, as the pool is set
 */
export function updateUserAttributes(
  aws: UserPoolCaller,
  attributes: Attributes,
  options: UserPoolOptions,
): Promise<Outcome<readonly CodeDelivery[]>> {
  return callUserPool(aws, 'UpdateUserAttributes', options, { run: () => accountAmplify.changeAttributes(attributes) })
}
