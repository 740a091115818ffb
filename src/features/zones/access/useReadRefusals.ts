import { inject, type InjectionKey, provide } from 'vue'
import type { Decision } from '#iam/types.ts'
import type { AskedCall } from '../../../outcomes/askedCall.ts'
import { refusalOfCalls } from '../../../session/predictions/refusalOfCalls.ts'
import { useAsker } from '../../../session/predictions/useAsker.ts'

/** The decision on the first of some calls that would be refused; undefined while none is known to be. */
export type RefusalOfCalls = (calls: readonly AskedCall[]) => Decision | undefined

const refusalsKey: InjectionKey<RefusalOfCalls> = Symbol('read refusals')

/** Foretells what reading zones would be refused, for everything on the page that lists them. */
export function provideReadRefusals(): RefusalOfCalls {
  const { foretell } = useAsker()
  const refusalOf: RefusalOfCalls = (calls) => refusalOfCalls(foretell.value, calls)
  provide(refusalsKey, refusalOf)
  return refusalOf
}

/** @throws outside of a page that provides them: a programming error */
export function useReadRefusals(): RefusalOfCalls {
  const refusals = inject(refusalsKey, undefined)
  if (!refusals) throw new Error('No refusals are provided here.')
  return refusals
}
