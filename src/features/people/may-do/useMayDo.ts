import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import type { PoliciesOfRole } from '#contract/policiesOfRole.ts'
import { authenticatedAmr } from '#iam/identity-pool/webIdentityContext.ts'
import type { Decision } from '#iam/types.ts'
import { useSeenStore } from '../../../outcomes/seenStore.ts'
import { useAws } from '../../../outcomes/useAws.ts'
import { predictCall } from '../../../session/predictions/predictCall.ts'
import { providerKey, roleName } from '../../../session/roleOfSession.ts'
import type { KnownIdentity } from '../identities/knownIdentity.ts'
import { capabilities } from './capabilities.ts'

export interface ForetoldCapability {
  readonly label: string
  /** Undefined where it cannot be known. */
  readonly decision: Decision | undefined
}

/** Nobody's: it stands for any where somebody's own is not known. */
const anyIdentity = 'us-east-1:00000000-0000-4000-8000-000000000000'

/** What somebody of a role may do, from the policies that the backend tells of it. Asks AWS nothing. */
export function useMayDo(
  roleArn: () => string | undefined,
  person: () => { readonly sub: string | undefined; readonly identity: KnownIdentity },
) {
  const aws = useAws()
  const { configuration } = aws
  const seen = useSeenStore()
  const told = shallowRef<PoliciesOfRole>()
  let asking = new AbortController()

  watch(
    roleArn,
    async (arn) => {
      asking.abort()
      const { signal } = (asking = new AbortController())
      told.value = undefined
      if (arn === undefined) return
      const buckets = [...new Set(configuration.places.map(({ bucket }) => bucket))]
      const answer = await aws.policies.ofRole(arn, buckets, signal)
      if (!signal.aborted) told.value = answer
    },
    { immediate: true },
  )
  onScopeDispose(() => asking.abort())

  return computed((): readonly ForetoldCapability[] => {
    const policies = told.value
    if (!policies) return []
    const { sub = '', identity } = person()
    const [provider = ''] = providerKey(configuration).split(':')
    const identityId = identity.kind === 'known' ? identity.identityId : anyIdentity
    const asker = {
      roleName: roleName(policies.roleArn),
      policies,
      identity: {
        identityPoolId: configuration.identityPoolId,
        identityId,
        amr: authenticatedAmr(provider, sub),
      },
      isGuest: false,
      secureTransport: configuration.endpoints ? configuration.secureTransport : true,
    }
    const zones = seen.things.filter(({ kind }) => kind === 'zone')
    return capabilities(configuration, identityId, zones).map(({ label, call }) => ({
      label,
      decision: predictCall(asker, call),
    }))
  })
}
