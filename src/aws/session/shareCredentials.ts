interface Asked {
  readonly tokens?: { readonly idToken?: { toString(): string } }
  readonly forceRefresh?: boolean
}

/** The part of Amplify's credentials provider that is needed here. */
export interface CredentialsProvider<Options extends Asked, Given> {
  getCredentialsAndIdentityId(options: Options): Promise<Given>
}

/**
 * Lets callers that ask for the same person at the same time share one answer. After a sign-in the Authenticator's screens
 * ask by themselves, since they read the profile, and so does the console: the pool was asked twice.
 */
export function shareCredentials<Options extends Asked, Given>(provider: CredentialsProvider<Options, Given>): void {
  const ask = provider.getCredentialsAndIdentityId.bind(provider)
  let underWay: { readonly token: string; readonly force: boolean; readonly given: Promise<Given> } | undefined

  provider.getCredentialsAndIdentityId = (options) => {
    const token = options.tokens?.idToken?.toString() ?? ''
    const force = options.forceRefresh === true
    if (underWay?.token === token && (underWay.force || !force)) return underWay.given
    const given = ask(options).finally(() => {
      if (underWay?.given === given) underWay = undefined
    })
    underWay = { token, force, given }
    return given
  }
}
