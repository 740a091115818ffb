import { computed, type ComputedRef } from 'vue'
import type { IdentityPoolRoles, RoleChoice } from '#iam/identity-pool/types.ts'
import { getIdentityPoolRoles } from '../../../aws/services/cognito-identity/getIdentityPoolRoles.ts'
import { identityPoolRolesOf } from '../../../aws/services/cognito-identity/identityPoolRolesOf.ts'
import type { PoolGroup, PoolPerson } from '../../../aws/services/cognito-idp/types.ts'
import { useAws } from '../../../outcomes/useAws.ts'
import { useOperation } from '../../../outcomes/useOperation.ts'
import { providerKey } from '../../../session/roleOfSession.ts'
import { roleOfGroups } from './roleOfGroups.ts'

export interface PoolRoles {
  /** The identity pool's own; undefined while they are not known. */
  readonly roles: ComputedRef<IdentityPoolRoles | undefined>
  /** The role of whoever is in these groups; undefined while the rules are not known. */
  roleOf(person: Pick<PoolPerson, 'attributes'>, groups: readonly PoolGroup[]): RoleChoice | undefined
}

/** The rules by which roles are given: as the outputs tell them, else as the identity pool answers. */
export function usePoolRoles(): PoolRoles {
  const aws = useAws()
  const told = aws.configuration.identityPoolRoles
  const { value } = useOperation({
    key: ['people', 'identity pool roles'],
    enabled: told === undefined,
    run: (signal) => getIdentityPoolRoles(aws, aws.configuration.identityPoolId, { signal, cause: 'Open people' }),
  })
  const roles = computed((): IdentityPoolRoles | undefined => {
    if (told || !value.value) return told
    return identityPoolRolesOf(value.value)
  })
  return {
    roles,
    roleOf: ({ attributes }, groups) =>
      roles.value &&
      roleOfGroups({ roles: roles.value, providerKey: providerKey(aws.configuration), groups, attributes }),
  }
}
