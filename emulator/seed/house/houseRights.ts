import type { Policy } from '#iam/types.ts'
import { localBackend } from '../localBackend.ts'
import { policyOperations, readingOperations } from './organizationOperations.ts'

const { account, region, userPoolId } = localBackend

/**
 * What roles may do here besides what `amplify/access` says: whoever may edit roles may do everything, which is no harm
 * on this computer, and would be one in an account.
 */
export const houseRights: Readonly<Record<string, readonly Policy[]>> = {
  admins: [
    {
      name: 'Roles',
      document: {
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'ManageRoles',
            Effect: 'Allow',
            Action: [
              'iam:AttachRolePolicy',
              'iam:CreatePolicy',
              'iam:CreatePolicyVersion',
              'iam:DeletePolicy',
              'iam:DeletePolicyVersion',
              'iam:DeleteRolePermissionsBoundary',
              'iam:DeleteRolePolicy',
              'iam:DetachRolePolicy',
              'iam:GetPolicy',
              'iam:GetPolicyVersion',
              'iam:GetRole',
              'iam:GetRolePolicy',
              'iam:ListAttachedRolePolicies',
              'iam:ListPolicies',
              'iam:ListPolicyVersions',
              'iam:ListRolePolicies',
              'iam:ListRoles',
              'iam:PassRole',
              'iam:PutRolePermissionsBoundary',
              'iam:PutRolePolicy',
              'iam:SetDefaultPolicyVersion',
              'iam:UpdateAssumeRolePolicy',
            ],
            Resource: '*',
          },
          {
            Sid: 'ManagePoolRoles',
            Effect: 'Allow',
            Action: [
              'cognito-identity:SetIdentityPoolRoles',
              'cognito-identity:SetPrincipalTagAttributeMap',
              'cognito-identity:UpdateIdentityPool',
            ],
            // AWS knows no resource for two of them.
            Resource: '*',
          },
          {
            Sid: 'ManageGroups',
            Effect: 'Allow',
            Action: 'cognito-idp:UpdateGroup',
            Resource: `arn:aws:cognito-idp:${region}:${account}:userpool/${userPoolId}`,
          },
        ],
      },
    },
    {
      name: 'Organization',
      document: {
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'ManageOrganization',
            Effect: 'Allow',
            Action: [...readingOperations, ...policyOperations],
            Resource: '*',
          },
        ],
      },
    },
  ],
}
