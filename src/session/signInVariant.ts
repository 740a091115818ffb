/** The sign-in form of backends that ask for more than an e-mail address and SRP. Loaded for those. */
import type { SignInInput } from 'aws-amplify/auth'
import type { AwsConfig } from '../aws/configuration/configuration.ts'
import type { Auth } from '../aws/session/auth.ts'
import type { SignInCalls } from '../aws/session/signInCalls.ts'
import { signInWithOptions } from '../aws/session/signInWithOptions.ts'
import { askMissing } from './sign-up/askMissing.ts'
import type { FormField } from './sign-up/formField.ts'
import { signUpFields } from './sign-up/signUpFields.ts'
import { stampSignUp } from './sign-up/stampSignUp.ts'

/** What the Authenticator is given. */
export interface SignInForm {
  readonly loginMechanisms: readonly string[]
  readonly signUpAttributes: readonly string[]
  readonly formFields: Readonly<Record<string, Readonly<Record<string, FormField>>>>
  readonly services: { readonly handleSignIn?: SignInCalls['signIn']; readonly [service: string]: unknown }
}

export interface SignInVariant {
  readonly form: SignInForm
  /** What to know before a password is typed. */
  readonly note?: string
}

/** Either may be typed, so the field may check for neither. */
const either = { label: 'Email or phone number', placeholder: ' ', type: 'text' } as const

const names = {
  phone_number: { label: 'Phone number', placeholder: ' ' },
  username: { label: 'Username', placeholder: ' ' },
}

const passwordLeaves = 'Your password leaves this page as it is: this backend signs in by USER_PASSWORD_AUTH.'

export type SignInFacts = Pick<AwsConfig, 'signIn' | 'signInBy' | 'signInByEither' | 'requiredAttributes'>

/** @param standard the form for e-mail and SRP */
export function signInVariant(
  facts: SignInFacts,
  standard: SignInForm,
  calls: SignInCalls,
  auth: Pick<Auth, 'setWords'>,
): SignInVariant {
  const { signIn: options = {}, requiredAttributes = [] } = facts
  const { authenticationFlowType: flow = 'USER_SRP_AUTH' } = options
  const custom = flow.startsWith('CUSTOM')
  // The screen for a code is the one that takes an answer.
  if (custom) auth.setWords({ 'Confirm SMS Code': 'One more answer' })
  const form = formOf(facts, standard)
  const services = signInWithOptions(options, calls)
  const firstPassword = askMissing(form.formFields.forceNewPassword)
  return {
    form: {
      ...form,
      formFields: {
        ...form.formFields,
        signUp: { ...form.formFields.signUp, ...signUpFields(requiredAttributes) },
        forceNewPassword: firstPassword.fields,
        ...(flow === 'CUSTOM_WITHOUT_SRP' && { signIn: withoutPassword(form.formFields.signIn) }),
        ...(custom && { confirmSignIn: { confirmation_code: { label: 'Answer', placeholder: ' ' } } }),
      },
      services: {
        ...form.services,
        ...services,
        handleSignIn: async (input: SignInInput) => firstPassword.noted(await services.handleSignIn(input)),
        ...(requiredAttributes.includes('updated_at') && { handleSignUp: stampSignUp(services.handleSignUp) }),
      },
    },
    ...(flow === 'USER_PASSWORD_AUTH' && { note: passwordLeaves }),
  }
}

function formOf({ signInBy, signInByEither, requiredAttributes = [] }: SignInFacts, standard: SignInForm): SignInForm {
  if (signInBy) return formBy(signInBy, { asksPhone: requiredAttributes.includes('phone_number') }, standard)
  if (!signInByEither) return standard
  const { signIn, ...others } = standard.formFields
  return {
    ...standard,
    formFields: { ...others, signIn: { ...signIn, username: either }, forgotPassword: { username: either } },
  }
}

function formBy(by: keyof typeof names, asks: { readonly asksPhone: boolean }, standard: SignInForm): SignInForm {
  const { signIn, signUp, ...others } = standard.formFields
  const { email = names.username, ...asked } = signUp ?? {}
  // A code has to reach whoever chooses a username.
  const asksEmail = by === 'username' && !asks.asksPhone
  return {
    ...standard,
    loginMechanisms: [by],
    signUpAttributes: [...(asksEmail ? ['email'] : []), ...standard.signUpAttributes],
    formFields: {
      ...others,
      signIn: { ...signIn, username: names[by] },
      signUp: { ...(asksEmail && { email }), ...asked, [by]: { ...names[by], order: 0.5 } },
      forgotPassword: { username: names[by] },
    },
  }
}

function withoutPassword(fields: SignInForm['formFields'][string] = {}): SignInForm['formFields'][string] {
  return {
    ...fields,
    password: { label: 'Password, which is not asked for here', placeholder: ' ', isRequired: false },
  }
}
