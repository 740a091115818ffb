import type { AccessControlPolicy, Grant } from '@aws-sdk/client-s3'
import { AwsError } from '../../../wire/awsError.ts'
import { canonicalUserId } from '../owner.ts'
import { type AclGrant, permissions } from './aclGrant.ts'
import { emailNotAllowed, granteeOfId, granteeOfUri, type KnownAccounts } from './readGrantee.ts'

/** An ACL has no more. */
const mostGrants = 100

const malformed = 'The XML you provided was not well-formed or did not validate against our published schema'

/**
 * The grants that a document says. Whoever it names as the owner has to be: an ACL hands nothing over.
 * @param owner of what gets the ACL, 12 digits.
 * @throws AwsError MalformedACLError; AccessDenied for another owner; those of grantees.
 */
export function policyGrants(policy: AccessControlPolicy, owner: string, known: KnownAccounts): readonly AclGrant[] {
  const { Owner, Grants = [] } = policy
  requireOwner(policy)
  if (Grants.length > mostGrants) throw malformedAcl()
  if (Owner?.ID !== canonicalUserId(owner)) throw new AwsError('AccessDenied', 'Access Denied', { status: 403 })
  return Grants.map((grant) => grantOf(grant, known))
}

/** @throws AwsError MalformedACLError where a document names no owner. */
export function requireOwner({ Owner }: AccessControlPolicy): void {
  if (!Owner?.ID) throw malformedAcl()
}

function grantOf({ Grantee, Permission }: Grant, known: KnownAccounts): AclGrant {
  const permission = permissions.find((candidate) => candidate === Permission)
  if (permission === undefined || !Grantee) throw malformedAcl()
  const { Type, ID, URI, EmailAddress } = Grantee
  if (Type === 'CanonicalUser' && ID !== undefined)
    return { grantee: granteeOfId(ID, 'CanonicalUser/ID', known), permission }
  if (Type === 'Group' && URI !== undefined) return { grantee: granteeOfUri(URI, 'Group/URI'), permission }
  if (Type === 'AmazonCustomerByEmail' && EmailAddress !== undefined) throw emailNotAllowed()
  throw malformedAcl()
}

function malformedAcl(): AwsError {
  return new AwsError('MalformedACLError', malformed, { status: 400 })
}
