/** How this console signs in, under `custom.rolecall.signIn`: options that Amplify takes in code and no file of it carries, by its names. */

/** Where tokens are kept. `local`: for all tabs; `session`: for one tab; `memory`: until the page is left. */
export type TokenStorage = 'local' | 'session' | 'memory' | 'cookie'

/** By which calls a password or an answer is proven; `USER_SRP_AUTH` where nothing is said. */
export type SignInFlow = 'USER_SRP_AUTH' | 'USER_PASSWORD_AUTH' | 'CUSTOM_WITH_SRP' | 'CUSTOM_WITHOUT_SRP'

/** What is left out is as Amplify has it: this host, `/`, 365 days, secure. */
export interface CookieStorageOutputs {
  readonly domain?: string
  readonly path?: string
  /** In days. */
  readonly expires?: number
  readonly secure?: boolean
  readonly sameSite?: 'lax' | 'none' | 'strict'
}

export interface SignInOutputs {
  readonly storage?: TokenStorage
  /** Of `storage: cookie`. */
  readonly cookieStorage?: CookieStorageOutputs
  readonly authenticationFlowType?: SignInFlow
  /** Handed to the triggers of the user pool. Nothing secret. */
  readonly clientMetadata?: Readonly<Record<string, string>>
}
