/**
 * What follows a first factor, a second step or a new password, has screens in the Authenticator. It is brought to them by a
 * sign-in of its own that is answered with what Cognito has asked for already.
 */
import type { SignInInput, SignInOutput } from 'aws-amplify/auth'

type SignIn = (input: SignInInput) => Promise<SignInOutput>

export interface HandOver {
  /** The services of an Authenticator, which asks Cognito itself unless something is waiting. */
  within<T extends { handleSignIn?: SignIn }>(services: T): T & { handleSignIn: SignIn }
  /** Is taken by the next sign-in. */
  wait(answer: SignInOutput): void
}

/** @param signIn what an Authenticator without services calls */
export function createHandOver(signIn: SignIn): HandOver {
  let waiting: SignInOutput | undefined
  return {
    within(services) {
      const { handleSignIn: ask = signIn } = services
      return {
        ...services,
        async handleSignIn(input) {
          const answer = waiting
          waiting = undefined
          return answer ?? ask(input)
        },
      }
    },
    wait(answer) {
      waiting = answer
    },
  }
}
