import { accountOf } from '#iam/evaluate/preparedRequest.ts'
import type { Principal } from '#iam/types.ts'
import type { Service } from '../services/service.ts'
import { AwsError } from '../wire/awsError.ts'

/**
 * Of the organization's other accounts only buckets are kept, and their owners: what else a service answered them would be
 * the emulator's own account's.
 * @throws AwsError NotImplemented
 */
export function requireServedAccount({ name, accounts }: Service, principal: Principal, own: string): void {
  const account = accountOf(principal)
  if (account === undefined || account === own || accounts === 'every') return
  throw new AwsError(
    'NotImplemented',
    `Rolecall's emulator has ${name} for the account ${own} alone, not for ${account}`,
  )
}
