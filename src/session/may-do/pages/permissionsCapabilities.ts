import { bucketsOfPlaces } from '../../../aws/configuration/bucketsOfPlaces.ts'
import { type Capability, type CapabilityTargets, newCapability } from '../capability.ts'

/** What *Permissions* reads of users of IAM, where somebody asks for them. */
const ofUsers = {
  GetUser: 'Read users of IAM',
  ListUserPolicies: 'List the inline policies of users',
  GetUserPolicy: 'Read inline policies of users',
  ListAttachedUserPolicies: 'List the managed policies of users',
  ListGroupsForUser: 'List the groups of users',
} as const
const ofGroups = {
  ListGroupPolicies: 'List the inline policies of groups of IAM',
  GetGroupPolicy: 'Read inline policies of groups of IAM',
  ListAttachedGroupPolicies: 'List the managed policies of groups of IAM',
} as const

/** What *What-if* puts in force, and takes back. Who trusts whom, and the pool's roles, are *Doctor*'s too. */
const ofRoles = {
  PutRolePolicy: 'Edit inline policies of roles',
  DeleteRolePermissionsBoundary: 'Remove boundaries of roles',
} as const
const ofPolicies = {
  CreatePolicyVersion: 'Edit managed policies',
  SetDefaultPolicyVersion: 'Put earlier versions of managed policies in force',
  DeletePolicyVersion: 'Delete versions of managed policies',
  DeletePolicy: 'Delete managed policies',
} as const
const ofBuckets = { PutBucketPolicy: 'Edit the policy of', DeleteBucketPolicy: 'Remove the policy of' } as const

/** Any name stands for all users, groups, roles and policies. */
export function permissionsCapabilities({ account, places }: CapabilityTargets): readonly Capability[] {
  const on = (input: object, labels: Readonly<Record<string, string>>) =>
    Object.entries(labels).map(([operation, label]) =>
      newCapability('permissions', label, { service: 'iam', operation, input: { ...input } }),
    )
  // The pool has an operation of the same name.
  const list = newCapability('permissions', 'List the users of IAM', {
    service: 'iam',
    operation: 'ListUsers',
    input: {},
  })
  const anyPolicy = `arn:aws:iam::${account}:policy/*`
  return [
    list,
    ...on({ UserName: '*' }, ofUsers),
    ...on({ GroupName: '*' }, ofGroups),
    ...on({ RoleName: '*' }, ofRoles),
    ...on({ RoleName: '*', PermissionsBoundary: anyPolicy }, { PutRolePermissionsBoundary: 'Set boundaries of roles' }),
    ...on({ PolicyName: '*' }, { CreatePolicy: 'Make managed policies' }),
    ...on({ PolicyArn: anyPolicy }, ofPolicies),
    ...bucketsOfPlaces({ places }).flatMap((bucket) =>
      Object.entries(ofBuckets).map(([operation, words]) =>
        newCapability('permissions', `${words} ${bucket}`, {
          service: 's3',
          operation,
          target: bucket,
          input: { Bucket: bucket },
        }),
      ),
    ),
  ]
}
