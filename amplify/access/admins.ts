import { bucketArn } from './bucket.ts'
import { identityPoolArn, userPoolArn } from './pools.ts'
import type { AccessRole } from './role.ts'
import { neverDeleteZones } from './statements.ts'

export const admins: AccessRole = {
  name: 'admins',
  givenTo: 'group',
  precedence: 10,
  mayDo: 'all of bucket and zones, manages people and pools',
  mayNot: 'deletes no zone, person or pool',
  policies: [
    {
      name: 'Everything',
      document: {
        Version: '2012-10-17',
        Statement: [
          { Sid: 'WholeBucket', Effect: 'Allow', Action: 's3:*', Resource: [bucketArn, `${bucketArn}/*`] },
          { Sid: 'AllZones', Effect: 'Allow', Action: 'route53:*', Resource: '*' },
          neverDeleteZones,
        ],
      },
    },
    {
      name: 'People',
      document: {
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'ManagePeople',
            Effect: 'Allow',
            Action: [
              'cognito-idp:AdminAddUserToGroup',
              'cognito-idp:AdminConfirmSignUp',
              'cognito-idp:AdminCreateUser',
              'cognito-idp:AdminDisableUser',
              'cognito-idp:AdminEnableUser',
              'cognito-idp:AdminGetUser',
              'cognito-idp:AdminListGroupsForUser',
              'cognito-idp:AdminRemoveUserFromGroup',
              'cognito-idp:AdminResetUserPassword',
              'cognito-idp:AdminSetUserMFAPreference',
              'cognito-idp:AdminSetUserPassword',
              'cognito-idp:AdminUpdateUserAttributes',
              'cognito-idp:AdminUserGlobalSignOut',
              'cognito-idp:GetGroup',
              'cognito-idp:ListGroups',
              'cognito-idp:ListUsers',
              'cognito-idp:ListUsersInGroup',
            ],
            Resource: userPoolArn,
          },
          {
            Sid: 'ManageUserPool',
            Effect: 'Allow',
            Action: [
              'cognito-idp:DescribeUserPool',
              'cognito-idp:DescribeUserPoolClient',
              'cognito-idp:GetUserPoolMfaConfig',
              'cognito-idp:ListUserPoolClients',
              'cognito-idp:SetUserPoolMfaConfig',
              'cognito-idp:UpdateUserPool',
              'cognito-idp:UpdateUserPoolClient',
            ],
            Resource: userPoolArn,
          },
          {
            Sid: 'ReadIdentityPool',
            Effect: 'Allow',
            Action: [
              'cognito-identity:DescribeIdentityPool',
              'cognito-identity:GetIdentityPoolRoles',
              'cognito-identity:GetPrincipalTagAttributeMap',
              'cognito-identity:ListIdentities',
            ],
            Resource: identityPoolArn,
          },
        ],
      },
    },
  ],
}
