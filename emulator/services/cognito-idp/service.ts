import type { ServiceOperations } from '../operation.ts'
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
import { globalSignOut } from './operations/globalSignOut.ts'
import { initiateAuth } from './operations/initiateAuth.ts'
import { resendConfirmationCode } from './operations/resendConfirmationCode.ts'
import { respondToAuthChallenge } from './operations/respondToAuthChallenge.ts'
import { revokeToken } from './operations/revokeToken.ts'
import { signUp } from './operations/signUp.ts'
import { updateUserAttributes } from './operations/updateUserAttributes.ts'
import { verifyUserAttribute } from './operations/verifyUserAttribute.ts'

/** The user pool operations. */
export const cognitoIdpOperations: ServiceOperations = {
  id: 'cognito-idp',
  operations: {
    AdminCreateUser: adminCreateUser,
    ChangePassword: changePassword,
    ConfirmForgotPassword: confirmForgotPassword,
    ConfirmSignUp: confirmSignUp,
    DeleteUser: deleteUser,
    DeleteUserAttributes: deleteUserAttributes,
    ForgotPassword: forgotPassword,
    GetTokensFromRefreshToken: getTokensFromRefreshToken,
    GetUser: getUser,
    GetUserAttributeVerificationCode: getUserAttributeVerificationCode,
    GlobalSignOut: globalSignOut,
    InitiateAuth: initiateAuth,
    ResendConfirmationCode: resendConfirmationCode,
    RespondToAuthChallenge: respondToAuthChallenge,
    RevokeToken: revokeToken,
    SignUp: signUp,
    UpdateUserAttributes: updateUserAttributes,
    VerifyUserAttribute: verifyUserAttribute,
  },
}
