import { computed, type ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'

export interface OpenedCell {
  /** The name of the role whose column is marked. */
  readonly role: ComputedRef<string | undefined>
  /** The id of the row that is opened, for the role or, without one, for all. */
  readonly capability: ComputedRef<string | undefined>
  open(role: string | undefined, capability: string): Promise<void>
  close(): Promise<void>
}

/**
 * Which cell is open, as the address says: `?role=operators&may=ListUsers:us-east-1_p`; without a role it is the whole row. Back
 * closes what was opened.
 */
export function useOpenedCell(): OpenedCell {
  const route = useRoute()
  const router = useRouter()
  const textOf = (value: unknown) => (typeof value === 'string' && value !== '' ? value : undefined)
  const role = computed(() => textOf(route.query.role))
  const capability = computed(() => textOf(route.query.may))

  const asked = () => (route.query.ask === undefined ? {} : { ask: route.query.ask })

  return {
    role,
    capability,
    async open(name, id) {
      const to = { query: { ...asked(), ...(name !== undefined && { role: name }), may: id } }
      // One cell after the other is one thing that is open.
      await (capability.value === undefined ? router.push(to) : router.replace(to))
    },
    async close() {
      await router.replace({ query: { ...asked(), ...(role.value !== undefined && { role: role.value }) } })
    },
  }
}
