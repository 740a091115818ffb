/** The one access control list there is where ACLs are switched off (Amazon S3 User Guide, "Controlling ownership of objects and disabling ACLs"). */
import type { AccessControlPolicy, Grant, Owner } from '@aws-sdk/client-s3'
import { AwsError } from '../../../wire/awsError.ts'
import { type AclHeaders, checkAclName, grantsOf } from '../cannedAcls.ts'
import { canonicalUserId } from '../owner.ts'
import { malformedXml } from './malformedXml.ts'
import { invalidRequest } from './settingErrors.ts'

/** What every bucket and object answers: its bucket's owner may do everything. @param account 12 digits. */
export function ownersAcl(account: string): { Owner: Owner; Grants: Grant[] } {
  const ID = canonicalUserId(account)
  return { Owner: { ID }, Grants: [{ Grantee: { Type: 'CanonicalUser', ID }, Permission: 'FULL_CONTROL' }] }
}

/**
 * What sets an ACL is refused, also where it says what is true of a bucket anyway: `private` (S3-223). Of objects S3
 * accepts what says that the bucket's owner controls them.
 * @throws AwsError AccessControlListNotSupported; InvalidArgument, InvalidRequest or MalformedXML for what is no ACL.
 */
export function refuseAcl(
  input: AclHeaders & { readonly AccessControlPolicy?: AccessControlPolicy | undefined },
  of: { readonly kind: 'bucket' | 'object'; readonly account: string },
): void {
  const { ACL, AccessControlPolicy: policy } = input
  checkAclName(ACL, of.kind)
  const ways = [ACL !== undefined, grantsOf(input).length > 0, policy !== undefined].filter(Boolean).length
  if (ways === 0) {
    throw new AwsError('MissingSecurityHeader', 'Your request was missing a required header', {
      status: 400,
      members: { MissingHeaderName: 'x-amz-acl' },
    })
  }
  if (ACL !== undefined && grantsOf(input).length > 0) {
    throw invalidRequest('Specifying both Canned ACLs and Header Grants is not allowed')
  }
  if (ways > 1) {
    const message = 'This request does not support content'
    throw new AwsError('UnexpectedContent', message, { status: 400 })
  }
  if (policy && !policy.Owner?.ID) throw malformedXml('Owner is missing')
  if (of.kind === 'object' && (ACL === 'bucket-owner-full-control' || isOwners(policy, of.account))) return
  throw new AwsError('AccessControlListNotSupported', 'The bucket does not allow ACLs', { status: 400 })
}

function isOwners(policy: AccessControlPolicy | undefined, account: string): boolean {
  const [grant, ...more] = policy?.Grants ?? []
  return grant?.Permission === 'FULL_CONTROL' && grant.Grantee?.ID === canonicalUserId(account) && more.length === 0
}
