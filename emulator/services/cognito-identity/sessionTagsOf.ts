import { invalidPoolConfiguration } from '#iam/identity-pool/invalidPoolConfiguration.ts'
import { principalTagsOfClaims } from '#iam/identity-pool/principalTagsOfClaims.ts'
import { AwsError } from '../../wire/awsError.ts'
import type { OperationContext } from '../operation.ts'
import type { DecidingLogin } from './identityOf.ts'
import type { IdentityPool } from './identityPools.ts'

/**
 * The session tags that the pool makes of a person's claims; guests have none. How each came about goes to the decision
 * log.
 * @throws AwsError InvalidIdentityPoolConfigurationException when STS would not take them.
 */
export function sessionTagsOf(
  pool: IdentityPool,
  login: DecidingLogin | undefined,
  context: OperationContext,
): Readonly<Record<string, string>> {
  const map = login && pool.principalTags?.[login.provider]
  if (!map) return {}
  const mapped = principalTagsOfClaims(map, login.claims)
  context.remark({ about: 'principal tags', detail: mapped })
  if (mapped.problem !== undefined) throw new AwsError(invalidPoolConfiguration.code, invalidPoolConfiguration.message)
  return mapped.tags
}
