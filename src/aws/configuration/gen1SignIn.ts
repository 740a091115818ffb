/** What a file of Amplify Gen 1 says of how people sign in, under the names of Gen 2. */
type Gen1 = Readonly<Record<string, unknown>>

/** Gen 1 says `ON` and `OFF`. */
const secondStep: Readonly<Record<string, string>> = { ON: 'REQUIRED', OFF: 'NONE', OPTIONAL: 'OPTIONAL' }

/** What is not there stays away. */
export function gen1SignIn(content: Gen1): object {
  const mfa = secondStep[String(content.aws_cognito_mfa_configuration)]
  return {
    username_attributes: usernameAttributes(content),
    ...named('standard_required_attributes', lowerCase(content.aws_cognito_signup_attributes)),
    ...named('user_verification_types', lowerCase(content.aws_cognito_verification_mechanisms)),
    ...named('mfa_configuration', mfa),
    ...named('mfa_methods', listOf(content.aws_cognito_mfa_types)),
    ...named('oauth', oauthOf(content)),
  }
}

/**
 * As Amplify reads it: a file that names no attribute is of a pool with usernames. Files of some years name what people sign in
 * with as mechanisms instead.
 */
function usernameAttributes({
  aws_cognito_username_attributes: attributes,
  aws_cognito_login_mechanisms: mechanisms,
}: Gen1): readonly string[] {
  const named = lowerCase(attributes) ?? lowerCase(mechanisms) ?? []
  return named.filter((name) => name === 'email' || name === 'phone_number')
}

/** The flow is an option of code in Gen 2; `CUSTOM_AUTH` proves the password first, as Amplify did then. */
export function gen1Custom({ authenticationFlowType: flow, custom }: Gen1): unknown {
  if (typeof flow !== 'string') return custom
  const { rolecall, ...others } = objectOf(custom)
  const { signIn, ...own } = objectOf(rolecall)
  const authenticationFlowType = flow === 'CUSTOM_AUTH' ? 'CUSTOM_WITH_SRP' : flow
  return { ...others, rolecall: { ...own, signIn: { authenticationFlowType, ...objectOf(signIn) } } }
}

function objectOf(value: unknown): Gen1 {
  return typeof value === 'object' && value !== null ? (value as Gen1) : {}
}

function named(name: string, value: unknown): object {
  return value === undefined ? {} : { [name]: value }
}

function listOf(value: unknown): readonly string[] | undefined {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : undefined
}

function lowerCase(value: unknown): readonly string[] | undefined {
  return listOf(value)?.map((item) => item.toLowerCase())
}

/** Gen 1 writes an empty object where there is no hosted sign-in, and addresses in one text with commas. */
function oauthOf({ oauth, aws_cognito_social_providers: social }: Gen1): object | undefined {
  if (typeof oauth !== 'object' || oauth === null) return undefined
  const { domain, scope, redirectSignIn, redirectSignOut, responseType } = oauth as Gen1
  if (typeof domain !== 'string') return undefined
  return {
    identity_providers: listOf(social) ?? [],
    domain,
    scopes: listOf(scope) ?? [],
    redirect_sign_in_uri: String(redirectSignIn ?? '').split(','),
    redirect_sign_out_uri: String(redirectSignOut ?? '').split(','),
    response_type: responseType === 'token' ? 'token' : 'code',
  }
}
