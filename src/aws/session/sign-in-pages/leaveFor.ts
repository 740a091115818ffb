import { signInWithRedirect } from 'aws-amplify/auth'
import type { AwsConfig } from '../../configuration/configuration.ts'
import type { SignInPages, SignInProvider } from '../../configuration/signInPages.ts'
import type { AmplifyAuth } from '../amplify.ts'
import type { OwnAddresses } from '../amplifyConfiguration.ts'
import { forgetForAll, keepUnderWay } from './underWay.ts'

/** What both ways need. */
export interface Passage {
  readonly config: AwsConfig
  readonly pages: SignInPages
  /** Undefined where the pages lead back to no address of this page. */
  readonly back: OwnAddresses | undefined
  readonly amplify: Pick<AmplifyAuth, 'configureAgain'>
}

/** Goes to the pages. Amplify makes the request, with PKCE and a state; it has `https://` before the domain, whatever is there. */
export async function leaveFor(
  { config, pages, back, amplify }: Passage,
  provider: SignInProvider,
  wanted: string,
): Promise<void> {
  const { userPoolClientId } = config
  // Of a way that nobody came back from.
  forgetForAll(userPoolClientId)
  amplify.configureAgain(config, back)
  try {
    await signInWithRedirect({
      provider: { custom: provider.id },
      options: {
        async authSessionOpener(url) {
          // Amplify writes down what it waits for without waiting until it is written.
          await new Promise((resolve) => setTimeout(resolve))
          keepUnderWay(userPoolClientId, { provider: provider.name, wanted })
          globalThis.location.assign(url.replace(`https://${pages.domain}`, pages.url))
        },
      },
    })
  } finally {
    amplify.configureAgain(config)
  }
}
