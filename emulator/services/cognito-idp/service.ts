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
import { deleteUserAttributes } from './operations/attribute/deleteUserAttributes.ts'
import { getUserAttributeVerificationCode } from './operations/attribute/getUserAttributeVerificationCode.ts'
import { updateUserAttributes } from './operations/attribute/updateUserAttributes.ts'
import { verifyUserAttribute } from './operations/attribute/verifyUserAttribute.ts'
import { confirmDevice } from './operations/device/confirmDevice.ts'
import { adminForgetDevice, forgetDevice } from './operations/device/forgetDevice.ts'
import { adminGetDevice, getDevice } from './operations/device/getDevice.ts'
import { adminListDevices, listDevices } from './operations/device/listDevices.ts'
import { adminUpdateDeviceStatus, updateDeviceStatus } from './operations/device/updateDeviceStatus.ts'
import { associateSoftwareToken } from './operations/mfa/associateSoftwareToken.ts'
import { adminSetUserMFAPreference, setUserMFAPreference } from './operations/mfa/setUserMFAPreference.ts'
import { adminSetUserSettings, setUserSettings } from './operations/mfa/setUserSettings.ts'
import { verifySoftwareToken } from './operations/mfa/verifySoftwareToken.ts'
import { changePassword } from './operations/password/changePassword.ts'
import { confirmForgotPassword } from './operations/password/confirmForgotPassword.ts'
import { forgotPassword } from './operations/password/forgotPassword.ts'
import { adminInitiateAuth } from './operations/sign-in/adminInitiateAuth.ts'
import { adminRespondToAuthChallenge } from './operations/sign-in/adminRespondToAuthChallenge.ts'
import { initiateAuth } from './operations/sign-in/initiateAuth.ts'
import { respondToAuthChallenge } from './operations/sign-in/respondToAuthChallenge.ts'
import { confirmSignUp } from './operations/sign-up/confirmSignUp.ts'
import { resendConfirmationCode } from './operations/sign-up/resendConfirmationCode.ts'
import { signUp } from './operations/sign-up/signUp.ts'
import { getTokensFromRefreshToken } from './operations/token/getTokensFromRefreshToken.ts'
import { globalSignOut } from './operations/token/globalSignOut.ts'
import { revokeToken } from './operations/token/revokeToken.ts'
import { adminCreateUser } from './operations/user/adminCreateUser.ts'
import { deleteUser } from './operations/user/deleteUser.ts'
import { getUser } from './operations/user/getUser.ts'
import { getUserAuthFactors } from './operations/user/getUserAuthFactors.ts'
import { completeWebAuthnRegistration } from './operations/webauthn-credential/completeWebAuthnRegistration.ts'
import { deleteWebAuthnCredential } from './operations/webauthn-credential/deleteWebAuthnCredential.ts'
import { listWebAuthnCredentials } from './operations/webauthn-credential/listWebAuthnCredentials.ts'
import { startWebAuthnRegistration } from './operations/webauthn-credential/startWebAuthnRegistration.ts'

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
  pages: userPoolPages,
  operations: {
    AdminCreateUser: adminCreateUser,
    AdminForgetDevice: adminForgetDevice,
    AdminGetDevice: adminGetDevice,
    AdminInitiateAuth: adminInitiateAuth,
    AdminListDevices: adminListDevices,
    AdminRespondToAuthChallenge: adminRespondToAuthChallenge,
    AdminSetUserMFAPreference: adminSetUserMFAPreference,
    AdminSetUserSettings: adminSetUserSettings,
    AdminUpdateDeviceStatus: adminUpdateDeviceStatus,
    AssociateSoftwareToken: associateSoftwareToken,
    ChangePassword: changePassword,
    CompleteWebAuthnRegistration: completeWebAuthnRegistration,
    ConfirmDevice: confirmDevice,
    ConfirmForgotPassword: confirmForgotPassword,
    ConfirmSignUp: confirmSignUp,
    DeleteUser: deleteUser,
    DeleteUserAttributes: deleteUserAttributes,
    DeleteWebAuthnCredential: deleteWebAuthnCredential,
    ForgetDevice: forgetDevice,
    ForgotPassword: forgotPassword,
    GetDevice: getDevice,
    GetTokensFromRefreshToken: getTokensFromRefreshToken,
    GetUser: getUser,
    GetUserAttributeVerificationCode: getUserAttributeVerificationCode,
    GetUserAuthFactors: getUserAuthFactors,
    GlobalSignOut: globalSignOut,
    InitiateAuth: initiateAuth,
    ListWebAuthnCredentials: listWebAuthnCredentials,
    ListDevices: listDevices,
    ResendConfirmationCode: resendConfirmationCode,
    RespondToAuthChallenge: respondToAuthChallenge,
    RevokeToken: revokeToken,
    SetUserMFAPreference: setUserMFAPreference,
    SetUserSettings: setUserSettings,
    SignUp: signUp,
    StartWebAuthnRegistration: startWebAuthnRegistration,
    UpdateDeviceStatus: updateDeviceStatus,
    UpdateUserAttributes: updateUserAttributes,
    VerifySoftwareToken: verifySoftwareToken,
    VerifyUserAttribute: verifyUserAttribute,
  },
})
