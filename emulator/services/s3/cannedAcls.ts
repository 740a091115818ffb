/** ACLs are switched off in every bucket here (Amazon S3 User Guide, "Disabling ACLs for all new buckets"). */
import { AwsError } from '../../wire/awsError.ts'
import { canonicalUserId } from './owner.ts'

const ofBuckets = ['private', 'public-read', 'public-read-write', 'authenticated-read']
const ofObjects = [...ofBuckets, 'aws-exec-read', 'bucket-owner-read', 'bucket-owner-full-control']

/** Headers that would give somebody something. */
export interface AclHeaders {
  readonly ACL?: string | undefined
  readonly GrantFullControl?: string | undefined
  readonly GrantRead?: string | undefined
  readonly GrantReadACP?: string | undefined
  readonly GrantWrite?: string | undefined
  readonly GrantWriteACP?: string | undefined
}

/**
 * What a new bucket may say: that it is private, as it is.
 * @throws AwsError InvalidArgument for what is no ACL, InvalidBucketAclWithObjectOwnership for any other.
 */
export function checkBucketAcl(headers: AclHeaders): void {
  checkName(headers.ACL, ofBuckets)
  if ((headers.ACL ?? 'private') === 'private' && grantsOf(headers).length === 0) return
  const message = "Bucket cannot have ACLs set with ObjectOwnership's BucketOwnerEnforced setting"
  throw new AwsError('InvalidBucketAclWithObjectOwnership', message, { status: 400 })
}

/**
 * What an object may say: that the bucket's owner controls it, as he does.
 * @throws AwsError InvalidArgument for what is no ACL, AccessControlListNotSupported for any other.
 */
export function checkObjectAcl(headers: AclHeaders, account: string): void {
  // Most uploads.
  if (saysNothing(headers)) return
  checkName(headers.ACL, ofObjects)
  const grants = grantsOf(headers).length
  const saysTheSame = headers.ACL === undefined || headers.ACL === 'bucket-owner-full-control'
  if (saysTheSame && (grants === 0 || (grants === 1 && isOwners(headers.GrantFullControl, account)))) return
  throw new AwsError('AccessControlListNotSupported', 'The bucket does not allow ACLs', { status: 400 })
}

function saysNothing({
  ACL,
  GrantFullControl,
  GrantRead,
  GrantReadACP,
  GrantWrite,
  GrantWriteACP,
}: AclHeaders): boolean {
  return (ACL ?? GrantFullControl ?? GrantRead ?? GrantReadACP ?? GrantWrite ?? GrantWriteACP) === undefined
}

function isOwners(grant = '', account: string): boolean {
  const owner = canonicalUserId(account)
  return [`id="${owner}"`, `id=${owner}`].includes(grant.trim())
}

/** @throws AwsError InvalidArgument for what S3 does not have; one of an object's is no error for a bucket. */
export function checkAclName(acl: string | undefined, of: 'bucket' | 'object'): void {
  checkName(acl, of === 'bucket' ? [...ofObjects, 'log-delivery-write'] : ofObjects)
}

/** S3 says nothing else about it. */
function checkName(acl: string | undefined, known: readonly string[]): void {
  if (acl === undefined || known.includes(acl)) return
  const members = { ArgumentName: 'x-amz-acl', ArgumentValue: acl.slice(0, 256) }
  throw new AwsError('InvalidArgument', '', { status: 400, members })
}

/** What its headers would give, beside the canned ACL. */
export function grantsOf(headers: AclHeaders): readonly string[] {
  const { GrantFullControl, GrantRead, GrantReadACP, GrantWrite, GrantWriteACP } = headers
  return [GrantFullControl, GrantRead, GrantReadACP, GrantWrite, GrantWriteACP].flatMap((grant) => grant ?? [])
}
