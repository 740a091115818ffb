import { computed, type ComputedRef, type Ref, ref } from 'vue'
import { appRoot } from '../../aws/configuration/appRoot.ts'
import type { SignOutTurn } from '../../aws/session/auth.ts'
import { useAws } from '../../outcomes/useAws.ts'
import { usePersonStore } from '../../session/personStore.ts'
import { useSessionStore } from '../../session/sessionStore.ts'

export interface Switching {
  /** "Switching signs Ada out of Emulator"; undefined while nobody is in. */
  readonly consequence: ComputedRef<string | undefined>
  readonly busy: Readonly<Ref<boolean>>
  /**
   * Signs out, so that no token of one backend is left to another, and opens the console anew.
   * @param connect makes the other backend the active one; what it throws is thrown, and nothing is opened then
   */
  switchTo(connect: () => void): Promise<void>
}

/**
 * @param from the name of the backend that is connected
 * @param goTo loads an address anew
 */
export function useSwitch(
  from: Readonly<Ref<string>>,
  goTo: (path: string) => void = (path) => globalThis.location.assign(path),
): Switching {
  const { auth } = useAws().session
  const session = useSessionStore()
  const person = usePersonStore()
  const busy = ref(false)

  return {
    consequence: computed(() => {
      if (session.kind === 'signed-out') return undefined
      return session.kind === 'guest'
        ? `Switching ends your visit as a guest of ${from.value}`
        : `Switching signs ${person.name} out of ${from.value}`
    }),
    busy,
    async switchTo(connect) {
      if (busy.value) return
      busy.value = true
      try {
        let turn: SignOutTurn = 'stays'
        if (session.kind === 'signed-in') turn = await auth.signOut()
        else if (session.kind === 'guest') await auth.leaveGuest()
        connect()
        if (turn === 'stays') goTo(appRoot())
      } finally {
        busy.value = false
      }
    },
  }
}
