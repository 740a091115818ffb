/** Limits of Organizations inputs (AWS Organizations API Reference). */
import { ChildType, PolicyType } from '@aws-sdk/client-organizations/dist-es/models/enums.js'
import type { Constraint, Constraints } from '../../wire/validation/constraint.ts'

const pattern = (text: string): Constraint => ({ pattern: new RegExp(`^(${text})$`), patternText: `^${text}$` })

const root = 'r-[0-9a-z]{4,32}'
const unit = 'ou-[0-9a-z]{4,32}-[a-z0-9]{8,32}'
const account = '\\d{12}'
const policyType: Constraint = { values: Object.values(PolicyType) }
/** Longer than any policy may be, which has a sentence of its own. */
const content: Constraint = { length: [1, 1_000_000] }

export const organizationsLimits: Constraints = {
  '*.AccountId': pattern(account),
  '*.ChildId': pattern(`${account}|${unit}`),
  '*.ChildType': { values: Object.values(ChildType) },
  '*.Content': content,
  '*.Description': { length: [0, 512] },
  '*.Filter': policyType,
  '*.MaxResults': { range: [1, 20] },
  '*.Name': { length: [1, 128] },
  '*.NextToken': { length: [0, 100_000] },
  '*.OrganizationalUnitId': pattern(unit),
  '*.ParentId': pattern(`${root}|${unit}`),
  '*.PolicyId': pattern('p-[0-9a-zA-Z_]{8,128}'),
  '*.PolicyType': policyType,
  '*.RootId': pattern(root),
  '*.TargetId': pattern(`${root}|${account}|${unit}`),
  'CreatePolicyRequest.Type': policyType,
}
