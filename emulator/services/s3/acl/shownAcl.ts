import type { Grant, Grantee as ShownGrantee, Owner } from '@aws-sdk/client-s3'
import { canonicalUserId } from '../owner.ts'
import { type AclGrant, type Grantee, groups } from './aclGrant.ts'

/** An ACL as it is told. @param owner 12 digits. */
export function shownAcl(owner: string, grants: readonly AclGrant[]): { Owner: Owner; Grants: Grant[] } {
  return {
    Owner: { ID: canonicalUserId(owner) },
    Grants: grants.map(({ grantee, permission }) => ({ Grantee: shownGrantee(grantee), Permission: permission })),
  }
}

function shownGrantee(grantee: Grantee): ShownGrantee {
  if ('group' in grantee) return { Type: 'Group', URI: groups[grantee.group] }
  return { Type: 'CanonicalUser', ID: 'account' in grantee ? canonicalUserId(grantee.account) : grantee.canonicalId }
}
