import { roleTag } from '#access/trust.ts'
import { localBackend } from '../../seed/localBackend.ts'
import type { SeedContext } from '../../seed/seedContext.ts'
import { roleArn } from '../../seed/seedRoles.ts'
import { providerKeyOf } from './checkLogins.ts'
import { identityPools } from './rows.ts'

/** One identity pool: guests allowed, the seeded user pool as its provider, the role taken from the token, and told to it by a tag. */
export function seedCognitoIdentity({ store, account }: SeedContext): void {
  const { identityPoolId, region, userPoolId, userPoolClientId } = localBackend
  const provider = {
    providerName: `cognito-idp.${region}.amazonaws.com/${userPoolId}`,
    clientId: userPoolClientId,
    serverSideTokenCheck: false,
  }
  identityPools(store).set(identityPoolId, {
    id: identityPoolId,
    name: 'rolecall',
    allowUnauthenticated: true,
    providers: [provider],
    roles: {
      Roles: { authenticated: roleArn(account, 'authenticated'), unauthenticated: roleArn(account, 'guest') },
      RoleMappings: { [providerKeyOf(provider)]: { Type: 'Token', AmbiguousRoleResolution: 'AuthenticatedRole' } },
    },
    principalTags: { [provider.providerName]: { UseDefaults: false, PrincipalTags: { [roleTag.key]: roleTag.claim } } },
  })
}
