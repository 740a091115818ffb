/** Users, groups and roles as IAM answers them. */
import type { Group as AwsGroup, Role as AwsRole, Tag, User as AwsUser } from '@aws-sdk/client-iam'
import type { Entity, LimitedEntity } from '../../directory/entity.ts'
import type { IamGroup } from '../../directory/group.ts'
import type { Role } from '../../directory/role.ts'
import type { IamUser } from '../../directory/user.ts'
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

/** As lists show it: without boundary and tags. */
export function listedRole(role: Role): AwsRole {
  return {
    ...basics(role),
    RoleName: role.name,
    RoleId: role.id,
    AssumeRolePolicyDocument: encodedPolicy({ document: role.trustPolicy, text: role.trustPolicyText }),
    ...(role.description !== undefined && { Description: role.description }),
    MaxSessionDuration: role.maxSessionDuration ?? oneHour,
  }
}

export function describedRole(role: Role): AwsRole {
  return { ...listedRole(role), ...limits(role) }
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
        PermissionsBoundaryType: 'PermissionsBoundaryPolicy',
        PermissionsBoundaryArn: permissionsBoundary,
      },
    }),
    ...describedTags(tags),
  }
}
