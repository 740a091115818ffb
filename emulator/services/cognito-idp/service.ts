import * as schemas from '@aws-sdk/client-cognito-identity-provider/dist-es/schemas/schemas_0.js'
import { serviceRequirements } from '#iam/requirements/requirementsOf.ts'
import { jsonErrors } from '../../signing/codedErrors.ts'
import { codedSigning } from '../../signing/codedSigning.ts'
import { codedFaults } from '../../wire/codedFaults.ts'
import { awsJson } from '../../wire/json/awsJson.ts'
import { uuidRequestIds } from '../requestIds.ts'
import { defineService } from '../service.ts'
import { userPoolPages } from './discovery.ts'
import { cognitoIdpLimits } from './limits.ts'
import { adminCreateUser } from './operations/adminCreateUser.ts'
import { changePassword } from './operations/changePassword.ts'
import { createUserPoolClient } from './operations/client/createUserPoolClient.ts'
import { deleteUserPoolClient } from './operations/client/deleteUserPoolClient.ts'
import { describeUserPoolClient } from './operations/client/describeUserPoolClient.ts'
import { listUserPoolClients } from './operations/client/listUserPoolClients.ts'
import { updateUserPoolClient } from './operations/client/updateUserPoolClient.ts'
import { confirmForgotPassword } from './operations/confirmForgotPassword.ts'
import { confirmSignUp } from './operations/confirmSignUp.ts'
import { deleteUser } from './operations/deleteUser.ts'
import { deleteUserAttributes } from './operations/deleteUserAttributes.ts'
import { createUserPoolDomain } from './operations/domain/createUserPoolDomain.ts'
import { deleteUserPoolDomain } from './operations/domain/deleteUserPoolDomain.ts'
import { describeUserPoolDomain } from './operations/domain/describeUserPoolDomain.ts'
import { updateUserPoolDomain } from './operations/domain/updateUserPoolDomain.ts'
import { forgotPassword } from './operations/forgotPassword.ts'
import { getTokensFromRefreshToken } from './operations/getTokensFromRefreshToken.ts'
import { getUser } from './operations/getUser.ts'
import { getUserAttributeVerificationCode } from './operations/getUserAttributeVerificationCode.ts'
import { globalSignOut } from './operations/globalSignOut.ts'
import { adminAddUserToGroup } from './operations/group/adminAddUserToGroup.ts'
import { adminListGroupsForUser } from './operations/group/adminListGroupsForUser.ts'
import { adminRemoveUserFromGroup } from './operations/group/adminRemoveUserFromGroup.ts'
import { createGroup } from './operations/group/createGroup.ts'
import { deleteGroup } from './operations/group/deleteGroup.ts'
import { getGroup } from './operations/group/getGroup.ts'
import { listGroups } from './operations/group/listGroups.ts'
import { listUsersInGroup } from './operations/group/listUsersInGroup.ts'
import { updateGroup } from './operations/group/updateGroup.ts'
import { createIdentityProvider } from './operations/identity-provider/createIdentityProvider.ts'
import { deleteIdentityProvider } from './operations/identity-provider/deleteIdentityProvider.ts'
import { describeIdentityProvider } from './operations/identity-provider/describeIdentityProvider.ts'
import { getIdentityProviderByIdentifier } from './operations/identity-provider/getIdentityProviderByIdentifier.ts'
import { listIdentityProviders } from './operations/identity-provider/listIdentityProviders.ts'
import { updateIdentityProvider } from './operations/identity-provider/updateIdentityProvider.ts'
import { initiateAuth } from './operations/initiateAuth.ts'
import { addCustomAttributes } from './operations/pool/addCustomAttributes.ts'
import { createUserPool } from './operations/pool/createUserPool.ts'
import { deleteUserPool } from './operations/pool/deleteUserPool.ts'
import { describeUserPool } from './operations/pool/describeUserPool.ts'
import { getUserPoolMfaConfig } from './operations/pool/getUserPoolMfaConfig.ts'
import { listUserPools } from './operations/pool/listUserPools.ts'
import { setUserPoolMfaConfig } from './operations/pool/setUserPoolMfaConfig.ts'
import { updateUserPool } from './operations/pool/updateUserPool.ts'
import { resendConfirmationCode } from './operations/resendConfirmationCode.ts'
import { createResourceServer } from './operations/resource-server/createResourceServer.ts'
import { deleteResourceServer } from './operations/resource-server/deleteResourceServer.ts'
import { describeResourceServer } from './operations/resource-server/describeResourceServer.ts'
import { listResourceServers } from './operations/resource-server/listResourceServers.ts'
import { updateResourceServer } from './operations/resource-server/updateResourceServer.ts'
import { respondToAuthChallenge } from './operations/respondToAuthChallenge.ts'
import { revokeToken } from './operations/revokeToken.ts'
import { signUp } from './operations/signUp.ts'
import { listTagsForResource } from './operations/tag/listTagsForResource.ts'
import { tagResource } from './operations/tag/tagResource.ts'
import { untagResource } from './operations/tag/untagResource.ts'
import { getUICustomization } from './operations/ui-customization/getUICustomization.ts'
import { setUICustomization } from './operations/ui-customization/setUICustomization.ts'
import { updateUserAttributes } from './operations/updateUserAttributes.ts'
import { adminConfirmSignUp } from './operations/user/adminConfirmSignUp.ts'
import { adminDeleteUser } from './operations/user/adminDeleteUser.ts'
import { adminDeleteUserAttributes } from './operations/user/adminDeleteUserAttributes.ts'
import { adminDisableUser } from './operations/user/adminDisableUser.ts'
import { adminEnableUser } from './operations/user/adminEnableUser.ts'
import { adminGetUser } from './operations/user/adminGetUser.ts'
import { adminResetUserPassword } from './operations/user/adminResetUserPassword.ts'
import { adminSetUserPassword } from './operations/user/adminSetUserPassword.ts'
import { adminUpdateUserAttributes } from './operations/user/adminUpdateUserAttributes.ts'
import { adminUserGlobalSignOut } from './operations/user/adminUserGlobalSignOut.ts'
import { listUsers } from './operations/user/listUsers.ts'
import { verifyUserAttribute } from './operations/verifyUserAttribute.ts'
import { poolContext } from './pools/poolContext.ts'

const target = 'AWSCognitoIdentityProviderService'

export const cognitoIdp = defineService({
  id: 'cognito-idp',
  name: 'Amazon Cognito user pools',
  schemas,
  protocol: awsJson({ target, version: '1.1' }),
  limits: cognitoIdpLimits,
  faults: codedFaults({
    malformed: 'SerializationException',
    invalid: 'InvalidParameterException',
    unknownOperation: 'UnknownOperationException',
  }),
  signing: codedSigning({ name: 'cognito-idp', errors: jsonErrors }),
  target,
  body: 'document',
  ...uuidRequestIds,
  errors: { accessDenied: { code: 'AccessDeniedException', status: 400 }, internal: 'InternalErrorException' },
  cors: 'open to pages',
  requirements: serviceRequirements['cognito-idp'],
  resourceContext: poolContext,
  pages: userPoolPages,
  operations: {
    AddCustomAttributes: addCustomAttributes,
    AdminAddUserToGroup: adminAddUserToGroup,
    AdminConfirmSignUp: adminConfirmSignUp,
    AdminCreateUser: adminCreateUser,
    AdminDeleteUser: adminDeleteUser,
    AdminDeleteUserAttributes: adminDeleteUserAttributes,
    AdminDisableUser: adminDisableUser,
    AdminEnableUser: adminEnableUser,
    AdminGetUser: adminGetUser,
    AdminListGroupsForUser: adminListGroupsForUser,
    AdminRemoveUserFromGroup: adminRemoveUserFromGroup,
    AdminResetUserPassword: adminResetUserPassword,
    AdminSetUserPassword: adminSetUserPassword,
    AdminUpdateUserAttributes: adminUpdateUserAttributes,
    AdminUserGlobalSignOut: adminUserGlobalSignOut,
    ChangePassword: changePassword,
    ConfirmForgotPassword: confirmForgotPassword,
    ConfirmSignUp: confirmSignUp,
    CreateGroup: createGroup,
    CreateIdentityProvider: createIdentityProvider,
    CreateResourceServer: createResourceServer,
    CreateUserPool: createUserPool,
    CreateUserPoolClient: createUserPoolClient,
    CreateUserPoolDomain: createUserPoolDomain,
    DeleteGroup: deleteGroup,
    DeleteIdentityProvider: deleteIdentityProvider,
    DeleteResourceServer: deleteResourceServer,
    DeleteUser: deleteUser,
    DeleteUserAttributes: deleteUserAttributes,
    DeleteUserPool: deleteUserPool,
    DeleteUserPoolClient: deleteUserPoolClient,
    DeleteUserPoolDomain: deleteUserPoolDomain,
    DescribeIdentityProvider: describeIdentityProvider,
    DescribeResourceServer: describeResourceServer,
    DescribeUserPool: describeUserPool,
    DescribeUserPoolClient: describeUserPoolClient,
    DescribeUserPoolDomain: describeUserPoolDomain,
    ForgotPassword: forgotPassword,
    GetGroup: getGroup,
    GetIdentityProviderByIdentifier: getIdentityProviderByIdentifier,
    GetTokensFromRefreshToken: getTokensFromRefreshToken,
    GetUICustomization: getUICustomization,
    GetUser: getUser,
    GetUserAttributeVerificationCode: getUserAttributeVerificationCode,
    GetUserPoolMfaConfig: getUserPoolMfaConfig,
    GlobalSignOut: globalSignOut,
    InitiateAuth: initiateAuth,
    ListGroups: listGroups,
    ListIdentityProviders: listIdentityProviders,
    ListResourceServers: listResourceServers,
    ListTagsForResource: listTagsForResource,
    ListUserPoolClients: listUserPoolClients,
    ListUserPools: listUserPools,
    ListUsers: listUsers,
    ListUsersInGroup: listUsersInGroup,
    ResendConfirmationCode: resendConfirmationCode,
    RespondToAuthChallenge: respondToAuthChallenge,
    RevokeToken: revokeToken,
    SetUICustomization: setUICustomization,
    SetUserPoolMfaConfig: setUserPoolMfaConfig,
    SignUp: signUp,
    TagResource: tagResource,
    UntagResource: untagResource,
    UpdateGroup: updateGroup,
    UpdateIdentityProvider: updateIdentityProvider,
    UpdateResourceServer: updateResourceServer,
    UpdateUserAttributes: updateUserAttributes,
    UpdateUserPool: updateUserPool,
    UpdateUserPoolClient: updateUserPoolClient,
    UpdateUserPoolDomain: updateUserPoolDomain,
    VerifyUserAttribute: verifyUserAttribute,
  },
})
