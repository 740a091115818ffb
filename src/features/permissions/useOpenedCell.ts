import { computed, type ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'

export interface OpenedCell {
  /** The name of the role whose column is marked. */
  readonly role: ComputedRef<string | undefined>
  /** The id of the capability that is opened for it. */
  readonly capability: ComputedRef<string | undefined>
  open(role: string, capability: string): Promise<void>
  close(): Promise<void>
}

/** Which cell is open, as the address says: `?role=operators&may=ListUsers:us-east-1_p`. Back closes what was opened. */
export function useOpenedCell(): OpenedCell {
  const route = useRoute()
  const router = useRouter()
  const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
  const role = computed(() => textOf(route.query.role))
  const capability = computed(() => (role.value === undefined ? undefined : textOf(route.query.may)))

  return {
    role,
    capability,
    async open(name, id) {
      const to = { query: { role: name, may: id } }
      // One cell after the other is one thing that is open.
      await (capability.value === undefined ? router.push(to) : router.replace(to))
    },
    async close() {
      await router.replace({ query: role.value === undefined ? {} : { role: role.value } })
    },
  }
}
