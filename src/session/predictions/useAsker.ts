import { computed, type ComputedRef, onScopeDispose, type Ref, ref, shallowRef, watch } from 'vue'
import type { PoliciesOfRole } from '#contract/policiesOfRole.ts'
import { isSameRole } from '../../aws/policies/isSameRole.ts'
import type { AskedCall } from '../../outcomes/askedCall.ts'
import type { ForetoldDecision } from '../../outcomes/foretoldDecision.ts'
import { useAws } from '../../outcomes/useAws.ts'
import { useRecordedCalls } from '../../outcomes/useRecordedCalls.ts'
import { askerOf } from '../may-do/askerOf.ts'
import { usePersonStore } from '../personStore.ts'
import { useSessionStore } from '../sessionStore.ts'
import { correctPrediction, type ToldTimes } from './correctPrediction.ts'
import type { Foretell } from './foretell.ts'
import { predictCall, type RequirementTables, tablesOfPages } from './predictCall.ts'
import type { Asker } from './predictRequest.ts'
import { createSeenReader, type SeenCalls } from './seenCalls.ts'
import { useToldSince } from './toldSinceStore.ts'

export interface UseAsker {
  /** Whom is foretold for; undefined while the policies in force are not known. */
  readonly asker: ComputedRef<Asker | undefined>
  /**
   * What is told of a call before the click: predicted from the policies in force, corrected by what real calls of the same role
   * showed. Undefined where neither tells. Whatever stands beside a control asks here.
   */
  readonly foretell: ComputedRef<Foretell>
  /** The same of a decision that was predicted otherwise than by the call alone. */
  correct(predicted: ForetoldDecision | undefined, call: AskedCall): ForetoldDecision | undefined
  /** Whether the backend has answered, whatever it told. */
  readonly settled: Readonly<Ref<boolean>>
  /** Asks the backend again. */
  refresh(): Promise<void>
}

/**
 * The role of this tab with its policies. They are asked for when a page is opened, and again with each renewal of the session.
 * @param buckets whose policies matter on this page
 * @param tables of what calls need; left out, those of the calls that pages make
 */
export function useAsker(
  buckets: () => readonly string[] = () => [],
  tables: RequirementTables = tablesOfPages,
): UseAsker {
  const aws = useAws()
  const session = useSessionStore()
  const person = usePersonStore()
  const told = shallowRef<PoliciesOfRole>()
  const toldSince = useToldSince()
  const times = shallowRef<ToldTimes>()
  const calls = useRecordedCalls()
  const readSeen = createSeenReader(tables)
  const settled = ref(false)
  let asking = new AbortController()

  /** As STS named the role, or, before it was asked, as the person or the pool's rules chose it. */
  const roleArn = computed(() => {
    const { credentials } = session
    return credentials?.signer?.arn ?? (credentials && person.roleArn)
  })
  const asker = computed((): Asker | undefined => {
    const { credentials } = session
    if (!told.value || !credentials) return undefined
    const sub = session.session.kind === 'signed-in' ? session.session.sub : undefined
    const { identityId } = credentials
    return askerOf(aws.configuration, told.value, { isGuest: person.signsAsGuest, sub, identityId })
  })

  async function refresh(): Promise<void> {
    asking.abort()
    const { signal } = (asking = new AbortController())
    const arn = roleArn.value
    // Another role's policies say nothing; the same role's stay until the new ones are there.
    if (told.value && !(arn !== undefined && isSameRole(told.value.roleArn, arn))) told.value = undefined
    const at = Date.now()
    if (arn !== undefined) {
      const answer = await aws.policies.ofRole(arn, [...new Set(buckets())].sort(), signal)
      if (signal.aborted) return
      times.value = answer && toldSince.tell(answer, at)
      told.value = answer
    }
    settled.value = true
  }

  const seen = computed<SeenCalls | undefined>((before) =>
    roleArn.value === undefined ? undefined : readSeen(calls.value, roleArn.value, before),
  )
  const correct: UseAsker['correct'] = (predicted, call) =>
    correctPrediction(predicted, seen.value?.find(call), told.value && times.value)
  const foretell = computed((): Foretell => {
    const by = asker.value
    const found = seen.value
    const since = told.value && times.value
    return (call) => correctPrediction(by && predictCall(by, call, tables), found?.find(call), since)
  })

  watch(() => JSON.stringify([roleArn.value, session.credentials?.accessKeyId, buckets()]), refresh, {
    immediate: true,
  })
  onScopeDispose(() => asking.abort())
  return { asker, foretell, correct, settled, refresh }
}
