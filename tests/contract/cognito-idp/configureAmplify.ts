/** Amplify, pointed at a test's user pool. There is one Amplify for a test file. */
import { Amplify, createConfigurationBuilder } from 'aws-amplify'
import { cognitoUserPoolsTokenProvider } from 'aws-amplify/auth/cognito'
import { clientId, userPoolId } from './startUserPool.ts'

/** @returns what it keeps between calls: Node has no localStorage. */
export function configureAmplify({ url }: { readonly url: string }): Map<string, string> {
  const kept = new Map<string, string>()
  const outputs = {
    version: '1.4',
    auth: { aws_region: 'us-east-1', user_pool_id: userPoolId, user_pool_client_id: clientId },
  }
  const configuration = createConfigurationBuilder({ from: outputs })
  Amplify.configure(configuration.patch('Auth', { Cognito: { userPoolEndpoint: url } }).build())
  // Set after configure, which resets it.
  cognitoUserPoolsTokenProvider.setKeyValueStorage({
    setItem: async (key, value) => void kept.set(key, value),
    getItem: async (key) => kept.get(key) ?? null,
    removeItem: async (key) => void kept.delete(key),
    clear: async () => kept.clear(),
  })
  return kept
}
