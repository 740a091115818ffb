/** The one access control list there is where ACLs are switched off (Amazon S3 User Guide, "Controlling ownership of objects and disabling ACLs"). */
import type { AccessControlPolicy, Grant, Owner } from '@aws-sdk/client-s3'
import { AwsError } from '../../../wire/awsError.ts'
import { type AclHeaders, checkAclName, checkObjectAcl, grantsOf } from '../cannedAcls.ts'
import { canonicalUserId } from '../owner.ts'
import { invalidRequest } from './settingErrors.ts'

const malformed = 'The XML you provided was not well-formed or did not validate against our published schema'

/** What every bucket and object answers: its bucket's owner may do everything. @param account 12 digits. */
export function ownersAcl(account: string): { Owner: Owner; Grants: Grant[] } {
  const ID = canonicalUserId(account)
  return { Owner: { ID }, Grants: [{ Grantee: { Type: 'CanonicalUser', ID }, Permission: 'FULL_CONTROL' }] }
}

interface AclInput extends AclHeaders {
  readonly AccessControlPolicy?: AccessControlPolicy | undefined
}

/**
 * What sets the ACL of a bucket is refused, also where it says what is true of it anyway: `private` (S3-223).
 * @throws AwsError AccessControlListNotSupported; other codes for what is no ACL.
 */
export function refuseBucketAcl(input: AclInput): void {
  checkAclName(input.ACL, 'bucket')
  checkWays(input)
  throw notSupported()
}

/**
 * Of objects S3 accepts what says that the bucket's owner controls them, and refuses the rest (S3-223).
 * @param account 12 digits.
 * @throws AwsError AccessControlListNotSupported; other codes for what is no ACL.
 */
export function refuseObjectAcl(input: AclInput, account: string): void {
  checkAclName(input.ACL, 'object')
  checkWays(input)
  const { AccessControlPolicy: policy } = input
  if (!policy) checkObjectAcl(input, account)
  else if (!isOwners(policy, account)) throw notSupported()
}

/** An ACL is given by its name, by headers that grant something, or in the body; in one of these ways. */
function checkWays(input: AclInput): void {
  const { ACL, AccessControlPolicy: policy } = input
  const hasGrants = grantsOf(input).length > 0
  if (ACL === undefined && !hasGrants && !policy) {
    throw new AwsError('MissingSecurityHeader', 'Your request was missing a required header', {
      status: 400,
      members: { MissingHeaderName: 'x-amz-acl' },
    })
  }
  if (ACL !== undefined && hasGrants) {
    throw invalidRequest('Specifying both Canned ACLs and Header Grants is not allowed')
  }
  if (policy && (ACL !== undefined || hasGrants)) {
    throw new AwsError('UnexpectedContent', 'This request does not support content', { status: 400 })
  }
  if (policy && !policy.Owner?.ID) throw new AwsError('MalformedACLError', malformed, { status: 400 })
}

function isOwners({ Grants = [] }: AccessControlPolicy, account: string): boolean {
  const [grant, ...more] = Grants
  return grant?.Permission === 'FULL_CONTROL' && grant.Grantee?.ID === canonicalUserId(account) && more.length === 0
}

function notSupported(): AwsError {
  return new AwsError('AccessControlListNotSupported', 'The bucket does not allow ACLs', { status: 400 })
}
