const causes: Readonly<Record<string, string>> = {
  SignUp: 'Create account',
  ConfirmSignUp: 'Confirm account',
  ResendConfirmationCode: 'Send the code again',
  InitiateAuth: 'Sign in',
  RespondToAuthChallenge: 'Sign in',
  Token_POST: 'Sign in',
  GetTokensFromRefreshToken: 'Renew the sign-in',
  GetId: 'Get credentials',
  GetCredentialsForIdentity: 'Get credentials',
  GetUser: 'Read own profile',
  UpdateUserAttributes: 'Change own profile',
  ForgotPassword: 'Reset password',
  ConfirmForgotPassword: 'Reset password',
  ChangePassword: 'Change password',
  RevokeToken: 'Sign out',
  GlobalSignOut: 'Sign out everywhere',
  DeleteUser: 'Delete account',
}

/** What Amplify does after a sign-in, or when what was given comes to its end. */
const followUps: ReadonlySet<string> = new Set([
  'GetTokensFromRefreshToken',
  'GetId',
  'GetCredentialsForIdentity',
  'GetUser',
])

/** Whether nobody asked for it by itself. */
export function isCognitoFollowUp(operation: string): boolean {
  return followUps.has(operation)
}

/** What a person does when Amplify makes this call, in words; the operation's name where that is not known. */
export function cognitoCause(operation: string): string {
  return causes[operation] ?? operation
}
