import type { AccessControlPolicy } from '@aws-sdk/client-s3'
import { AwsError } from '../../../wire/awsError.ts'
import { canonicalUserId } from '../owner.ts'
import { invalidArgument, invalidRequest } from '../settings/settingErrors.ts'
import type { AclGrant } from './aclGrant.ts'
import { type CannedAcl, cannedAcls, cannedGrants } from './cannedGrants.ts'
import { type GrantHeaders, hasGrantHeaders, headerGrants } from './headerGrants.ts'
import { policyGrants, requireOwner } from './policyGrants.ts'
import type { KnownAccounts } from './readGrantee.ts'

export interface AclHeaders extends GrantHeaders {
  readonly ACL?: string | undefined
}

export interface AclInput extends AclHeaders {
  readonly AccessControlPolicy?: AccessControlPolicy | undefined
}

export interface AclSubject extends KnownAccounts {
  readonly of: keyof typeof cannedAcls
  /** Of what gets the ACL: 12 digits. */
  readonly owner: string
  /** Of an object: that of its bucket. Left out: the same. */
  readonly bucketOwner?: string
}

/** Whether it says nothing of an ACL, as most requests do. */
export function saysNoAcl(input: AclInput): boolean {
  return input.ACL === undefined && input.AccessControlPolicy === undefined && !hasGrantHeaders(input)
}

/**
 * The grants that a request asks for: by the name of a canned ACL, by headers, or in its body; in one of these ways.
 * @throws AwsError InvalidArgument, InvalidRequest, UnexpectedContent, MalformedACLError, MethodNotAllowed
 */
export function requestedAcl(input: AclInput, subject: AclSubject): readonly AclGrant[] {
  const acl = cannedAclOf(input, subject.of)
  checkWays(input)
  if (input.AccessControlPolicy) return policyGrants(input.AccessControlPolicy, subject.owner, subject)
  if (acl === undefined) return headerGrants(input, subject)
  return cannedGrants(acl, subject.owner, subject.bucketOwner)
}

/** @throws AwsError InvalidArgument for what S3 does not have, of which it says nothing else. */
export function cannedAclOf({ ACL }: AclHeaders, of: AclSubject['of']): CannedAcl | undefined {
  if (ACL === undefined) return undefined
  const known = cannedAcls[of].find((name) => name === ACL)
  if (known === undefined) throw invalidArgument('', { name: 'x-amz-acl', value: ACL })
  return known
}

/** @throws AwsError MissingSecurityHeader where nothing is said that could be set. */
export function requireAcl(input: AclInput): void {
  if (!saysNoAcl(input)) return
  throw new AwsError('MissingSecurityHeader', 'Your request was missing a required header', {
    status: 400,
    members: { MissingHeaderName: 'x-amz-acl' },
  })
}

/** @throws AwsError InvalidRequest, UnexpectedContent, MalformedACLError where an ACL is given in more than one way, or in none whole. */
export function checkWays(input: AclInput): void {
  const { ACL, AccessControlPolicy: policy } = input
  const hasGrants = hasGrantHeaders(input)
  if (ACL !== undefined && hasGrants) {
    throw invalidRequest('Specifying both Canned ACLs and Header Grants is not allowed')
  }
  if (!policy) return
  if (ACL !== undefined || hasGrants) {
    throw new AwsError('UnexpectedContent', 'This request does not support content', { status: 400 })
  }
  requireOwner(policy)
}

/**
 * Whether it says what is true of every object where ACLs are switched off: that the bucket's owner controls it (S3-223).
 * @param owner 12 digits.
 */
export function saysOwnersAcl(input: AclInput, owner: string): boolean {
  const { ACL, AccessControlPolicy: policy, GrantFullControl, ...others } = input
  if (policy) {
    const [grant, ...more] = policy.Grants ?? []
    return grant?.Permission === 'FULL_CONTROL' && isOwner(grant.Grantee?.ID) && more.length === 0
  }
  if (hasGrantHeaders(others)) return false
  const saysTheSame = ACL === undefined || ACL === 'bucket-owner-full-control'
  return saysTheSame && (GrantFullControl === undefined || isOwner(idIn(GrantFullControl)))

  function isOwner(id: string | undefined): boolean {
    return id === canonicalUserId(owner)
  }
}

function idIn(grant: string): string | undefined {
  return /^\s*id=(?:"([^"]*)"|([^",\s]+))\s*$/
    .exec(grant)
    ?.slice(1)
    .find((id) => id !== undefined)
}

/** What is answered where a bucket takes no ACLs. */
export function aclsNotSupported(): AwsError {
  return new AwsError('AccessControlListNotSupported', 'The bucket does not allow ACLs', { status: 400 })
}
