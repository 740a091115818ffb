/** Users, groups and roles as IAM answers them. */
import type {
  Group as AwsGroup,
  PermissionsBoundaryAttachmentType,
  Role as AwsRole,
  Tag,
  User as AwsUser,
} from '@aws-sdk/client-iam'
import type { Entity, LimitedEntity } from '../../directory/entity.ts'
import type { IamGroup } from '../../directory/group.ts'
import type { Role } from '../../directory/role.ts'
import { trustPolicyNow } from '../../directory/rolePolicies.ts'
import type { IamUser } from '../../directory/user.ts'
import type { Store } from '../../state/store.ts'
import { encodedPolicy } from './policyText.ts'

const oneHour = 3600

/** As lists show it: without boundary and tags. */
export function listedUser(user: IamUser): AwsUser {
  return { ...basics(user), UserName: user.name, UserId: user.id }
}

export function describedUser(user: IamUser): AwsUser {
  return { ...listedUser(user), ...limits(user) }
}

export function describedGroup(group: IamGroup): AwsGroup {
  return { ...basics(group), GroupName: group.name, GroupId: group.id }
}

/** As lists show it: without boundary, tags and use. */
export function listedRole(role: Role, store: Store): AwsRole {
  return { ...newRole(role, store), MaxSessionDuration: role.maxSessionDuration ?? oneHour }
}

/** As CreateRole answers it: without its longest session. */
export function createdRole(role: Role, store: Store): AwsRole {
  return { ...newRole(role, store), ...limits(role) }
}

/** When it was last used is not written down here, as it is not on AWS for roles that nobody used lately. */
export function describedRole(role: Role, store: Store): AwsRole {
  return { ...listedRole(role, store), ...limits(role), RoleLastUsed: {} }
}

function newRole(role: Role, store: Store): AwsRole {
  const document = trustPolicyNow(role, store)
  return {
    ...basics(role),
    RoleName: role.name,
    RoleId: role.id,
    AssumeRolePolicyDocument: encodedPolicy({
      document,
      text: document === role.trustPolicy ? role.trustPolicyText : undefined,
    }),
    ...(role.description !== undefined && { Description: role.description }),
  }
}

export function describedTags(tags: Readonly<Record<string, string>> | undefined): { Tags?: Tag[] } {
  return tags ? { Tags: Object.entries(tags).map(([Key, Value]) => ({ Key, Value })) } : {}
}

function basics({ path = '/', arn, createdAt = 0 }: Entity) {
  return { Path: path, Arn: arn, CreateDate: new Date(createdAt) }
}

function limits({ permissionsBoundary, tags }: LimitedEntity): Pick<AwsUser, 'PermissionsBoundary' | 'Tags'> {
  return {
    ...(permissionsBoundary !== undefined && {
      PermissionsBoundary: {
        // What AWS answers; the API reference and the SDK's enum have another word.
        PermissionsBoundaryType: 'Policy' as PermissionsBoundaryAttachmentType,
        PermissionsBoundaryArn: permissionsBoundary,
      },
    }),
    ...describedTags(tags),
  }
}
