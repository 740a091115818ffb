/** What CreateIdentityPool and UpdateIdentityPool set of a pool. */
import type { CognitoIdentityProvider, CreateIdentityPoolCommandInput } from '@aws-sdk/client-cognito-identity'
import { arnSegments } from '#iam/document/language/arn.ts'
import { AwsError } from '../../wire/awsError.ts'
import { isArn } from '../arnForm.ts'
import type { Honours } from '../honours.ts'
import { invalidParameter } from './errors.ts'
import type { IdentityPool, UserPoolProvider } from './identityPools.ts'

/** Quotas in Amazon Cognito, "Amazon Cognito user pool providers per identity pool". */
const mostUserPools = 50

/** Amazon Cognito federated identities API reference, CreateIdentityPool. */
const publicProviders = [
  'graph.facebook.com',
  'accounts.google.com',
  'appleid.apple.com',
  'www.amazon.com',
  'api.twitter.com',
  'www.digits.com',
]

export const poolSettingsHonours = {
  IdentityPoolName: true,
  AllowUnauthenticatedIdentities: true,
  AllowClassicFlow: true,
  SupportedLoginProviders: true,
  DeveloperProviderName: true,
  OpenIdConnectProviderARNs: true,
  CognitoIdentityProviders: { each: { ProviderName: true, ClientId: true, ServerSideTokenCheck: true } },
  SamlProviderARNs: true,
  IdentityPoolTags: true,
} as const satisfies Honours<CreateIdentityPoolCommandInput>

type Settings = Omit<IdentityPool, 'id' | 'roles' | 'principalTags' | 'tags'>

/**
 * The settings as they are kept: what is left out is switched off.
 * @throws AwsError InvalidParameterException, or LimitExceededException for too many user pools.
 */
export function readPoolSettings(input: CreateIdentityPoolCommandInput): Settings {
  const { SupportedLoginProviders = {}, DeveloperProviderName: developerProvider } = input
  const { CognitoIdentityProviders = [], OpenIdConnectProviderARNs = [], SamlProviderARNs = [] } = input
  if (CognitoIdentityProviders.length > mostUserPools) {
    throw new AwsError('LimitExceededException', `An identity pool has at most ${mostUserPools} user pool providers.`)
  }
  // Recorded for such a name in Logins; unconfirmed here.
  const unknown = Object.keys(SupportedLoginProviders).find((name) => !publicProviders.includes(name))
  if (unknown !== undefined) throw invalidParameter('Please provide a valid public provider')
  requireProviders(OpenIdConnectProviderARNs, 'oidc-provider')
  requireProviders(SamlProviderARNs, 'saml-provider')
  return {
    name: input.IdentityPoolName ?? '',
    allowUnauthenticated: input.AllowUnauthenticatedIdentities ?? false,
    allowClassicFlow: input.AllowClassicFlow ?? false,
    providers: CognitoIdentityProviders.map(userPoolOf),
    ...(Object.keys(SupportedLoginProviders).length > 0 && { publicProviders: { ...SupportedLoginProviders } }),
    ...(developerProvider !== undefined && { developerProvider }),
    ...(OpenIdConnectProviderARNs.length > 0 && { openIdConnectProviders: [...OpenIdConnectProviderARNs] }),
    ...(SamlProviderARNs.length > 0 && { samlProviders: [...SamlProviderARNs] }),
  }
}

function userPoolOf({
  ProviderName: providerName,
  ClientId: clientId,
  ServerSideTokenCheck: serverSideTokenCheck = false,
}: CognitoIdentityProvider): UserPoolProvider {
  if (!providerName || !clientId || !/^cognito-idp\.[\w-]+\.amazonaws\.com\/[\w-]+_[0-9A-Za-z]+$/.test(providerName)) {
    throw invalidParameter('Invalid Cognito Identity Provider')
  }
  return { providerName, clientId, serverSideTokenCheck }
}

/** IAM's providers are not looked up: nothing of them is asked, and a pool may be described before they are there. */
function requireProviders(arns: readonly string[], kind: 'oidc-provider' | 'saml-provider'): void {
  const other = arns.find((arn) => {
    const [, , service, , , resource = ''] = arnSegments(arn) ?? []
    return !isArn(arn) || service !== 'iam' || !resource.startsWith(`${kind}/`) || resource === `${kind}/`
  })
  if (other !== undefined) throw invalidParameter(`${other} is no ARN of an ${kind}.`)
}
