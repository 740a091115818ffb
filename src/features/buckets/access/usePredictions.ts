import { computed, type ComputedRef, inject, type InjectionKey, onScopeDispose, provide, shallowRef, watch } from 'vue'
import type { PoliciesOfRole } from '#contract/policiesOfRole.ts'
import { authenticatedAmr, guestAmr } from '#iam/identity-pool/webIdentityContext.ts'
import { isSameRole } from '../../../aws/policies/isSameRole.ts'
import { useAws } from '../../../outcomes/useAws.ts'
import { providerKey } from '../../../session/roleOfSession.ts'
import { useSessionStore } from '../../../session/sessionStore.ts'
import { type Ability, type Asker, predict, predictAccess, type Prediction } from './predictAccess.ts'

/** What the role of this tab may do, as far as its policies are known now. */
export interface Predictions {
  /** The role that is foretold for; undefined while nothing is. */
  readonly roleName: ComputedRef<string | undefined>
  /** @param key of one object; for `list`, the prefix. Undefined: not known. */
  predict(ability: Ability, bucket: string, key: string): Prediction | undefined
  /** Of a folder; abilities that are not known are left out. */
  predictAccess(bucket: string, prefix: string): readonly Prediction[]
  /** Asks the backend again. */
  refresh(): Promise<void>
}

const predictionsKey: InjectionKey<Predictions> = Symbol('predictions')

/**
 * Asks for the policies in force when a page is opened, and again with each renewal of the session, and foretells from
 * them for everything on the page.
 * @param buckets whose policies matter on this page
 */
export function providePredictions(buckets: () => readonly string[]): Predictions {
  const aws = useAws()
  const session = useSessionStore()
  const told = shallowRef<PoliciesOfRole>()
  let asking = new AbortController()

  /** As STS named the role, or, before it was asked, as the pool's rules choose it. */
  const roleArn = computed(() => {
    const { credentials, roleChoice } = session
    return credentials?.signer?.arn ?? (credentials && roleChoice?.kind === 'role' ? roleChoice.roleArn : undefined)
  })
  /** How the identity pool's session says that somebody signed in. */
  const amr = computed(() => {
    if (session.session.kind !== 'signed-in') return guestAmr
    const [provider = ''] = providerKey(aws.configuration).split(':')
    return authenticatedAmr(provider, session.session.sub)
  })
  const asker = computed((): Asker | undefined => {
    const { credentials, role } = session
    if (!told.value || !credentials || role === undefined) return undefined
    return {
      roleName: role,
      policies: told.value,
      identity: {
        identityPoolId: aws.configuration.identityPoolId,
        identityId: credentials.identityId,
        amr: amr.value,
      },
      isGuest: session.kind === 'guest',
      // Without endpoints of its own the backend is AWS, which is called by HTTPS alone.
      isSecure: aws.configuration.endpoints === undefined,
    }
  })

  async function refresh(): Promise<void> {
    asking.abort()
    const { signal } = (asking = new AbortController())
    const arn = roleArn.value
    // Another role's policies say nothing; the same role's stay until the new ones are there.
    if (told.value && !(arn !== undefined && isSameRole(told.value.roleArn, arn))) told.value = undefined
    if (arn === undefined) return
    const answer = await aws.policies.ofRole(arn, [...new Set(buckets())].sort(), signal)
    if (!signal.aborted) told.value = answer
  }

  watch(() => JSON.stringify([roleArn.value, session.credentials?.accessKeyId, buckets()]), refresh, {
    immediate: true,
  })
  onScopeDispose(() => asking.abort())

  const predictions: Predictions = {
    roleName: computed(() => asker.value?.roleName),
    predict: (ability, bucket, key) => asker.value && predict(asker.value, ability, bucket, key),
    predictAccess: (bucket, prefix) => (asker.value ? predictAccess(asker.value, bucket, prefix) : []),
    refresh,
  }
  provide(predictionsKey, predictions)
  return predictions
}

/** @throws outside of a page that provides predictions: a programming error */
export function usePredictions(): Predictions {
  const predictions = inject(predictionsKey, undefined)
  if (!predictions) throw new Error('No predictions are provided here.')
  return predictions
}
