/** Managed policies as IAM answers them. */
import type { Policy } from '@aws-sdk/client-iam'
import { managedPolicyByArn } from '../../principals/attachedPolicies.ts'
import { groupsOf } from '../../principals/group.ts'
import type { ManagedPolicy } from '../../principals/managedPolicy.ts'
import { rolesOf } from '../../principals/role.ts'
import { usersOf } from '../../principals/user.ts'
import type { Store } from '../../state/store.ts'
import { AwsError } from '../../wire/awsError.ts'
import { describedTags } from './describe.ts'

/** @throws AwsError NoSuchEntity */
export function requirePolicy(store: Store, arn: string | undefined): ManagedPolicy {
  const policy = managedPolicyByArn(store, arn ?? '')
  if (!policy) throw new AwsError('NoSuchEntity', `Policy ${arn} was not found.`)
  return policy
}

/** As lists show it: without description and tags. */
export function listedPolicy(policy: ManagedPolicy, store: Store): Policy {
  const { name, id, arn, path = '/', versionId, createdAt } = policy
  const { attachments, boundaries } = usesOf(store, arn)
  return {
    PolicyName: name,
    PolicyId: id,
    Arn: arn,
    Path: path,
    DefaultVersionId: versionId,
    AttachmentCount: attachments,
    PermissionsBoundaryUsageCount: boundaries,
    IsAttachable: true,
    CreateDate: new Date(createdAt),
    UpdateDate: new Date(createdAt),
  }
}

export function describedPolicy(policy: ManagedPolicy, store: Store): Policy {
  const { description, tags } = policy
  return {
    ...listedPolicy(policy, store),
    ...(description !== undefined && { Description: description }),
    ...describedTags(tags),
  }
}

/** How many users, groups and roles have the policy attached, and how many have it for a boundary. */
export function usesOf(store: Store, arn: string): { readonly attachments: number; readonly boundaries: number } {
  const limited = [...usersOf(store).entries(), ...rolesOf(store).entries()].map(([, entity]) => entity)
  const all = [...limited, ...groupsOf(store).entries().map(([, group]) => group)]
  return {
    attachments: all.filter(({ attachedPolicies }) => attachedPolicies?.includes(arn)).length,
    boundaries: limited.filter(({ permissionsBoundary }) => permissionsBoundary === arn).length,
  }
}
