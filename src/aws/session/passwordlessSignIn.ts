/** Signing in with a code or a passkey in the place of a password (USER_AUTH). Loaded where a backend offers it. */
import type { SignInOutput } from 'aws-amplify/auth'
import type { SignInOutputs } from '#contract/signInOutputs.ts'
import type { SignInCalls } from './signInCalls.ts'

export type PasswordlessFactor = 'EMAIL_OTP' | 'SMS_OTP' | 'WEB_AUTHN'

/** Where a code went. */
export interface CodeSent {
  /** What the person typed. */
  readonly username: string
  readonly factor: 'EMAIL_OTP' | 'SMS_OTP'
  /** Masked by Cognito: `r***@e***`. */
  readonly destination: string
}

/** What Cognito asks for next; `others`: the factors that this person has, where the one that was asked for is none. */
export type PasswordlessStep =
  | { readonly kind: 'done' }
  | { readonly kind: 'code sent'; readonly sent: CodeSent }
  | { readonly kind: 'not theirs'; readonly others: readonly string[] }
  | { readonly kind: 'more'; readonly answer: SignInOutput }

export interface PasswordlessSignIn {
  /**
   * Of a passkey the browser asks the person meanwhile.
   * @throws Cognito's own error, or Amplify's for what went wrong between browser and person
   */
  begin(username: string, factor: PasswordlessFactor): Promise<PasswordlessStep>
  /** @throws Cognito's own error; the code may be typed again after a wrong one */
  answer(code: string): Promise<PasswordlessStep>
}

/** @param calls as they are made for a password too */
export function passwordlessSignIn(
  { signIn, confirmSignIn }: Pick<SignInCalls, 'signIn' | 'confirmSignIn'>,
  { clientMetadata }: Pick<SignInOutputs, 'clientMetadata'> = {},
): PasswordlessSignIn {
  const metadata = clientMetadata && { clientMetadata: { ...clientMetadata } }
  return {
    async begin(username, factor) {
      const options = { authFlowType: 'USER_AUTH', preferredChallenge: factor, ...metadata } as const
      const answer = await signIn({ username, options })
      return firstStep(answer, username)
    },
    async answer(code) {
      const answer = await confirmSignIn({ challengeResponse: code, ...(metadata && { options: metadata }) })
      return answer.isSignedIn ? { kind: 'done' } : { kind: 'more', answer }
    },
  }
}

function firstStep(answer: SignInOutput, username: string): PasswordlessStep {
  if (answer.isSignedIn) return { kind: 'done' }
  const { nextStep } = answer
  switch (nextStep.signInStep) {
    case 'CONFIRM_SIGN_IN_WITH_EMAIL_CODE':
    case 'CONFIRM_SIGN_IN_WITH_SMS_CODE': {
      const factor = nextStep.signInStep === 'CONFIRM_SIGN_IN_WITH_SMS_CODE' ? 'SMS_OTP' : 'EMAIL_OTP'
      const { destination = '' } = nextStep.codeDeliveryDetails ?? {}
      return { kind: 'code sent', sent: { username, factor, destination } }
    }
    case 'CONTINUE_SIGN_IN_WITH_FIRST_FACTOR_SELECTION':
      return { kind: 'not theirs', others: nextStep.availableChallenges ?? [] }
    case 'CONFIRM_SIGN_IN_WITH_PASSWORD':
      return { kind: 'not theirs', others: ['PASSWORD'] }
    default:
      return { kind: 'more', answer }
  }
}
