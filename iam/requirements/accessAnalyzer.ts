/** Requirements of the Access Analyzer operations that are emulated. Follows the Service Authorization Reference, "Actions, resources, and condition keys for AWS IAM Access Analyzer". */
import { requirement } from './requirement.ts'
import type { RequirementTable } from './types.ts'

export const accessAnalyzerRequirements: RequirementTable = {
  ValidatePolicy: () => [requirement('access-analyzer:ValidatePolicy', '*')],
}
