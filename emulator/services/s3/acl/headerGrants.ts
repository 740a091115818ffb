import type { Permission } from '@aws-sdk/client-s3'
import { invalidArgument } from '../settings/settingErrors.ts'
import { type AclGrant, type Grantee, permissions } from './aclGrant.ts'
import { emailNotAllowed, granteeOfId, granteeOfUri, type KnownAccounts } from './readGrantee.ts'

/** Headers that give somebody something, by their members in the SDK. */
export interface GrantHeaders {
  readonly GrantFullControl?: string | undefined
  readonly GrantRead?: string | undefined
  readonly GrantReadACP?: string | undefined
  readonly GrantWrite?: string | undefined
  readonly GrantWriteACP?: string | undefined
}

const members = {
  FULL_CONTROL: 'GrantFullControl',
  READ: 'GrantRead',
  READ_ACP: 'GrantReadACP',
  WRITE: 'GrantWrite',
  WRITE_ACP: 'GrantWriteACP',
} as const satisfies Record<Permission, keyof GrantHeaders>

/** One grantee: `id="..."`, the quotes left out by some. */
const granteeText = /^\s*(id|uri|emailAddress)\s*=\s*(?:"([^"]*)"|([^",\s]+))\s*$/i

/**
 * The grants that headers say, by commas: `id="canonical", uri="http://..."`.
 * @throws AwsError InvalidArgument for what cannot be read and for grantees that are not known, MethodNotAllowed for addresses.
 */
export function headerGrants(headers: GrantHeaders, known: KnownAccounts): readonly AclGrant[] {
  return permissions.flatMap((permission) => {
    const text = headers[members[permission]]
    if (text === undefined) return []
    return text.split(',').map((one) => ({ grantee: granteeOf(one, { permission, text, known }), permission }))
  })
}

/** Whether there is any such header. */
export function hasGrantHeaders(headers: GrantHeaders): boolean {
  return permissions.some((permission) => headers[members[permission]] !== undefined)
}

function granteeOf(
  one: string,
  {
    permission,
    text,
    known,
  }: { readonly permission: Permission; readonly text: string; readonly known: KnownAccounts },
): Grantee {
  const [, kind = '', quoted, bare = ''] = granteeText.exec(one) ?? []
  const value = quoted ?? bare
  switch (kind.toLowerCase()) {
    case 'id':
      return granteeOfId(value, 'id', known)
    case 'uri':
      return granteeOfUri(value, 'uri')
    case 'emailaddress':
      throw emailNotAllowed()
    default:
      throw invalidArgument('Argument format not recognized', { name: headerOf(permission), value: text })
  }
}

/** FULL_CONTROL: `x-amz-grant-full-control`. */
function headerOf(permission: Permission): string {
  return `x-amz-grant-${permission.toLowerCase().replace('_', '-')}`
}
