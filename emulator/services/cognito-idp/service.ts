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
import { confirmForgotPassword } from './operations/confirmForgotPassword.ts'
import { confirmSignUp } from './operations/confirmSignUp.ts'
import { deleteUser } from './operations/deleteUser.ts'
import { deleteUserAttributes } from './operations/deleteUserAttributes.ts'
import { forgotPassword } from './operations/forgotPassword.ts'
import { getTokensFromRefreshToken } from './operations/getTokensFromRefreshToken.ts'
import { getUser } from './operations/getUser.ts'
import { getUserAttributeVerificationCode } from './operations/getUserAttributeVerificationCode.ts'
import { getUserAuthFactors } from './operations/getUserAuthFactors.ts'
import { globalSignOut } from './operations/globalSignOut.ts'
import { initiateAuth } from './operations/initiateAuth.ts'
import { resendConfirmationCode } from './operations/resendConfirmationCode.ts'
import { respondToAuthChallenge } from './operations/respondToAuthChallenge.ts'
import { revokeToken } from './operations/revokeToken.ts'
import { signUp } from './operations/signUp.ts'
import { updateUserAttributes } from './operations/updateUserAttributes.ts'
import { verifyUserAttribute } from './operations/verifyUserAttribute.ts'
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
    ChangePassword: changePassword,
    CompleteWebAuthnRegistration: completeWebAuthnRegistration,
    ConfirmForgotPassword: confirmForgotPassword,
    ConfirmSignUp: confirmSignUp,
    DeleteUser: deleteUser,
    DeleteUserAttributes: deleteUserAttributes,
    DeleteWebAuthnCredential: deleteWebAuthnCredential,
    ForgotPassword: forgotPassword,
    GetTokensFromRefreshToken: getTokensFromRefreshToken,
    GetUser: getUser,
    GetUserAttributeVerificationCode: getUserAttributeVerificationCode,
    GetUserAuthFactors: getUserAuthFactors,
    GlobalSignOut: globalSignOut,
    InitiateAuth: initiateAuth,
    ListWebAuthnCredentials: listWebAuthnCredentials,
    ResendConfirmationCode: resendConfirmationCode,
    RespondToAuthChallenge: respondToAuthChallenge,
    RevokeToken: revokeToken,
    SignUp: signUp,
    StartWebAuthnRegistration: startWebAuthnRegistration,
    UpdateUserAttributes: updateUserAttributes,
    VerifyUserAttribute: verifyUserAttribute,
  },
})
