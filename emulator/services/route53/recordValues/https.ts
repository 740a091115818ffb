import { serviceBindingProblem } from './serviceBinding.ts'
import type { ValueProblem } from './valueProblem.ts'

/** `priority target [key=value ...]` (RFC 9460). */
export function https(value: string): ValueProblem | undefined {
  return serviceBindingProblem(value)
}
