import { type Capability, newCapability } from '../capability.ts'

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

/** Any name stands for all users, and for all groups. */
export function permissionsCapabilities(): readonly Capability[] {
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
  return [list, ...on({ UserName: '*' }, ofUsers), ...on({ GroupName: '*' }, ofGroups)]
}
