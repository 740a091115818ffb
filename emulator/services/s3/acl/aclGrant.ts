/** What an access control list holds (Amazon S3 User Guide, "Access control list (ACL) overview"). */
import type { Permission } from '@aws-sdk/client-s3'

/** Groups that AWS has, by the last part of their addresses. */
export const groups = {
  AllUsers: 'http://acs.amazonaws.com/groups/global/AllUsers',
  AuthenticatedUsers: 'http://acs.amazonaws.com/groups/global/AuthenticatedUsers',
  LogDelivery: 'http://acs.amazonaws.com/groups/s3/LogDelivery',
} as const

export type AclGroup = keyof typeof groups

/** Canonical user ids of AWS itself that people grant something to; none of them ever asks here. */
export const idsOfAws = {
  /** Amazon EC2, which reads images: `aws-exec-read`. */
  ec2: '6aa5a366c34c1cbe25dc49211496e913e0351eb0e8c37aa3477e40942ec6b97c',
  /** Amazon CloudFront, which writes its logs. */
  cloudFrontLogs: 'c4c1ede66af53448b93c283ce9448c4ba468c9432aa01d700d3878632f77d2d0',
} as const

export type Grantee =
  /** 12 digits. */
  | { readonly account: string }
  | { readonly group: AclGroup }
  /** One of `idsOfAws`. */
  | { readonly canonicalId: string }

export interface AclGrant {
  readonly grantee: Grantee
  readonly permission: Permission
}

/** In the order in which their headers are read. */
export const permissions = ['FULL_CONTROL', 'READ', 'READ_ACP', 'WRITE', 'WRITE_ACP'] as const satisfies Permission[]

/** The ACL of what nobody has given one. @param owner 12 digits. */
export function ownersGrants(owner: string): readonly AclGrant[] {
  return [{ grantee: { account: owner }, permission: 'FULL_CONTROL' }]
}

/** Whether it is for everybody, or for whoever has an account of AWS. */
export function isPublicGrant({ grantee }: AclGrant): boolean {
  return 'group' in grantee && grantee.group !== 'LogDelivery'
}

/** Whether anything is given to anybody but one account. */
export function givesToOthers(grants: readonly AclGrant[], account: string): boolean {
  return grants.some(({ grantee }) => !('account' in grantee) || grantee.account !== account)
}
