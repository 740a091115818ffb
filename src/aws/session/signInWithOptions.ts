/** Sign-in and sign-up with what the backend asks of every one of them. Loaded where a backend asks for something. */
import type { ConfirmSignInInput, SignInInput, SignInOutput, SignUpInput, SignUpOutput } from 'aws-amplify/auth'
import type { SignInOutputs } from '#contract/signInOutputs.ts'
import type { SignInCalls } from './signInCalls.ts'

/** Calls that the Authenticator makes in the place of its own. */
export interface SignInServices {
  handleSignIn(input: SignInInput): Promise<SignInOutput>
  handleConfirmSignIn(input: ConfirmSignInInput): Promise<SignInOutput>
  handleSignUp(input: SignUpInput): Promise<SignUpOutput>
}

/** @throws, each, Cognito's own error */
export function signInWithOptions(
  { authenticationFlowType, clientMetadata }: SignInOutputs,
  { signIn, confirmSignIn, signUp }: SignInCalls,
): SignInServices {
  const metadata = clientMetadata && { clientMetadata: { ...clientMetadata } }
  const ofSignIn = { ...(authenticationFlowType && { authFlowType: authenticationFlowType }), ...metadata }
  return {
    async handleSignIn({ password, ...input }) {
      // Amplify rejects a password in the flow that asks for none.
      const proof = authenticationFlowType === 'CUSTOM_WITHOUT_SRP' || password === undefined ? {} : { password }
      return answerable(await signIn({ ...input, ...proof, options: { ...ofSignIn, ...input.options } }))
    },
    handleConfirmSignIn: async (input) =>
      answerable(await confirmSignIn({ ...input, options: { ...metadata, ...input.options } })),
    handleSignUp({ options, ...input }) {
      // Who confirms a new account is signed in by the same flow.
      const autoSignIn = options?.autoSignIn === true ? ofSignIn : options?.autoSignIn
      const common = { userAttributes: {}, ...metadata, ...options }
      return signUp({ ...input, options: { ...common, ...(autoSignIn !== undefined && { autoSignIn }) } })
    },
  }
}

/** The Authenticator has no screen for a challenge of the pool's own; the one for a code asks for an answer, and sends it. */
function answerable(answer: SignInOutput): SignInOutput {
  if (answer.nextStep.signInStep !== 'CONFIRM_SIGN_IN_WITH_CUSTOM_CHALLENGE') return answer
  return { isSignedIn: false, nextStep: { signInStep: 'CONFIRM_SIGN_IN_WITH_SMS_CODE' } }
}
