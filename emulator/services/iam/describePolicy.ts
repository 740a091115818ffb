/** Managed policies as IAM answers them. */
import type { Policy, PolicyVersion as AwsPolicyVersion } from '@aws-sdk/client-iam'
import { managedPolicyByArn } from '../../directory/attachedPolicies.ts'
import { isAwsManaged, isServiceLinkedPolicy } from '../../directory/awsManagedPolicies.ts'
import { iamGroupsOf } from '../../directory/group.ts'
import type { ManagedPolicy, PolicyVersion } from '../../directory/managedPolicy.ts'
import { rolesOf } from '../../directory/role.ts'
import { iamUsersOf } from '../../directory/user.ts'
import type { Store } from '../../state/store.ts'
import { AwsError } from '../../wire/awsError.ts'
import type { OperationContext } from '../operation.ts'
import { describedTags } from './describe.ts'

/** @throws AwsError NoSuchEntity */
export function requirePolicy(store: Store, arn: string | undefined): ManagedPolicy {
  const policy = managedPolicyByArn(store, arn ?? '')
  if (!policy) throw new AwsError('NoSuchEntity', `Policy ${arn} was not found.`)
  return policy
}

/** As lists show it: without description and tags. */
export function listedPolicy(policy: ManagedPolicy, store: Store): Policy {
  const { name, id, arn, path = '/', versionId, createdAt, madeAt = createdAt } = policy
  const { attachments, boundaries } = usesOf(store, arn)
  return {
    PolicyName: name,
    PolicyId: id,
    Arn: arn,
    Path: path,
    DefaultVersionId: versionId,
    AttachmentCount: attachments,
    PermissionsBoundaryUsageCount: boundaries,
    IsAttachable: !isServiceLinkedPolicy(policy),
    CreateDate: new Date(madeAt),
    UpdateDate: new Date(createdAt),
  }
}

export function describedPolicy(policy: ManagedPolicy, store: Store): Policy {
  const { description, tags } = policy
  return {
    ...listedPolicy(policy, store),
    ...(description !== undefined && { Description: description }),
    Tags: [],
    ...describedTags(tags),
  }
}

/** As lists show it: without the document. */
export function listedVersion({ versionId, createdAt }: PolicyVersion, policy: ManagedPolicy): AwsPolicyVersion {
  return {
    VersionId: versionId,
    IsDefaultVersion: versionId === policy.versionId,
    CreateDate: new Date(createdAt),
  }
}

/** The account's own policy: nobody but AWS changes AWS's. @throws AwsError NoSuchEntity, AccessDenied */
export function requireOwnPolicy(arn: string | undefined, action: string, { store, principal }: OperationContext) {
  const policy = requirePolicy(store, arn)
  if (!isAwsManaged(policy.arn)) return policy
  const user = 'arn' in principal ? principal.arn : principal.type
  const message = `User: ${user} is not authorized to perform: iam:${action} on resource: policy ${arn}`
  throw new AwsError('AccessDenied', message, { status: 403 })
}

/** How many users, groups and roles have the policy attached, and how many have it for a boundary. */
export function usesOf(store: Store, arn: string): { readonly attachments: number; readonly boundaries: number } {
  const [users, groups, roles] = [iamUsersOf(store), iamGroupsOf(store), rolesOf(store)]
  const attachments = [users, groups, roles].map((entities) => entities.countByIndex('attached', { equal: arn }))
  const boundaries = [users, roles].map((entities) => entities.countByIndex('boundary', { equal: arn }))
  const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0)
  return { attachments: sum(attachments), boundaries: sum(boundaries) }
}
