/** The settings of an identity provider from what CreateIdentityProvider or UpdateIdentityProvider was given. Source: API Reference, "CreateIdentityProvider", `ProviderDetails`. */
import type { CreateIdentityProviderRequest } from '@aws-sdk/client-cognito-identity-provider'
import { invalidParameter } from '../errors.ts'
import type { IdentityProviderSettings } from './identityProviders.ts'
import { schemaAttribute } from './poolRules.ts'
import { providerDefaults } from './providerDefaults.ts'
import { bindingsFrom } from './samlMetadata.ts'
import type { UserPool } from './userPools.ts'

type ProviderType = IdentityProviderSettings['ProviderType']
type Details = Readonly<Record<string, string>>
type Given = Pick<CreateIdentityProviderRequest, 'ProviderDetails' | 'AttributeMapping' | 'IdpIdentifiers'>

/** @throws InvalidParameterException */
export function providerSettings(pool: UserPool, ProviderType: ProviderType, given: Given): IdentityProviderSettings {
  const details = given.ProviderDetails ?? {}
  requireDetails(ProviderType, details)
  const AttributeMapping = { ...usernameMapping(ProviderType), ...given.AttributeMapping }
  const unknown = Object.keys(AttributeMapping).find((name) => name !== 'username' && !schemaAttribute(pool, name))
  if (unknown !== undefined) throw invalidParameter(`Invalid AttributeMapping: attribute ${unknown} does not exist.`)
  return {
    ProviderType,
    ProviderDetails: {
      ...providerDefaults(ProviderType, details),
      ...(details.MetadataFile !== undefined && bindingsFrom(details.MetadataFile)),
      ...details,
    },
    AttributeMapping,
    IdpIdentifiers: given.IdpIdentifiers ?? [],
  }
}

const wanted: Record<ProviderType, readonly string[]> = {
  SAML: [],
  OIDC: ['client_id', 'attributes_request_method', 'oidc_issuer', 'authorize_scopes'],
  Google: ['client_id', 'client_secret', 'authorize_scopes'],
  Facebook: ['client_id', 'client_secret', 'authorize_scopes'],
  LoginWithAmazon: ['client_id', 'client_secret', 'authorize_scopes'],
  SignInWithApple: ['client_id', 'team_id', 'key_id', 'private_key', 'authorize_scopes'],
}

function requireDetails(type: ProviderType, details: Details): void {
  if (type === 'SAML') {
    if ((details.MetadataURL === undefined) === (details.MetadataFile === undefined)) {
      throw invalidParameter('Exactly one of MetadataURL and MetadataFile is required for a SAML provider.')
    }
    return
  }
  const missing = wanted[type].filter((name) => !details[name])
  if (missing.length > 0) throw invalidParameter(`Missing required provider details: ${missing.join(', ')}`)
}

/** What Cognito tells people of a provider apart by, where nothing else is said. */
function usernameMapping(type: ProviderType): Details {
  if (type === 'SAML') return {}
  return { username: type === 'Facebook' ? 'id' : type === 'LoginWithAmazon' ? 'user_id' : 'sub' }
}
