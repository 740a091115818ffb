/** What a backend tells of the policies that decide for the sessions of one role: `<policies>?role=<arn>&bucket=<name>`. */
import type { Policy } from '#iam/types.ts'

/** JSON. */
export interface PoliciesOfRole {
  /** 12 digits: the account that owns the role, and the buckets that `bucketAccounts` leaves out. */
  readonly account: string
  /** `arn:aws:iam::<account>:role/<path><name>` */
  readonly roleArn: string
  /** The role's inline policies, then the managed ones that are attached to it. */
  readonly identityBased: readonly Policy[]
  /** Left out where none is set. An empty list: one is set and gone, so nothing gets through. */
  readonly permissionsBoundary?: readonly Policy[]
  /** The session policies that the identity pool adds for guests. Left out: not told. */
  readonly guestSession?: readonly Policy[]
  /** Where the account is in its organization. Left out: in none, or not told. */
  readonly organization?: OrganizationOfRole
  /**
   * The organization's service control policies of every level above the role's account. Left out: none limits it, or none is
   * told.
   */
  readonly serviceControl?: readonly Policy[]
  /** The resource control policies, by the account whose resources they limit. What is left out has none, or none is told. */
  readonly resourceControl?: Readonly<Record<string, readonly Policy[]>>
  /**
   * The policies on buckets, by the bucket's name. An empty list: the bucket has none. What is left out is not known,
   * or not there.
   */
  readonly buckets: Readonly<Record<string, readonly Policy[]>>
  /** The accounts of the buckets that another one owns, by the bucket's name. */
  readonly bucketAccounts?: Readonly<Record<string, string>>
}

export interface OrganizationOfRole {
  /** `aws:PrincipalOrgID` */
  readonly id: string
  /** `aws:PrincipalOrgPaths`: `o-2rolecall0/r-ex4m/ou-ex4m-2rolecal/` */
  readonly path: string
}
