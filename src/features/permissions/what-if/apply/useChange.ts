import { computed } from 'vue'
import { serviceRequirements } from '#iam/requirements/requirementsOf.ts'
import { useAws } from '../../../../outcomes/useAws.ts'
import { predictCall } from '../../../../session/predictions/predictCall.ts'
import type { Asker } from '../../../../session/predictions/predictRequest.ts'
import type { PoolRole } from '../../roles/poolRoles.ts'
import type { ReadDraft } from '../documents/draft.ts'
import { type EditedDocument, isOfAws } from '../documents/editedDocument.ts'
import { changeOf } from './changeOf.ts'
import { locksOut } from './locksOut.ts'

export interface Drafted {
  readonly role: PoolRole | undefined
  readonly document: EditedDocument | undefined
  readonly draft: ReadDraft | undefined
  readonly text: string
  readonly isChanged: boolean
}

/** The calls that would put a draft in force, and what is foretold of them. */
export function useChange(drafted: () => Drafted, asker: () => Asker | undefined) {
  const { configuration } = useAws()
  const steps = computed(() => {
    const { role, document, draft, text } = drafted()
    if (!role || !document || isOfAws(document) || !draft || draft.kind === 'invalid') return []
    return changeOf(configuration, role, document, draft, text)
  })
  const foretold = computed(() => {
    const as = asker()
    return as ? steps.value.map(({ call }) => predictCall(as, call, serviceRequirements)) : []
  })
  const refusal = computed(() => foretold.value.find((decision) => decision && decision.verdict !== 'allowed'))
  return {
    steps,
    refusal,
    /** What is told of it before the click: the refusal, or what allows the first call. Undefined where that is not certain. */
    told: computed(
      () => refusal.value ?? (foretold.value.every((decision) => decision) ? foretold.value[0] : undefined),
    ),
    isLockingOut: computed(() => {
      const { document, draft, isChanged } = drafted()
      const as = asker()
      if (!isChanged || !as || !document || !draft || draft.kind === 'invalid') return false
      return locksOut(as, document, draft, steps.value)
    }),
  }
}
