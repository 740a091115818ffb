import type { Ref } from 'vue'
import { useAws } from '../../../outcomes/useAws.ts'
import type { CopyState } from '../../../ui/useCopy.ts'
import { useCopy } from '../../../ui/useCopy.ts'
import type { CliForm } from './cliText.ts'
import { cliText } from './cliText.ts'

/**
 * Copies the session's credentials for a terminal. They are read on the click and exist outside the signer only on the
 * clipboard.
 */
export function useCliCopy(): { state: Ref<CopyState>; copyFor: (form: CliForm) => Promise<void> } {
  const { configuration, session } = useAws()
  const { state, copy } = useCopy()
  async function copyFor(form: CliForm): Promise<void> {
    try {
      await copy(cliText(form, await session.credentials.forSigning(), configuration))
    } catch {
      state.value = 'refused'
    }
  }
  return { state, copyFor }
}
