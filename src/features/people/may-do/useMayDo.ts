import { computed, onScopeDispose, shallowRef, watch } from 'vue'
import type { PoliciesOfRole } from '#contract/policiesOfRole.ts'
import { bucketsOfPlaces } from '../../../aws/configuration/bucketsOfPlaces.ts'
import { useSeenStore } from '../../../outcomes/seenStore.ts'
import { useAws } from '../../../outcomes/useAws.ts'
import { foretellCapabilities, type ForetoldCapability } from '../../../session/may-do/foretellCapabilities.ts'
import type { KnownIdentity } from '../identities/knownIdentity.ts'

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
      const buckets = bucketsOfPlaces(configuration)
      const answer = await aws.policies.ofRole(arn, buckets, signal)
      if (!signal.aborted) told.value = answer
    },
    { immediate: true },
  )
  onScopeDispose(() => asking.abort())

  return computed((): readonly ForetoldCapability[] => {
    if (!told.value) return []
    const { sub, identity } = person()
    const identityId = identity.kind === 'known' ? identity.identityId : undefined
    const zones = seen.things.filter(({ kind }) => kind === 'zone')
    return foretellCapabilities(configuration, told.value, { isGuest: false, sub, identityId }, zones)
  })
}
