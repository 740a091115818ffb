/** C2, C3, C4: the user pool or the identity pool gave nothing. One code has many causes, told apart by AWS's sentence alone. */
import type { FailureRule } from './failureRule.ts'
import { trustPaste } from './paste/trustPaste.ts'

export const identityRules: readonly FailureRule[] = [
  {
    kind: 'trust',
    codes: ['InvalidIdentityPoolConfigurationException'],
    cause: 'The identity pool may not hand out this role.',
    evidence: 'Cognito could not assume the role for this person.',
    fix: "Check the role's trust policy: sts:AssumeRoleWithWebIdentity, this identity pool as aud, and the right amr; and that the pool has a role set.",
    paste: (_, call) => trustPaste(call),
  },
  {
    kind: 'trust',
    codes: ['AccessDenied', 'AccessDeniedException'],
    message: /AssumeRoleWithWebIdentity/,
    cause: "The role's trust policy does not let this token in.",
    evidence: 'STS refused AssumeRoleWithWebIdentity.',
    fix: "Compare aud and amr in the role's trust policy with the identity pool and the way of signing in.",
    paste: (_, call) => trustPaste(call),
  },
  {
    kind: 'guest-disabled',
    codes: ['NotAuthorizedException'],
    message: /Unauthenticated access is not supported/,
    cause: 'This identity pool lets no guests in.',
    fix: 'Sign in, or switch guest access on in the identity pool.',
    paste: () => [
      {
        label: 'Guest access, in amplify/backend.ts',
        language: 'typescript',
        text: 'backend.auth.resources.cfnResources.cfnIdentityPool.allowUnauthenticatedIdentities = true',
      },
    ],
  },
  {
    kind: 'sign-in',
    codes: ['NotAuthorizedException'],
    message: /^Access to Identity .* is forbidden/,
    cause: 'The identity stored in this browser belongs to another pool or person.',
    fix: 'Sign out, which forgets the stored identity, and sign in again.',
  },
  {
    kind: 'sign-in',
    codes: ['NotAuthorizedException'],
    message: /not from a supported provider/,
    cause: 'The identity pool does not accept tokens of this user pool and client.',
    fix: "Add the user pool and its client id to the identity pool's providers.",
  },
  {
    kind: 'sign-in',
    codes: ['NotAuthorizedException'],
    message: /Incorrect username or password/,
    cause: 'The e-mail or the password is wrong.',
    fix: 'Try again, or reset the password.',
  },
  {
    kind: 'sign-in',
    codes: ['NotAuthorizedException'],
    message: /User is disabled/,
    cause: 'This person has been disabled in the user pool.',
    fix: 'Somebody who runs the user pool can enable them again.',
  },
  {
    kind: 'sign-in',
    codes: ['UserNotConfirmedException'],
    cause: 'The e-mail address is not confirmed yet.',
    fix: 'Enter the code that was sent to it.',
  },
  {
    kind: 'sign-in',
    codes: ['PasswordResetRequiredException'],
    cause: 'The password must be reset first.',
    fix: 'Choose "Forgot your password?".',
  },
  {
    kind: 'sign-in',
    codes: ['CodeMismatchException'],
    cause: 'The code is not the one that was sent.',
    fix: 'Enter the newest code, or ask for another.',
  },
  {
    kind: 'sign-in',
    codes: ['ExpiredCodeException'],
    cause: 'The code is no longer valid.',
    fix: 'Ask for a new code.',
  },
  {
    kind: 'sign-in',
    codes: ['UsernameExistsException'],
    cause: 'There is already an account with this e-mail.',
    fix: 'Sign in, or reset the password.',
  },
  {
    kind: 'sign-in',
    codes: ['InvalidPasswordException'],
    cause: 'The password does not follow the rules of the user pool.',
    fix: 'Choose a longer or more varied one.',
  },
  {
    kind: 'sign-in',
    codes: ['NotAuthorizedException', 'UserNotFoundException', 'UserUnAuthenticatedException'],
    cause: 'Cognito refused.',
    fix: 'Sign in again.',
  },
]
