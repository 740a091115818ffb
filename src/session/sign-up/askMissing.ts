import type { SignInOutput } from 'aws-amplify/auth'
import type { FormField } from './formField.ts'
import { signUpFields } from './signUpFields.ts'

type Fields = Readonly<Record<string, FormField>>

/**
 * The form for a first password, which asks for what the pool requires and the person has not. The Authenticator knows fields for
 * some attributes only, and takes its forms before it is known what is missing: the fields are put into the form that it has.
 * @param standard the form without any
 */
export function askMissing(standard: Fields = {}): {
  readonly fields: Fields
  /** Looks at what a sign-in came to. @returns the same */
  noted(answer: SignInOutput): SignInOutput
} {
  const fields: Record<string, FormField> = { ...standard }
  return {
    fields,
    noted(answer) {
      if (answer.nextStep.signInStep !== 'CONFIRM_SIGN_IN_WITH_NEW_PASSWORD_REQUIRED') return answer
      for (const name of Object.keys(fields)) if (!Object.hasOwn(standard, name)) delete fields[name]
      Object.assign(fields, signUpFields(answer.nextStep.missingAttributes ?? []))
      return answer
    },
  }
}
