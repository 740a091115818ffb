import { computed, type ComputedRef, inject, type InjectionKey, provide } from 'vue'
import type { Decision } from '#iam/types.ts'
import type { AskedCall } from '../../../outcomes/askedCall.ts'
import type { ForetoldDecision } from '../../../outcomes/foretoldDecision.ts'
import type { Foretell } from '../../../session/predictions/foretell.ts'
import { refusalOnly } from '../../../session/predictions/refusalOfCalls.ts'
import { useAsker } from '../../../session/predictions/useAsker.ts'
import { type Ability, predict, predictAccess, type Prediction } from './predictAccess.ts'

/** What the role of this tab may do, as far as its policies are known now. */
export interface Predictions {
  /** The role that is foretold for; undefined while nothing is. */
  readonly roleName: ComputedRef<string | undefined>
  /** What is told of any call; another function whenever more is known. */
  readonly foretell: ComputedRef<Foretell>
  /** @param key of one object; for `list`, the prefix. Undefined: not known. */
  predict(ability: Ability, bucket: string, key: string): Prediction | undefined
  /** The decision where it is a refusal; undefined for whatever is allowed or not known. */
  refusalOf(ability: Ability, bucket: string, key: string): Decision | undefined
  /** Of any call; undefined where it is not known. */
  foretellCall(call: AskedCall): ForetoldDecision | undefined
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
  const { asker, foretell: foretellCall, refresh } = useAsker(buckets)
  const foretell: Predictions['predict'] = (...asked) => predict(foretellCall.value, ...asked)
  const predictions: Predictions = {
    roleName: computed(() => asker.value?.roleName),
    foretell: foretellCall,
    predict: foretell,
    refusalOf(...asked) {
      return refusalOnly(foretell(...asked)?.decision)
    },
    foretellCall: (call) => foretellCall.value(call),
    predictAccess: (bucket, prefix) => predictAccess(foretellCall.value, bucket, prefix),
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
