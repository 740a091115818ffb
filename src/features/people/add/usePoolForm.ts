import { computed, type ComputedRef } from 'vue'
import { describeUserPool } from '../../../aws/services/cognito-idp/describeUserPool.ts'
import { useAws } from '../../../outcomes/useAws.ts'
import { useOperation } from '../../../outcomes/useOperation.ts'
import { type PoolForm, poolForm } from './poolForm.ts'

/** What the pool asks of a new person: as it answers, and until then, or where that is refused, as the outputs tell. */
export function usePoolForm(cause: string): {
  readonly form: ComputedRef<PoolForm>
  readonly isAsked: ComputedRef<boolean>
} {
  const aws = useAws()
  const { userPoolId, signInBy = 'email' } = aws.configuration
  const { value, outcome } = useOperation({
    key: ['user pool', userPoolId],
    run: (signal) => describeUserPool(aws, userPoolId, { signal, cause, asksAhead: true }),
  })
  return { form: computed(() => poolForm(value.value, signInBy)), isAsked: computed(() => outcome.value !== undefined) }
}
