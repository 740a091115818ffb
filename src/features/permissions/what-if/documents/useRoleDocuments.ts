import { onScopeDispose, type Ref, shallowRef, watch } from 'vue'
import type { IdentityPoolRoles } from '#iam/identity-pool/types.ts'
import type { PolicyDocument } from '#iam/types.ts'
import type { Outcome } from '../../../../aws/call/outcome.ts'
import { getIdentityPoolRoles } from '../../../../aws/services/cognito-identity/getIdentityPoolRoles.ts'
import { identityPoolRolesOf } from '../../../../aws/services/cognito-identity/identityPoolRolesOf.ts'
import { getRole } from '../../../../aws/services/iam/getRole.ts'
import { mapDone } from '../../../../aws/services/mapDone.ts'
import { useAws } from '../../../../outcomes/useAws.ts'
import type { PoolRole } from '../../roles/poolRoles.ts'
import { type InForce, readInForce } from './readInForce.ts'

export interface RoleDocuments {
  /** What IAM says of the role's trust policy; undefined until it has answered. */
  readonly trust: Readonly<Ref<Outcome<PolicyDocument | undefined> | undefined>>
  /** What the identity pool says of its roles; undefined until it has answered. */
  readonly mapping: Readonly<Ref<Outcome<IdentityPoolRoles> | undefined>>
  /** All else, where the backend tells no more than what was deployed; undefined until it was read. */
  readonly inForce: Readonly<Ref<InForce | undefined>>
  refresh(): Promise<void>
}

/** What the backend's policies do not tell, asked for by the session's own calls: the trust policy, and who gets which role. */
export function useRoleDocuments(role: () => PoolRole | undefined): RoleDocuments {
  const aws = useAws()
  const trust = shallowRef<Outcome<PolicyDocument | undefined>>()
  const mapping = shallowRef<Outcome<IdentityPoolRoles>>()
  const inForce = shallowRef<InForce>()
  const isToldNow = aws.configuration.policiesUrl !== undefined
  let asking = new AbortController()

  async function refresh(): Promise<void> {
    asking.abort()
    const { signal } = (asking = new AbortController())
    const asked = role()
    if (!asked) return
    const options = { signal, cause: `Read what decides for ${asked.name}` }
    const [trusted, given] = await Promise.all([
      getRole(aws, asked.name, options),
      getIdentityPoolRoles(aws, aws.configuration.identityPoolId, options),
    ])
    const boundary = trusted.kind === 'done' ? { arn: trusted.value.boundaryArn } : undefined
    const read = isToldNow ? undefined : await readInForce(aws, asked.name, boundary, options)
    if (signal.aborted) return
    inForce.value = read
    trust.value = mapDone(trusted, ({ trustPolicy }) => trustPolicy)
    mapping.value = mapDone(given, identityPoolRolesOf)
  }

  watch(
    () => role()?.arn,
    () => {
      trust.value = undefined
      inForce.value = undefined
      void refresh()
    },
    { immediate: true },
  )
  onScopeDispose(() => asking.abort())
  return { trust, mapping, inForce, refresh }
}
