import { onScopeDispose } from 'vue'
import { type RouteLocationRaw, useRoute, useRouter } from 'vue-router'

/**
 * Brings the address up with what a page shows, without a say in where the person goes: the router drops a way that has begun for
 * each newer one, so a click on a page that has yet to be loaded would be lost.
 * @returns a function that replaces the address by what `location` gives, undefined for nothing to do. On the way to another
 *   page it is asked when that way has ended, wherever.
 */
export function useQuietReplace(): (location: () => RouteLocationRaw | undefined) => void {
  const router = useRouter()
  const route = useRoute()
  let leaves = false
  let waiting: (() => RouteLocationRaw | undefined) | undefined

  function replace(location: () => RouteLocationRaw | undefined): void {
    if (leaves) {
      waiting = location
      return
    }
    const to = location()
    if (to !== undefined) void router.replace(to)
  }

  function arrive(): void {
    leaves = false
    const location = waiting
    waiting = undefined
    if (location) replace(location)
  }

  const ends = [
    router.beforeEach((to) => {
      leaves = to.path !== route.path
    }),
    router.afterEach(arrive),
    router.onError(arrive),
  ]
  onScopeDispose(() => {
    for (const end of ends) end()
  })
  return replace
}
