import {
  GetGroupCommand,
  GetGroupPolicyCommand,
  GetPolicyCommand,
  GetPolicyVersionCommand,
  GetRoleCommand,
  GetRolePolicyCommand,
  GetUserCommand,
  GetUserPolicyCommand,
  IAMClient,
  type IAMClientConfig,
  ListAccessKeysCommand,
  ListAttachedGroupPoliciesCommand,
  ListAttachedRolePoliciesCommand,
  ListAttachedUserPoliciesCommand,
  ListGroupsCommand,
  ListGroupsForUserCommand,
  ListPoliciesCommand,
  ListPolicyVersionsCommand,
  ListRolesCommand,
  ListUsersCommand,
} from '@aws-sdk/client-iam'

/** The account's users, groups, roles and policies, and all there is of those that `fillIam` made. */
export async function readIam(settings: IAMClientConfig) {
  const iam = new IAMClient(settings)
  const PolicyArn = 'arn:aws:iam::123456789012:policy/team/photographers'
  const [user, group, role] = [{ UserName: 'Dora' }, { GroupName: 'Darkroom' }, { RoleName: 'Visitor' }]
  return {
    users: await iam.send(new ListUsersCommand({})),
    groups: await iam.send(new ListGroupsCommand({})),
    roles: await iam.send(new ListRolesCommand({})),
    // AWS's own are in no data folder.
    policies: await iam.send(new ListPoliciesCommand({ Scope: 'Local' })),
    policy: await iam.send(new GetPolicyCommand({ PolicyArn })),
    versions: await iam.send(new ListPolicyVersionsCommand({ PolicyArn })),
    firstVersion: await iam.send(new GetPolicyVersionCommand({ PolicyArn, VersionId: 'v1' })),
    user: await iam.send(new GetUserCommand(user)),
    userPolicy: await iam.send(new GetUserPolicyCommand({ ...user, PolicyName: 'own' })),
    userAttached: await iam.send(new ListAttachedUserPoliciesCommand(user)),
    userGroups: await iam.send(new ListGroupsForUserCommand(user)),
    keys: await iam.send(new ListAccessKeysCommand(user)),
    group: await iam.send(new GetGroupCommand(group)),
    groupPolicy: await iam.send(new GetGroupPolicyCommand({ ...group, PolicyName: 'print' })),
    groupAttached: await iam.send(new ListAttachedGroupPoliciesCommand(group)),
    role: await iam.send(new GetRoleCommand(role)),
    rolePolicy: await iam.send(new GetRolePolicyCommand({ ...role, PolicyName: 'look' })),
    roleAttached: await iam.send(new ListAttachedRolePoliciesCommand(role)),
  }
}
