import {
  GetGroupPolicyCommand,
  GetUserCommand,
  GetUserPolicyCommand,
  ListAttachedGroupPoliciesCommand,
  ListAttachedUserPoliciesCommand,
  ListGroupPoliciesCommand,
  ListGroupsForUserCommand,
  ListUserPoliciesCommand,
  ListUsersCommand,
} from '@aws-sdk/client-iam'
import type { Policy } from '#iam/types.ts'
import type { AwsCaller } from '../../aws.ts'
import type { CallOptions } from '../../call/call.ts'
import type { Outcome } from '../../call/outcome.ts'
import { readManagedPolicy } from './readManagedPolicy.ts'
import { readPoliciesBy } from './readPoliciesBy.ts'

/** A user of IAM, which is nobody of a user pool. */
export interface AccountUser {
  readonly arn: string
  readonly name: string
  /** Its own and those of its groups; undefined where they cannot all be read. */
  readonly policies: readonly Policy[] | undefined
  readonly permissionsBoundary?: readonly Policy[]
}

export interface AccountUsers {
  readonly users: readonly AccountUser[]
  /** Whether the account has more of them. */
  readonly hasMore: boolean
}

/** Each takes half a dozen calls and more. */
export const mostUsers = 25

/**
 * The first users of the account with the policies in force for them (ListUsers, GetUser, and for each user and each of its groups
 * what lists and reads policies). The first answer that is none ends it with that outcome.
 */
export async function readUsers(aws: AwsCaller, options?: CallOptions): Promise<Outcome<AccountUsers>> {
  const client = await aws.clients.iam()
  const listed = await aws.call(client, new ListUsersCommand({ MaxItems: mostUsers }), options)
  if (listed.kind !== 'done') return listed
  const users: AccountUser[] = []
  for (const { UserName = '', Arn = '' } of listed.value.Users ?? []) {
    const policies = await policiesOfUser(aws, UserName, options)
    if (policies.kind !== 'done') return policies
    const boundary = await boundaryOf(aws, UserName, options)
    if (boundary.kind !== 'done') return boundary
    const permissionsBoundary = boundary.value && { permissionsBoundary: boundary.value }
    users.push({ arn: Arn, name: UserName, policies: policies.value, ...permissionsBoundary })
  }
  return { ...listed, value: { users, hasMore: listed.value.IsTruncated === true } }
}

async function policiesOfUser(
  aws: AwsCaller,
  UserName: string,
  options: CallOptions | undefined,
): Promise<Outcome<readonly Policy[] | undefined>> {
  const client = await aws.clients.iam()
  const own = await readPoliciesBy(
    aws,
    {
      names: () => aws.call(client, new ListUserPoliciesCommand({ UserName }), options),
      attached: () => aws.call(client, new ListAttachedUserPoliciesCommand({ UserName }), options),
      inline: (PolicyName) => aws.call(client, new GetUserPolicyCommand({ UserName, PolicyName }), options),
    },
    options,
  )
  if (own.kind !== 'done') return own
  const groups = await aws.call(client, new ListGroupsForUserCommand({ UserName }), options)
  if (groups.kind !== 'done') return groups
  let all = groups.value.IsTruncated ? undefined : own.value
  for (const { GroupName = '' } of groups.value.Groups ?? []) {
    const ofGroup = await readPoliciesBy(
      aws,
      {
        names: () => aws.call(client, new ListGroupPoliciesCommand({ GroupName }), options),
        attached: () => aws.call(client, new ListAttachedGroupPoliciesCommand({ GroupName }), options),
        inline: (PolicyName) => aws.call(client, new GetGroupPolicyCommand({ GroupName, PolicyName }), options),
      },
      options,
    )
    if (ofGroup.kind !== 'done') return ofGroup
    all = all && ofGroup.value && [...all, ...ofGroup.value]
  }
  return { ...own, value: all }
}

/** Undefined where none is set. One that cannot be read lets nothing through that is known. */
async function boundaryOf(
  aws: AwsCaller,
  UserName: string,
  options: CallOptions | undefined,
): Promise<Outcome<readonly Policy[] | undefined>> {
  const user = await aws.call(await aws.clients.iam(), new GetUserCommand({ UserName }), options)
  if (user.kind !== 'done') return user
  const arn = user.value.User?.PermissionsBoundary?.PermissionsBoundaryArn
  if (arn === undefined) return { ...user, value: undefined }
  const document = await readManagedPolicy(aws, arn, options)
  if (document.kind !== 'done') return document
  const name = arn.split('/').at(-1) ?? arn
  return { ...document, value: document.value ? [{ name, arn, document: document.value }] : [] }
}
