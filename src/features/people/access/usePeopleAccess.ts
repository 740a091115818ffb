import { computed, type ComputedRef, inject, type InjectionKey, provide } from 'vue'
import type { Decision } from '#iam/types.ts'
import { useAws } from '../../../outcomes/useAws.ts'
import { refusalOnly } from '../../../session/predictions/refusalOfCalls.ts'
import { useAsker } from '../../../session/predictions/useAsker.ts'
import { peopleCall } from '../peopleCalls.ts'

/** What the role of this tab may do with people, as far as its policies are known now. */
export interface PeopleAccess {
  /** The role that is foretold for; undefined while nothing is. */
  readonly roleName: ComputedRef<string | undefined>
  /** @param operation AWS's name of one on the user pool; undefined where it is not known */
  predict(operation: string): Decision | undefined
  /** The decision where it is a refusal; undefined for whatever is allowed or not known. */
  refusalOf(operation: string): Decision | undefined
  /** Asks the backend again. */
  refresh(): Promise<void>
}

const accessKey: InjectionKey<PeopleAccess> = Symbol('people access')

/** Foretells for everything on the page of people. */
export function providePeopleAccess(): PeopleAccess {
  const { configuration } = useAws()
  const { asker, foretell, refresh } = useAsker()
  const predict = (operation: string) => foretell.value(peopleCall(operation, configuration.userPoolId))
  const access: PeopleAccess = {
    roleName: computed(() => asker.value?.roleName),
    predict,
    refusalOf: (operation) => refusalOnly(predict(operation)),
    refresh,
  }
  provide(accessKey, access)
  return access
}

/** @throws outside of a page that provides it: a programming error */
export function usePeopleAccess(): PeopleAccess {
  const access = inject(accessKey, undefined)
  if (!access) throw new Error('No access to people is provided here.')
  return access
}
