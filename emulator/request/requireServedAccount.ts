import type { Service } from '../services/service.ts'
import { AwsError } from '../wire/awsError.ts'

/**
 * Of the organization's other accounts only buckets are kept, and their owners: what else a service answered them would be
 * the emulator's own account's.
 * @param account the caller's, which is another than the emulator's
 * @param own the emulator's
 * @throws AwsError NotImplemented
 */
export function requireServedAccount({ name, accounts }: Service, account: string, own: string): void {
  if (accounts === 'every') return
  throw new AwsError(
    'NotImplemented',
    `Rolecall's emulator has ${name} for the account ${own} alone, not for ${account}`,
  )
}
