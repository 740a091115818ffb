/** What a call needs before AWS carries it out: one table for each service. Follows the Service Authorization Reference and the API references. */
import { route53Requirements } from './route53.ts'
import { s3Requirements } from './s3.ts'
import { stsRequirements } from './sts.ts'
import type { OperationInput, Requirement, RequirementRule, ServiceId } from './types.ts'

const tables: Readonly<Partial<Record<ServiceId, Readonly<Record<string, RequirementRule>>>>> = {
  s3: s3Requirements,
  route53: route53Requirements,
  sts: stsRequirements,
}

/**
 * The requirements of one call, all of which must be allowed; `input` as the SDK's command takes it. `undefined` means
 * that nothing is known of the operation, never that it needs nothing.
 */
export function requirementsOf(
  service: ServiceId,
  operation: string,
  input: OperationInput,
): readonly Requirement[] | undefined {
  const table = tables[service]
  return table && Object.hasOwn(table, operation) ? table[operation]?.(input) : undefined
}
