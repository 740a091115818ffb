import type { RoleStep } from '#iam/identity-pool/types.ts'

/** The steps of a role choice, where a note's detail is one or holds one; else none. */
export function roleStepsOf(detail: unknown): readonly RoleStep[] {
  if (typeof detail !== 'object' || detail === null) return []
  const steps: unknown = Array.isArray(detail) ? detail : Reflect.get(detail, 'steps')
  return Array.isArray(steps) && steps.every(isRoleStep) ? steps : []
}

function isRoleStep(value: unknown): value is RoleStep {
  if (typeof value !== 'object' || value === null) return false
  const outcome: unknown = Reflect.get(value, 'outcome')
  return (
    typeof Reflect.get(value, 'rule') === 'string' &&
    typeof Reflect.get(value, 'reason') === 'string' &&
    (outcome === 'chosen' || outcome === 'passed over' || outcome === 'refused')
  )
}
