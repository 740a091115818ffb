/** The sign-in form of backends that ask for more than an e-mail address and SRP. Loaded for those. */
import type { AwsConfig } from '../aws/configuration/configuration.ts'
import type { Auth } from '../aws/session/auth.ts'
import type { SignInCalls } from '../aws/session/signInCalls.ts'
import { signInWithOptions } from '../aws/session/signInWithOptions.ts'

interface FormField {
  readonly label: string
  readonly placeholder: string
  readonly order?: number
  readonly autocomplete?: string
  readonly isRequired?: boolean
}

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

const names = {
  phone_number: { label: 'Phone number', placeholder: ' ' },
  username: { label: 'Username', placeholder: ' ' },
}

const passwordLeaves = 'Your password leaves this page as it is: this backend signs in by USER_PASSWORD_AUTH.'

/** @param standard the form for e-mail and SRP */
export function signInVariant(
  { signIn: options = {}, signInBy }: Pick<AwsConfig, 'signIn' | 'signInBy'>,
  standard: SignInForm,
  calls: SignInCalls,
  auth: Pick<Auth, 'setWords'>,
): SignInVariant {
  const { authenticationFlowType: flow = 'USER_SRP_AUTH' } = options
  const custom = flow.startsWith('CUSTOM')
  // The screen for a code is the one that takes an answer.
  if (custom) auth.setWords({ 'Confirm SMS Code': 'One more answer' })
  const form = signInBy ? formBy(signInBy, standard) : standard
  return {
    form: {
      ...form,
      formFields: {
        ...form.formFields,
        ...(flow === 'CUSTOM_WITHOUT_SRP' && { signIn: withoutPassword(form.formFields.signIn) }),
        ...(custom && { confirmSignIn: { confirmation_code: { label: 'Answer', placeholder: ' ' } } }),
      },
      services: { ...form.services, ...signInWithOptions(options, calls) },
    },
    ...(flow === 'USER_PASSWORD_AUTH' && { note: passwordLeaves }),
  }
}

function formBy(by: keyof typeof names, standard: SignInForm): SignInForm {
  const { signIn, signUp, ...others } = standard.formFields
  const { email = names.username, ...asked } = signUp ?? {}
  // A code has to reach whoever chooses a username.
  const asksEmail = by === 'username'
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
