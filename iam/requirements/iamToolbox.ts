/** Requirements of the IAM Toolbox operations, whose actions are IAM's. Follows the IAM Toolbox API Reference (preview). */
import { requirement } from './requirement.ts'
import type { RequirementTable } from './types.ts'

export const iamToolboxRequirements: RequirementTable = {
  GetRequestAuthorizationDetails: () => [requirement('iam:GetRequestAuthorizationDetails', '*')],
}
