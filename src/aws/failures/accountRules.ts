/** What the user pool answers to a person who changes their own account. */
import type { FailureRule } from './failureRule.ts'

export const accountRules: readonly FailureRule[] = [
  {
    kind: 'invalid',
    codes: ['NotAuthorizedException'],
    message: /Incorrect username or password/,
    when: (_, { operation }) => operation === 'ChangePassword',
    cause: 'The password that you have now is another one.',
    fix: 'Type it again; nothing was changed.',
  },
  {
    kind: 'invalid',
    codes: ['PasswordHistoryPolicyViolationException'],
    cause: 'You had this password before, and the user pool remembers.',
    fix: 'Choose another one.',
  },
  {
    kind: 'conflict',
    codes: ['AliasExistsException'],
    cause: 'Another account has this address or number.',
    fix: 'Use another one, or sign in to that account.',
  },
  {
    kind: 'invalid',
    codes: ['EnableSoftwareTokenMFAException'],
    cause: 'The code is not the one that the app shows now.',
    fix: 'Type the next one; if it stays, compare the clock of the phone.',
  },
  {
    kind: 'invalid',
    codes: ['SoftwareTokenMFANotFoundException'],
    cause: 'The user pool takes no codes of authenticator apps, or knows of no secret that was set up.',
    fix: 'Begin again, or take another way.',
  },
  {
    kind: 'invalid',
    codes: ['InvalidParameterException'],
    message: /delivery config/,
    cause: 'This way is not set up yet: there is no verified address or number, or no app with the secret.',
    fix: 'Set it up first.',
  },
  {
    kind: 'unknown',
    codes: ['CodeDeliveryFailureException'],
    cause: 'The code could not be sent.',
    fix: 'Whoever runs the user pool sees to how it sends.',
  },
  {
    kind: 'invalid',
    codes: ['WebAuthnNotEnabledException', 'WebAuthnConfigurationMissingException'],
    cause: 'The user pool takes no passkeys.',
    fix: 'Whoever runs the user pool can allow them.',
  },
  {
    kind: 'invalid',
    codes: [
      'WebAuthnOriginNotAllowedException',
      'WebAuthnRelyingPartyMismatchException',
      'WebAuthnClientMismatchException',
    ],
    cause: 'The user pool makes passkeys for another site than this one.',
    fix: 'Whoever runs the user pool sets its relying party to the domain of this page.',
  },
  {
    kind: 'invalid',
    codes: ['WebAuthnChallengeNotFoundException'],
    cause: 'The question that the passkey answers is over.',
    fix: 'Add the passkey again.',
  },
]
