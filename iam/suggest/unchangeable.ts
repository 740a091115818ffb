/** Denials that no Allow of one's own changes, and why. Follows the IAM User Guide, "Policy evaluation logic", and the Cognito Developer Guide, "IAM roles" (guest session policies). */
import type { Settlement } from '../evaluate/settle.ts'
import type { DecidingStatement, Decision } from '../types.ts'
import type { Suggestion } from './types.ts'

/** `undefined` when a statement in the silent layer can help. */
export function unchangeable(decision: Decision, settlement: Settlement): Suggestion | undefined {
  const { verdict, layer = 'identity-based', decidedBy } = settlement
  const stuck = (reason: string): Suggestion => ({
    kind: 'nothing helps',
    layer,
    reason,
    ...(decidedBy && { decidedBy }),
  })
  if (verdict === 'explicitly denied') {
    return stuck(`${decidedBy ? named(decidedBy) : 'a statement'} denies it, and no Allow outweighs a Deny`)
  }
  if (layer === 'service control' || layer === 'resource control') {
    return stuck(`the ${layer} policies of the organization leave it out: only the organization can change that`)
  }
  if (layer !== 'session') return undefined
  if (isGuest(decision)) {
    const reason = 'the session policies that identity pools give to guests leave it out, whatever the role allows'
    return stuck(`${reason}: only signing in helps`)
  }
  return stuck('the session policy was fixed when the session began: only a new session with another one helps')
}

function named({ sid, statement, policyName, layer }: DecidingStatement): string {
  return `statement ${sid ?? statement} of ${policyName} (${layer})`
}

function isGuest({ request: { context } }: Decision): boolean {
  const amr = context?.['cognito-identity.amazonaws.com:amr']
  return amr === 'unauthenticated' || (Array.isArray(amr) && amr.includes('unauthenticated'))
}
