/** What signed operations of Cognito do, in words for people; each follows "may" or "may not". */
const people: Readonly<Record<string, string>> = {
  ListUsers: 'list the people',
  ListUsersInGroup: 'see who is in a group',
  ListGroups: 'list the groups',
  AdminGetUser: 'see one person',
  AdminListGroupsForUser: "see a person's groups",
  AdminCreateUser: 'add people',
  AdminDeleteUser: 'delete people',
  AdminDisableUser: 'disable people',
  AdminEnableUser: 'enable people',
  AdminConfirmSignUp: 'confirm people',
  AdminResetUserPassword: 'reset passwords',
  AdminSetUserPassword: 'set passwords',
  AdminUpdateUserAttributes: 'change what is kept of people',
  AdminUserGlobalSignOut: 'sign people out',
  AdminAddUserToGroup: 'put people into groups',
  AdminRemoveUserFromGroup: 'take people out of groups',
  DescribeUserPool: 'read the settings of the user pool',
  DescribeUserPoolClient: 'read the settings of the app client',
  GetUserPoolMfaConfig: 'read which second factors the pool asks for',
}

const pools: Readonly<Record<string, string>> = {
  DescribeIdentityPool: 'read the settings of the identity pool',
  GetIdentityPoolRoles: 'read how the identity pool gives roles',
  GetPrincipalTagAttributeMap: 'read which claims become tags',
}

/** @param action AWS's: `cognito-idp:ListUsers`; undefined where there are no words for it */
export function cognitoActionWords(action: string): string | undefined {
  const [service, name = ''] = action.split(':')
  if (service === 'cognito-idp') return Object.hasOwn(people, name) ? people[name] : undefined
  return service === 'cognito-identity' && Object.hasOwn(pools, name) ? pools[name] : undefined
}
