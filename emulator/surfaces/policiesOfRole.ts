import type { PoliciesOfRole } from '#contract/policiesOfRole.ts'
import { guestSessionPolicies } from '#iam/identity-pool/guestSessionPolicies.ts'
import type { Policy } from '#iam/types.ts'
import { boundaryOf, policiesOfEntity } from '../directory/attachedPolicies.ts'
import { limitingPolicies, memberOf } from '../directory/organization/controlLayers.ts'
import { type Role, rolesOf } from '../directory/role.ts'
import { backendIn } from '../seed/seededBackend.ts'
import { bucketAclPolicies } from '../services/s3/acl/grantedPolicies.ts'
import { bucketOwner } from '../services/s3/bucketOwner.ts'
import { isRestricted, policyNow } from '../services/s3/bucketPolicies.ts'
import { type BucketRow, bucketRows } from '../services/s3/rows.ts'
import type { Store } from '../state/store.ts'

const roleArn = /^arn:aws:iam::(\d{12}):role\/(?:[\w+=,.@/-]+\/)?([\w+=,.@-]+)$/
/** STS leaves a role's path out; names of roles are unique without it. */
const sessionArn = /^arn:aws:sts::(\d{12}):assumed-role\/([\w+=,.@-]+)\/[\w+=,.@-]+$/
const bucketName = /^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/

export type PoliciesAnswer =
  | { readonly status: 200; readonly value: PoliciesOfRole }
  | { readonly status: 400 | 404; readonly value: { readonly message: string } }

/**
 * The policies in force for the sessions of a role, as the next request of one would be decided by.
 * @param rawQuery `role=<arn>` of the role or of a session, and `bucket=<name>` for each bucket that is asked about
 */
export function policiesOfRole(store: Store, rawQuery: string): PoliciesAnswer {
  const query = new URLSearchParams(rawQuery)
  for (const name of query.keys()) {
    if (name !== 'role' && name !== 'bucket') return bad(`There is no parameter ${name}: role and bucket are.`)
  }
  const [arn, ...more] = query.getAll('role')
  if (arn === undefined || more.length > 0) return bad('One role is asked about: ?role=<arn>.')
  const names = query.getAll('bucket')
  const misnamed = names.find((name) => !bucketName.test(name))
  if (misnamed !== undefined) return bad(`No bucket can have the name ${JSON.stringify(misnamed)}.`)
  const role = readRole(store, arn)
  if (role === 'malformed') return bad('The role must be the ARN of an IAM role, or of a session of one.')
  if (!role) return { status: 404, value: { message: `There is no role ${arn}.` } }
  const { 'permissions boundary': permissionsBoundary } = boundaryOf(store, role)
  const { account } = backendIn(store)
  const rows = names.flatMap((name) => bucketRows(store).get(name) ?? [])
  return {
    status: 200,
    value: {
      account,
      roleArn: role.arn,
      identityBased: policiesOfEntity(store, role).map(bare),
      ...(permissionsBoundary && { permissionsBoundary }),
      guestSession: guestSessionPolicies,
      buckets: Object.fromEntries(rows.map((row) => [row.name, onBucket(store, row, account)])),
      ...ofOrganization(store, account, rows),
    },
  }
}

function readRole(store: Store, arn: string): Role | 'malformed' | undefined {
  const isSession = sessionArn.test(arn)
  const [, account, name] = (isSession ? sessionArn : roleArn).exec(arn) ?? []
  if (name === undefined) return 'malformed'
  const role = account === backendIn(store).account ? rolesOf(store).get(name) : undefined
  return isSession || role?.arn === arn ? role : undefined
}

/** As it counts for an account: a public one may count for the bucket's own alone. ACLs of objects are told to nobody. */
function onBucket(store: Store, row: BucketRow, account: string): readonly Policy[] {
  const isForeign = bucketOwner(row, account) !== account
  const document = isForeign && isRestricted(row) ? undefined : policyNow(row, store)
  return [...(document ? [{ name: 'bucket policy', document }] : []), ...bucketAclPolicies(row)]
}

/** What the organization adds to the decisions of a role's sessions on resources of its account and on buckets. */
function ofOrganization(
  store: Store,
  account: string,
  rows: readonly BucketRow[],
): Pick<PoliciesOfRole, 'organization' | 'serviceControl' | 'resourceControl' | 'bucketAccounts'> {
  const owners = rows.map((row) => [row.name, bucketOwner(row, account)] as const)
  const foreign = owners.filter(([, owner]) => owner !== account)
  const organization = memberOf(store, account)
  const serviceControl = limitingPolicies(store, 'SERVICE_CONTROL_POLICY', account)
  const resourceControl = [...new Set([account, ...owners.map(([, owner]) => owner)])].flatMap((owner) => {
    const policies = limitingPolicies(store, 'RESOURCE_CONTROL_POLICY', owner)
    return policies ? [[owner, policies] as const] : []
  })
  return {
    ...(organization && { organization }),
    ...(serviceControl && { serviceControl }),
    ...(resourceControl.length > 0 && { resourceControl: Object.fromEntries(resourceControl) }),
    ...(foreign.length > 0 && { bucketAccounts: Object.fromEntries(foreign) }),
  }
}

/** Without the text that a document was written in. */
function bare({ name, arn, document }: Policy): Policy {
  return { name, ...(arn !== undefined && { arn }), document }
}

function bad(message: string): PoliciesAnswer {
  return { status: 400, value: { message } }
}
