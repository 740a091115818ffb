/** Requirements of the Cognito user pool operations. Follows the Service Authorization Reference, "Actions, resources, and condition keys for Amazon Cognito User Pools", and the API Reference. */
import type { RequestContext } from '../types.ts'
import { cognitoIdpClients } from './cognito-idp/clients.ts'
import { cognitoIdpPools, createUserPool } from './cognito-idp/pools.ts'
import { cognitoIdpUsers } from './cognito-idp/users.ts'
import { requirement, text } from './requirement.ts'
import { tagKeysContext, tagMapContext } from './tagging.ts'
import type { AccountTable, OperationInput, RequirementRule, RequirementTable } from './types.ts'

/** The reference lists actions of these names too, but a policy is never asked: a token, a session or a secret counts. */
const notDecidedByPolicies = [
  'AssociateSoftwareToken',
  'ChangePassword',
  'CompleteWebAuthnRegistration',
  'ConfirmDevice',
  'ConfirmForgotPassword',
  'ConfirmSignUp',
  'DeleteUser',
  'DeleteUserAttributes',
  'DeleteWebAuthnCredential',
  'ForgetDevice',
  'ForgotPassword',
  'GetClientToken',
  'GetDevice',
  'GetTokensFromRefreshToken',
  'GetUser',
  'GetUserAttributeVerificationCode',
  'GetUserAuthFactors',
  'GlobalSignOut',
  'InitiateAuth',
  'ListDevices',
  'ListUserSessions',
  'ListWebAuthnCredentials',
  'ResendConfirmationCode',
  'RespondToAuthChallenge',
  'RevokeToken',
  'RevokeUserSession',
  'SetUserMFAPreference',
  'SetUserSettings',
  'SignUp',
  'StartWebAuthnRegistration',
  'UpdateAuthEventFeedback',
  'UpdateDeviceStatus',
  'UpdateUserAttributes',
  'VerifySoftwareToken',
  'VerifyUserAttribute',
] as const

const onEverything = [
  'ListUserPools',
  'DescribeUserPoolDomain',
  'GetProvisionedLimit',
  'UpdateProvisionedLimit',
] as const

const onArn =
  (name: string, context: (input: OperationInput) => RequestContext = () => ({})): RequirementRule =>
  (input) => [requirement(`cognito-idp:${name}`, text(input, 'ResourceArn'), context(input))]

/** By AWS's operation name, which is the action's name too. */
export const cognitoIdpRequirements: RequirementTable = {
  ...Object.fromEntries(notDecidedByPolicies.map((name) => [name, () => []])),
  ...Object.fromEntries(onEverything.map((name) => [name, () => [requirement(`cognito-idp:${name}`, '*')]])),
  CreateUserPool: createUserPool,
  ListTagsForResource: onArn('ListTagsForResource'),
  TagResource: onArn('TagResource', (input) => tagMapContext(input, 'Tags')),
  UntagResource: onArn('UntagResource', (input) => tagKeysContext(input, 'TagKeys')),
}

export const cognitoIdpAccountRequirements: AccountTable = {
  ...cognitoIdpPools,
  ...cognitoIdpClients,
  ...cognitoIdpUsers,
}
