/**
 * How many requests user pools take in an account, by the kind of operation (Amazon Cognito developer guide, "Quotas in Amazon
 * Cognito": the default rates). Operations that it puts into no category are not counted; where newer ones belong is unconfirmed.
 */
import { perSecond, type RatesOf } from '../requestRates.ts'

/** Requests a second, and the operations that share them. */
const categories: Readonly<Record<string, readonly [requests: number, operations: string]>> = {
  UserAuthentication: [120, 'InitiateAuth AdminInitiateAuth GetTokensFromRefreshToken'],
  // Three times those of UserAuthentication: a sign-in may have as many steps.
  ChallengeResponses: [360, 'RespondToAuthChallenge AdminRespondToAuthChallenge'],
  UserCreation: [50, 'SignUp ConfirmSignUp AdminCreateUser AdminConfirmSignUp'],
  UserAccountRecovery: [
    30,
    `ChangePassword ConfirmForgotPassword ForgotPassword AdminResetUserPassword AdminSetUserPassword`,
  ],
  UserRead: [120, 'AdminGetUser GetUser GetUserAuthFactors AdminGetUserAuthFactors'],
  UserUpdate: [
    25,
    `AdminAddUserToGroup AdminDeleteUserAttributes AdminUpdateUserAttributes AdminDeleteUser
    AdminDisableUser AdminEnableUser AdminLinkProviderForUser AdminDisableProviderForUser
    AdminRemoveUserFromGroup DeleteUser DeleteUserAttributes UpdateUserAttributes VerifyUserAttribute
    AdminUserGlobalSignOut GlobalSignOut`,
  ],
  UserToken: [120, 'RevokeToken'],
  UserResourceRead: [
    50,
    `AdminListGroupsForUser AdminGetDevice AdminListDevices GetDevice ListDevices
    GetUserAttributeVerificationCode ListWebAuthnCredentials ResendConfirmationCode`,
  ],
  UserResourceUpdate: [
    25,
    `AdminForgetDevice AdminSetUserMFAPreference AdminSetUserSettings AdminUpdateDeviceStatus
    AssociateSoftwareToken CompleteWebAuthnRegistration ConfirmDevice DeleteWebAuthnCredential
    ForgetDevice SetUserMFAPreference SetUserSettings StartWebAuthnRegistration UpdateDeviceStatus
    VerifySoftwareToken`,
  ],
  UserList: [30, 'ListUsers ListUsersInGroup'],
  UserPoolRead: [15, 'DescribeUserPool ListUserPools'],
  UserPoolUpdate: [15, 'CreateUserPool UpdateUserPool DeleteUserPool'],
  UserPoolResourceRead: [
    20,
    `DescribeIdentityProvider DescribeResourceServer DescribeUserPoolDomain GetCSVHeader GetGroup
    GetSigningCertificate GetUICustomization GetUserPoolMfaConfig ListGroups ListIdentityProviders
    ListResourceServers ListTagsForResource GetIdentityProviderByIdentifier`,
  ],
  UserPoolResourceUpdate: [
    15,
    `AddCustomAttributes CreateGroup CreateIdentityProvider CreateResourceServer CreateUserPoolDomain
    DeleteGroup DeleteIdentityProvider DeleteResourceServer DeleteUserPoolDomain SetUICustomization
    SetUserPoolMfaConfig UpdateGroup UpdateIdentityProvider UpdateResourceServer UpdateUserPoolDomain
    TagResource UntagResource`,
  ],
  UserPoolClientRead: [15, 'DescribeUserPoolClient ListUserPoolClients'],
  UserPoolClientUpdate: [15, 'CreateUserPoolClient DeleteUserPoolClient UpdateUserPoolClient'],
}

const rates = new Map(
  Object.entries(categories).flatMap(([category, [requests, operations]]) =>
    operations.split(/\s+/).map((operation) => [operation, { [category]: perSecond(requests) }] as const),
  ),
)

export const cognitoIdpRates: RatesOf = (operation) => rates.get(operation) ?? {}
