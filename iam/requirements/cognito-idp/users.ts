/** Requirements of the operations on the users of a pool, their groups and devices, and on import jobs. Follows the Service Authorization Reference, "Actions, resources, and condition keys for Amazon Cognito User Pools". */
import { passRoles } from '../passRole.ts'
import { text } from '../requirement.ts'
import type { AccountTable } from '../types.ts'
import { eachOnPool, onPool, passedToUserPools } from './onPool.ts'

export const cognitoIdpUsers: AccountTable = {
  ...eachOnPool([
    'AdminAddUserToGroup',
    'AdminConfirmSignUp',
    'AdminCreateUser',
    'AdminDeleteSoftwareToken',
    'AdminDeleteUser',
    'AdminDeleteUserAttributes',
    'AdminDisableProviderForUser',
    'AdminDisableUser',
    'AdminEnableUser',
    'AdminForgetDevice',
    'AdminGetDevice',
    'AdminGetUser',
    'AdminGetUserAuthFactors',
    'AdminInitiateAuth',
    'AdminLinkProviderForUser',
    'AdminListDevices',
    'AdminListGroupsForUser',
    'AdminListUserAuthEvents',
    'AdminRemoveUserFromGroup',
    'AdminResetUserPassword',
    'AdminRespondToAuthChallenge',
    'AdminSetUserMFAPreference',
    'AdminSetUserPassword',
    'AdminSetUserSettings',
    'AdminUpdateAuthEventFeedback',
    'AdminUpdateDeviceStatus',
    'AdminUpdateUserAttributes',
    'AdminUserGlobalSignOut',
    'ListUsers',
    'ListUsersInGroup',
    // Too new for the Service Authorization Reference; like every other operation on a user.
    'AdminListUserSessions',
    'AdminRevokeUserSession',
  ]),

  ...eachOnPool(['DeleteGroup', 'GetGroup', 'ListGroups']),
  // A group's role goes into tokens. Which service receives it AWS does not say, so that the key stays away.
  ...eachOnPool(['CreateGroup', 'UpdateGroup'], { besides: (input) => passRoles([text(input, 'RoleArn')]) }),

  ...eachOnPool([
    'DescribeUserImportJob',
    'GetCSVHeader',
    'ListUserImportJobs',
    'StartUserImportJob',
    'StopUserImportJob',
  ]),
  CreateUserImportJob: onPool('CreateUserImportJob', {
    besides: (input) => passedToUserPools(text(input, 'CloudWatchLogsRoleArn')),
  }),
}
