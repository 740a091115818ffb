import {
  confirmSignIn,
  type ConfirmSignInInput,
  signIn,
  type SignInInput,
  type SignInOutput,
  signUp,
  type SignUpInput,
  type SignUpOutput,
} from 'aws-amplify/auth'

/** What the Authenticator's screens would call by themselves. */
export interface SignInCalls {
  signIn(input: SignInInput): Promise<SignInOutput>
  confirmSignIn(input: ConfirmSignInInput): Promise<SignInOutput>
  signUp(input: SignUpInput): Promise<SignUpOutput>
}

export const signInCalls: SignInCalls = { signIn, confirmSignIn, signUp }
