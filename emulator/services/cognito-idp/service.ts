import * as schemas from '@aws-sdk/client-cognito-identity-provider/dist-es/schemas/schemas_0.js'
import { serviceRequirements } from '#iam/requirements/requirementsOf.ts'
import { jsonErrors } from '../../signing/codedErrors.ts'
import { codedSigning } from '../../signing/codedSigning.ts'
import { codedFaults } from '../../wire/codedFaults.ts'
import { awsJson } from '../../wire/json/awsJson.ts'
import { admitBy } from '../requestRates.ts'
import { defineService } from '../service.ts'
import { tooManyRequestsError } from '../serviceFailure.ts'
import { userPoolPages } from './discovery.ts'
import { cognitoIdpFailures } from './failures.ts'
import { cognitoIdpLimits } from './limits.ts'
import { deleteUserAttributes } from './operations/attribute/deleteUserAttributes.ts'
import { getUserAttributeVerificationCode } from './operations/attribute/getUserAttributeVerificationCode.ts'
import { updateUserAttributes } from './operations/attribute/updateUserAttributes.ts'
import { verifyUserAttribute } from './operations/attribute/verifyUserAttribute.ts'
import { createUserPoolClient } from './operations/client/createUserPoolClient.ts'
import { deleteUserPoolClient } from './operations/client/deleteUserPoolClient.ts'
import { describeUserPoolClient } from './operations/client/describeUserPoolClient.ts'
import { listUserPoolClients } from './operations/client/listUserPoolClients.ts'
import { updateUserPoolClient } from './operations/client/updateUserPoolClient.ts'
import { addUserPoolClientSecret } from './operations/client-secret/addUserPoolClientSecret.ts'
import { deleteUserPoolClientSecret } from './operations/client-secret/deleteUserPoolClientSecret.ts'
import { listUserPoolClientSecrets } from './operations/client-secret/listUserPoolClientSecrets.ts'
import { confirmDevice } from './operations/device/confirmDevice.ts'
import { adminForgetDevice, forgetDevice } from './operations/device/forgetDevice.ts'
import { adminGetDevice, getDevice } from './operations/device/getDevice.ts'
import { adminListDevices, listDevices } from './operations/device/listDevices.ts'
import { adminUpdateDeviceStatus, updateDeviceStatus } from './operations/device/updateDeviceStatus.ts'
import { createUserPoolDomain } from './operations/domain/createUserPoolDomain.ts'
import { deleteUserPoolDomain } from './operations/domain/deleteUserPoolDomain.ts'
import { describeUserPoolDomain } from './operations/domain/describeUserPoolDomain.ts'
import { updateUserPoolDomain } from './operations/domain/updateUserPoolDomain.ts'
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
import { getLogDeliveryConfiguration } from './operations/log-delivery/getLogDeliveryConfiguration.ts'
import { setLogDeliveryConfiguration } from './operations/log-delivery/setLogDeliveryConfiguration.ts'
import { createManagedLoginBranding } from './operations/managed-login-branding/createManagedLoginBranding.ts'
import { deleteManagedLoginBranding } from './operations/managed-login-branding/deleteManagedLoginBranding.ts'
import { describeManagedLoginBranding } from './operations/managed-login-branding/describeManagedLoginBranding.ts'
import { describeManagedLoginBrandingByClient } from './operations/managed-login-branding/describeManagedLoginBrandingByClient.ts'
import { updateManagedLoginBranding } from './operations/managed-login-branding/updateManagedLoginBranding.ts'
import { adminDeleteSoftwareToken } from './operations/mfa/adminDeleteSoftwareToken.ts'
import { associateSoftwareToken } from './operations/mfa/associateSoftwareToken.ts'
import { adminSetUserMFAPreference, setUserMFAPreference } from './operations/mfa/setUserMFAPreference.ts'
import { adminSetUserSettings, setUserSettings } from './operations/mfa/setUserSettings.ts'
import { verifySoftwareToken } from './operations/mfa/verifySoftwareToken.ts'
import { changePassword } from './operations/password/changePassword.ts'
import { confirmForgotPassword } from './operations/password/confirmForgotPassword.ts'
import { forgotPassword } from './operations/password/forgotPassword.ts'
import { addCustomAttributes } from './operations/pool/addCustomAttributes.ts'
import { createUserPool } from './operations/pool/createUserPool.ts'
import { deleteUserPool } from './operations/pool/deleteUserPool.ts'
import { describeUserPool } from './operations/pool/describeUserPool.ts'
import { getUserPoolMfaConfig } from './operations/pool/getUserPoolMfaConfig.ts'
import { listUserPools } from './operations/pool/listUserPools.ts'
import { setUserPoolMfaConfig } from './operations/pool/setUserPoolMfaConfig.ts'
import { updateUserPool } from './operations/pool/updateUserPool.ts'
import { createResourceServer } from './operations/resource-server/createResourceServer.ts'
import { deleteResourceServer } from './operations/resource-server/deleteResourceServer.ts'
import { describeResourceServer } from './operations/resource-server/describeResourceServer.ts'
import { listResourceServers } from './operations/resource-server/listResourceServers.ts'
import { updateResourceServer } from './operations/resource-server/updateResourceServer.ts'
import { adminInitiateAuth } from './operations/sign-in/adminInitiateAuth.ts'
import { adminRespondToAuthChallenge } from './operations/sign-in/adminRespondToAuthChallenge.ts'
import { initiateAuth } from './operations/sign-in/initiateAuth.ts'
import { respondToAuthChallenge } from './operations/sign-in/respondToAuthChallenge.ts'
import { confirmSignUp } from './operations/sign-up/confirmSignUp.ts'
import { resendConfirmationCode } from './operations/sign-up/resendConfirmationCode.ts'
import { signUp } from './operations/sign-up/signUp.ts'
import { getSigningCertificate } from './operations/signing-certificate/getSigningCertificate.ts'
import { listTagsForResource } from './operations/tag/listTagsForResource.ts'
import { tagResource } from './operations/tag/tagResource.ts'
import { untagResource } from './operations/tag/untagResource.ts'
import { createTerms } from './operations/terms/createTerms.ts'
import { deleteTerms } from './operations/terms/deleteTerms.ts'
import { describeTerms } from './operations/terms/describeTerms.ts'
import { describeTermsByClient } from './operations/terms/describeTermsByClient.ts'
import { listTerms } from './operations/terms/listTerms.ts'
import { updateTerms } from './operations/terms/updateTerms.ts'
import { getTokensFromRefreshToken } from './operations/token/getTokensFromRefreshToken.ts'
import { globalSignOut } from './operations/token/globalSignOut.ts'
import { revokeToken } from './operations/token/revokeToken.ts'
import { getUICustomization } from './operations/ui-customization/getUICustomization.ts'
import { setUICustomization } from './operations/ui-customization/setUICustomization.ts'
import { adminConfirmSignUp } from './operations/user/adminConfirmSignUp.ts'
import { adminCreateUser } from './operations/user/adminCreateUser.ts'
import { adminDeleteUser } from './operations/user/adminDeleteUser.ts'
import { adminDeleteUserAttributes } from './operations/user/adminDeleteUserAttributes.ts'
import { adminDisableProviderForUser } from './operations/user/adminDisableProviderForUser.ts'
import { adminDisableUser } from './operations/user/adminDisableUser.ts'
import { adminEnableUser } from './operations/user/adminEnableUser.ts'
import { adminGetUser } from './operations/user/adminGetUser.ts'
import { adminLinkProviderForUser } from './operations/user/adminLinkProviderForUser.ts'
import { adminResetUserPassword } from './operations/user/adminResetUserPassword.ts'
import { adminSetUserPassword } from './operations/user/adminSetUserPassword.ts'
import { adminUpdateUserAttributes } from './operations/user/adminUpdateUserAttributes.ts'
import { adminUserGlobalSignOut } from './operations/user/adminUserGlobalSignOut.ts'
import { deleteUser } from './operations/user/deleteUser.ts'
import { getUser } from './operations/user/getUser.ts'
import { adminGetUserAuthFactors, getUserAuthFactors } from './operations/user/getUserAuthFactors.ts'
import { listUsers } from './operations/user/listUsers.ts'
import { getCSVHeader } from './operations/user-import/getCSVHeader.ts'
import { completeWebAuthnRegistration } from './operations/webauthn-credential/completeWebAuthnRegistration.ts'
import { deleteWebAuthnCredential } from './operations/webauthn-credential/deleteWebAuthnCredential.ts'
import { listWebAuthnCredentials } from './operations/webauthn-credential/listWebAuthnCredentials.ts'
import { startWebAuthnRegistration } from './operations/webauthn-credential/startWebAuthnRegistration.ts'
import { poolContext } from './pools/poolContext.ts'
import { cognitoIdpRates } from './requestRates.ts'

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
  // Images of a style for managed login come in documents (API Reference, "CreateManagedLoginBranding").
  largestDocument: 2 * 1024 * 1024,
  errors: { accessDenied: { code: 'AccessDeniedException', status: 400 }, internal: 'InternalErrorException' },
  admit: admitBy(cognitoIdpRates, tooManyRequestsError),
  cors: 'open to pages',
  failures: cognitoIdpFailures,
  requirements: serviceRequirements['cognito-idp'],
  resourceContext: poolContext,
  pages: userPoolPages,
  operations: {
    AddCustomAttributes: addCustomAttributes,
    AddUserPoolClientSecret: addUserPoolClientSecret,
    AdminAddUserToGroup: adminAddUserToGroup,
    AdminConfirmSignUp: adminConfirmSignUp,
    AdminCreateUser: adminCreateUser,
    AdminDeleteSoftwareToken: adminDeleteSoftwareToken,
    AdminDeleteUser: adminDeleteUser,
    AdminDeleteUserAttributes: adminDeleteUserAttributes,
    AdminDisableProviderForUser: adminDisableProviderForUser,
    AdminDisableUser: adminDisableUser,
    AdminEnableUser: adminEnableUser,
    AdminForgetDevice: adminForgetDevice,
    AdminGetDevice: adminGetDevice,
    AdminGetUser: adminGetUser,
    AdminGetUserAuthFactors: adminGetUserAuthFactors,
    AdminInitiateAuth: adminInitiateAuth,
    AdminLinkProviderForUser: adminLinkProviderForUser,
    AdminListDevices: adminListDevices,
    AdminListGroupsForUser: adminListGroupsForUser,
    AdminRemoveUserFromGroup: adminRemoveUserFromGroup,
    AdminResetUserPassword: adminResetUserPassword,
    AdminRespondToAuthChallenge: adminRespondToAuthChallenge,
    AdminSetUserMFAPreference: adminSetUserMFAPreference,
    AdminSetUserPassword: adminSetUserPassword,
    AdminSetUserSettings: adminSetUserSettings,
    AdminUpdateDeviceStatus: adminUpdateDeviceStatus,
    AdminUpdateUserAttributes: adminUpdateUserAttributes,
    AdminUserGlobalSignOut: adminUserGlobalSignOut,
    AssociateSoftwareToken: associateSoftwareToken,
    ChangePassword: changePassword,
    CompleteWebAuthnRegistration: completeWebAuthnRegistration,
    ConfirmDevice: confirmDevice,
    ConfirmForgotPassword: confirmForgotPassword,
    ConfirmSignUp: confirmSignUp,
    CreateGroup: createGroup,
    CreateIdentityProvider: createIdentityProvider,
    CreateManagedLoginBranding: createManagedLoginBranding,
    CreateResourceServer: createResourceServer,
    CreateTerms: createTerms,
    CreateUserPool: createUserPool,
    CreateUserPoolClient: createUserPoolClient,
    CreateUserPoolDomain: createUserPoolDomain,
    DeleteGroup: deleteGroup,
    DeleteIdentityProvider: deleteIdentityProvider,
    DeleteManagedLoginBranding: deleteManagedLoginBranding,
    DeleteResourceServer: deleteResourceServer,
    DeleteTerms: deleteTerms,
    DeleteUser: deleteUser,
    DeleteUserAttributes: deleteUserAttributes,
    DeleteUserPool: deleteUserPool,
    DeleteUserPoolClient: deleteUserPoolClient,
    DeleteUserPoolClientSecret: deleteUserPoolClientSecret,
    DeleteUserPoolDomain: deleteUserPoolDomain,
    DeleteWebAuthnCredential: deleteWebAuthnCredential,
    DescribeIdentityProvider: describeIdentityProvider,
    DescribeManagedLoginBranding: describeManagedLoginBranding,
    DescribeManagedLoginBrandingByClient: describeManagedLoginBrandingByClient,
    DescribeResourceServer: describeResourceServer,
    DescribeTerms: describeTerms,
    DescribeTermsByClient: describeTermsByClient,
    DescribeUserPool: describeUserPool,
    DescribeUserPoolClient: describeUserPoolClient,
    DescribeUserPoolDomain: describeUserPoolDomain,
    ForgetDevice: forgetDevice,
    ForgotPassword: forgotPassword,
    GetCSVHeader: getCSVHeader,
    GetDevice: getDevice,
    GetGroup: getGroup,
    GetIdentityProviderByIdentifier: getIdentityProviderByIdentifier,
    GetLogDeliveryConfiguration: getLogDeliveryConfiguration,
    GetSigningCertificate: getSigningCertificate,
    GetTokensFromRefreshToken: getTokensFromRefreshToken,
    GetUICustomization: getUICustomization,
    GetUser: getUser,
    GetUserAttributeVerificationCode: getUserAttributeVerificationCode,
    GetUserAuthFactors: getUserAuthFactors,
    GetUserPoolMfaConfig: getUserPoolMfaConfig,
    GlobalSignOut: globalSignOut,
    InitiateAuth: initiateAuth,
    ListDevices: listDevices,
    ListGroups: listGroups,
    ListIdentityProviders: listIdentityProviders,
    ListResourceServers: listResourceServers,
    ListTagsForResource: listTagsForResource,
    ListTerms: listTerms,
    ListUserPoolClientSecrets: listUserPoolClientSecrets,
    ListUserPoolClients: listUserPoolClients,
    ListUserPools: listUserPools,
    ListUsers: listUsers,
    ListUsersInGroup: listUsersInGroup,
    ListWebAuthnCredentials: listWebAuthnCredentials,
    ResendConfirmationCode: resendConfirmationCode,
    RespondToAuthChallenge: respondToAuthChallenge,
    RevokeToken: revokeToken,
    SetLogDeliveryConfiguration: setLogDeliveryConfiguration,
    SetUICustomization: setUICustomization,
    SetUserMFAPreference: setUserMFAPreference,
    SetUserPoolMfaConfig: setUserPoolMfaConfig,
    SetUserSettings: setUserSettings,
    SignUp: signUp,
    StartWebAuthnRegistration: startWebAuthnRegistration,
    TagResource: tagResource,
    UntagResource: untagResource,
    UpdateDeviceStatus: updateDeviceStatus,
    UpdateGroup: updateGroup,
    UpdateIdentityProvider: updateIdentityProvider,
    UpdateManagedLoginBranding: updateManagedLoginBranding,
    UpdateResourceServer: updateResourceServer,
    UpdateTerms: updateTerms,
    UpdateUserAttributes: updateUserAttributes,
    UpdateUserPool: updateUserPool,
    UpdateUserPoolClient: updateUserPoolClient,
    UpdateUserPoolDomain: updateUserPoolDomain,
    VerifySoftwareToken: verifySoftwareToken,
    VerifyUserAttribute: verifyUserAttribute,
  },
})
