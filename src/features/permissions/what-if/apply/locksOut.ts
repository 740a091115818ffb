import { serviceRequirements } from '#iam/requirements/requirementsOf.ts'
import { predictCall } from '../../../../session/predictions/predictCall.ts'
import type { Asker } from '../../../../session/predictions/predictRequest.ts'
import type { ReadDraft } from '../documents/draft.ts'
import type { EditedDocument } from '../documents/editedDocument.ts'
import { withDraft } from '../flips/withDraft.ts'
import type { ChangeStep } from './changeOf.ts'

/**
 * Whether whoever puts a draft in force could not take it back by their role afterwards, and could now. Of a trust policy and a
 * mapping nothing is said: a session that is there goes on.
 */
export function locksOut(
  asker: Asker,
  document: EditedDocument,
  draft: ReadDraft,
  steps: readonly ChangeStep[],
): boolean {
  const policies = withDraft(asker.policies, document, draft)
  if (policies === asker.policies) return false
  const calls = steps.flatMap((step) => step.undo([]))
  const isRefused = (as: Asker) =>
    calls.some((call) => {
      const verdict = predictCall(as, call, serviceRequirements)?.verdict
      return verdict !== undefined && verdict !== 'allowed'
    })
  return !isRefused(asker) && isRefused({ ...asker, policies })
}
