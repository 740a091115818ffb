import { principalNames } from '#iam/evaluate/match/principal.ts'
import { AwsError } from '../../../wire/awsError.ts'
import type { OperationContext } from '../../operation.ts'
import type { BucketRow } from '../rows.ts'
import { type AclGrant, isPublicGrant } from './aclGrant.ts'

/**
 * BlockPublicAcls takes no ACL that gives something to everybody (S3-273).
 * @param asked the action that sets it, and on what.
 * @throws AwsError AccessDenied
 */
export function refusePublicAcl(
  grants: readonly AclGrant[],
  { name, publicAccessBlock }: BucketRow,
  { principal, remark }: Pick<OperationContext, 'principal' | 'remark'>,
  asked: { readonly action: string; readonly resource: string },
): void {
  if (!publicAccessBlock?.BlockPublicAcls || !grants.some(isPublicGrant)) return
  remark({
    about: 'Block Public Access',
    detail: `BlockPublicAcls is on for ${name}, and the ACL is public: no policy refused this call.`,
  })
  const [user] = principalNames(principal)
  const message =
    `User: ${user} is not authorized to perform: ${asked.action} on resource: "${asked.resource}" ` +
    'because public ACLs are prevented by the BlockPublicAcls setting in S3 Block Public Access.'
  throw new AwsError('AccessDenied', message, { status: 403 })
}
