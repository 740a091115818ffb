import { organizationIn } from '../../../directory/organization/organization.ts'
import type { Store } from '../../../state/store.ts'
import { AwsError } from '../../../wire/awsError.ts'
import { canonicalUserId } from '../owner.ts'
import { invalidArgument } from '../settings/settingErrors.ts'
import { type AclGroup, type Grantee, groups, idsOfAws } from './aclGrant.ts'

/** Where accounts are known from. */
export interface KnownAccounts {
  /** The emulator's own: 12 digits. */
  readonly account: string
  readonly store: Store
}

/**
 * Whom a canonical user id means: an account of the organization, or AWS itself.
 * @param name of the argument, as S3 calls it in its error.
 * @throws AwsError InvalidArgument for the id of nobody known.
 */
export function granteeOfId(id: string, name: string, known: KnownAccounts): Grantee {
  const account = accountsIn(known).find((candidate) => canonicalUserId(candidate) === id)
  if (account !== undefined) return { account }
  if (Object.values(idsOfAws).some((ofAws) => ofAws === id)) return { canonicalId: id }
  throw invalidArgument('Invalid id', { name, value: id })
}

/** @throws AwsError InvalidArgument for a group that AWS does not have. */
export function granteeOfUri(uri: string, name: string): Grantee {
  const group = (Object.keys(groups) as AclGroup[]).find((candidate) => groups[candidate] === uri)
  if (group !== undefined) return { group }
  throw invalidArgument('Invalid group uri', { name, value: uri })
}

/** Since October 2025 S3 takes no new grants to addresses. */
export function emailNotAllowed(): AwsError {
  return new AwsError('MethodNotAllowed', 'The specified method is not allowed against this resource.', { status: 405 })
}

function accountsIn({ account, store }: KnownAccounts): readonly string[] {
  const organization = organizationIn(store)
  if (!organization) return [account]
  return [account, organization.managementAccount, ...organization.accounts.map(({ id }) => id)]
}
