import { onScopeDispose, type Ref, ref, shallowRef, watch } from 'vue'
import type { IdentityPoolRoles } from '#iam/identity-pool/types.ts'
import type { PolicyDocument } from '#iam/types.ts'
import type { Outcome } from '../../../../aws/call/outcome.ts'
import { getIdentityPoolRoles } from '../../../../aws/services/cognito-identity/getIdentityPoolRoles.ts'
import { identityPoolRolesOf } from '../../../../aws/services/cognito-identity/identityPoolRolesOf.ts'
import { getTrustPolicy } from '../../../../aws/services/iam/getTrustPolicy.ts'
import { mapDone } from '../../../../aws/services/mapDone.ts'
import { useAws } from '../../../../outcomes/useAws.ts'
import type { PoolRole } from '../../roles/poolRoles.ts'

export interface RoleDocuments {
  /** What IAM says of the role's trust policy; undefined until it has answered. */
  readonly trust: Readonly<Ref<Outcome<PolicyDocument | undefined> | undefined>>
  /** What the identity pool says of its roles; undefined until it has answered. */
  readonly mapping: Readonly<Ref<Outcome<IdentityPoolRoles> | undefined>>
  readonly inFlight: Readonly<Ref<boolean>>
  refresh(): Promise<void>
}

/** What the backend's policies do not tell, asked for by the session's own calls: the trust policy, and who gets which role. */
export function useRoleDocuments(role: () => PoolRole | undefined): RoleDocuments {
  const aws = useAws()
  const trust = shallowRef<Outcome<PolicyDocument | undefined>>()
  const mapping = shallowRef<Outcome<IdentityPoolRoles>>()
  const inFlight = ref(false)
  let asking = new AbortController()

  async function refresh(): Promise<void> {
    asking.abort()
    const { signal } = (asking = new AbortController())
    const asked = role()
    if (!asked) return
    inFlight.value = true
    const options = { signal, cause: `Read what decides for ${asked.name}` }
    const [trusted, given] = await Promise.all([
      getTrustPolicy(aws, asked.name, options),
      getIdentityPoolRoles(aws, aws.configuration.identityPoolId, options),
    ])
    if (signal.aborted) return
    inFlight.value = false
    trust.value = trusted
    mapping.value = mapDone(given, identityPoolRolesOf)
  }

  watch(
    () => role()?.arn,
    () => {
      trust.value = undefined
      void refresh()
    },
    { immediate: true },
  )
  onScopeDispose(() => asking.abort())
  return { trust, mapping, inFlight, refresh }
}
