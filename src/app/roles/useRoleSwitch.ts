import { readonly, ref, shallowRef } from 'vue'
import { PersonaRefusedError } from '../../aws/persona/personaRefusedError.ts'
import { useAws } from '../../outcomes/useAws.ts'
import { useSaying } from '../../ui/say.ts'
import { switchedWords } from './differenceWords.ts'
import type { RoleChoice } from './roleChoices.ts'
import type { RoleDifference } from './roleDifference.ts'

/** A switch that did not come about. */
export interface RefusedSwitch {
  readonly name: string
  /** AWS's sentence, or what was in the way. */
  readonly message: string
  /** The recorded call that was refused. */
  readonly callId?: string
}

/** Takes another role, and says what came of it. */
export function useRoleSwitch() {
  const { auth } = useAws().session
  const { say } = useSaying()
  const switching = ref(false)
  const refused = shallowRef<RefusedSwitch>()

  /** @returns whether calls are signed so now */
  async function switchTo(
    { name, persona }: Pick<RoleChoice, 'name' | 'persona'>,
    difference?: RoleDifference,
  ): Promise<boolean> {
    if (switching.value) return false
    switching.value = true
    refused.value = undefined
    try {
      await auth.signAs(persona, `Sign as ${name}`)
      say(switchedWords(name, difference))
      return true
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error)
      refused.value = { name, message, ...(error instanceof PersonaRefusedError && { callId: error.callId }) }
      return false
    } finally {
      switching.value = false
    }
  }

  return { switchTo, switching: readonly(switching), refused }
}
