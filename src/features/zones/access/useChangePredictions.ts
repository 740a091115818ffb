import { computed, type ComputedRef, inject, type InjectionKey, provide } from 'vue'
import type { Decision } from '#iam/types.ts'
import type { RecordChange } from '../../../aws/services/route53/types.ts'
import { refusalOfCalls, refusalOnly } from '../../../session/predictions/refusalOfCalls.ts'
import { useAsker } from '../../../session/predictions/useAsker.ts'
import { zoneCalls } from '../zoneCalls.ts'
import { changeCall, predictChange } from './predictChange.ts'

/** What the role of this tab may read and change in one zone, as far as its policies are known now. */
export interface ChangePredictions {
  /** Of any change at all; undefined while it is not known, or depends on the record. */
  readonly ofAny: ComputedRef<Decision | undefined>
  /** The same where every change would be refused. */
  readonly refusalOfAny: ComputedRef<Decision | undefined>
  /** What reading the zone once more would be refused. */
  readonly refusalOfReading: ComputedRef<Decision | undefined>
  /** The decision on a batch that would be refused; undefined for every other. */
  refusalOf(batch: readonly RecordChange[]): Decision | undefined
}

const predictionsKey: InjectionKey<ChangePredictions> = Symbol('change predictions')

/** Foretells the changes of one zone for everything on its page. */
export function provideChangePredictions(zoneId: string): ChangePredictions {
  const { asker, foretell, correct } = useAsker()
  const ofAny = computed(() => asker.value && predictChange(asker.value, zoneId))
  const predictions: ChangePredictions = {
    ofAny,
    refusalOfAny: computed(() => refusalOnly(ofAny.value)),
    refusalOfReading: computed(() => refusalOfCalls(foretell.value, zoneCalls({ id: zoneId, name: zoneId }))),
    refusalOf: (batch) =>
      refusalOnly(correct(asker.value && predictChange(asker.value, zoneId, batch), changeCall(zoneId, batch))),
  }
  provide(predictionsKey, predictions)
  return predictions
}

/** @throws outside of a page that provides predictions: a programming error */
export function useChangePredictions(): ChangePredictions {
  const predictions = inject(predictionsKey, undefined)
  if (!predictions) throw new Error('No predictions are provided here.')
  return predictions
}
