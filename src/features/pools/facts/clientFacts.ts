import type { ClientSettings } from '../../../aws/services/cognito-idp/types.ts'
import { duration, type Fact, inNames, inWords, told } from './fact.ts'

/** What DescribeUserPoolClient tells. */
export function clientFacts(client: ClientSettings): readonly Fact[] {
  const { TokenValidityUnits: units = {} } = client
  const lives = (label: string, amount: number | undefined, unit: string) => {
    const words = duration(amount, unit)
    return words && `${label}: ${words}`
  }
  return told([
    inWords('Name', client.ClientName),
    inNames('Flows that it allows', client.ExplicitAuthFlows),
    inWords(
      'Tokens live',
      [
        lives('ID', client.IdTokenValidity, units.IdToken ?? 'hours'),
        lives('access', client.AccessTokenValidity, units.AccessToken ?? 'hours'),
        lives('refresh', client.RefreshTokenValidity, units.RefreshToken ?? 'days'),
      ].filter((words) => words !== undefined && words !== '') as string[],
    ),
    inWords('A challenge waits', duration(client.AuthSessionValidity, 'minutes')),
    inWords(
      'Tokens can be revoked',
      client.EnableTokenRevocation === undefined ? undefined : client.EnableTokenRevocation ? 'yes' : 'no',
    ),
    inWords(
      'Whether somebody exists is',
      client.PreventUserExistenceErrors &&
        (client.PreventUserExistenceErrors === 'ENABLED' ? 'told to nobody' : 'told in errors'),
    ),
    inWords(
      'Secret',
      client.hasSecret
        ? 'it has one: a page in a browser cannot use this client'
        : 'none, as a page in a browser needs it',
      'GenerateSecret is set by CreateUserPoolClient alone; UpdateUserPoolClient has none.',
    ),
    inNames('Providers', client.SupportedIdentityProviders),
    inNames('Callback URLs', client.CallbackURLs),
    inNames('Sign-out URLs', client.LogoutURLs),
    inNames('OAuth flows', client.AllowedOAuthFlows),
    inNames('Scopes', client.AllowedOAuthScopes),
    inNames('Attributes that it may read', client.ReadAttributes),
    inNames('Attributes that it may write', client.WriteAttributes),
  ])
}
