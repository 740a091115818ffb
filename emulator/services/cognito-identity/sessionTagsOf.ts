import { principalTags } from '#iam/identity-pool/principalTags.ts'
import type { OperationContext } from '../operation.ts'
import { invalidConfiguration } from './assumeRole.ts'
import type { CheckedLogin } from './checkLogins.ts'
import type { IdentityPool } from './rows.ts'

/**
 * The session tags that the pool makes of a person's claims; guests have none. How each came about goes to the decision
 * log.
 * @throws AwsError InvalidIdentityPoolConfigurationException when STS would not take them.
 */
export function sessionTagsOf(
  pool: IdentityPool,
  login: CheckedLogin | undefined,
  context: OperationContext,
): Readonly<Record<string, string>> {
  const map = login && pool.principalTags?.[login.provider]
  if (!map) return {}
  const { tags, steps, problem } = principalTags(map, login.claims)
  context.explain({ about: 'principal tags', detail: { tags, steps, ...(problem !== undefined && { problem }) } })
  if (problem !== undefined) throw invalidConfiguration()
  return tags
}
