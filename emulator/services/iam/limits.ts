/** Limits of IAM inputs (AWS Identity and Access Management API reference). */
import {
  ContextKeyTypeEnum,
  PolicyScopeType,
  PolicyUsageType,
  StatusType,
} from '@aws-sdk/client-iam/dist-es/models/enums.js'
import type { Constraint, Constraints } from '../../wire/validation/constraint.ts'
import { isArn } from '../arnForm.ts'
import { tagLimits } from '../tagLimits.ts'

const named = (longest: number): Constraint => ({
  length: [1, longest],
  pattern: /^[\w+=,.@-]+$/,
  patternText: '[\\w+=,.@-]+',
})
const path: Constraint = {
  length: [1, 512],
  pattern: /^(\/|\/[!-\x7f]+\/)$/,
  patternText: '(\\u002F)|(\\u002F[\\u0021-\\u007E]+\\u002F)',
}
const pathPrefix: Constraint = { length: [1, 512], pattern: /^\/[!-\x7f]*$/, patternText: '\\u002F[\\u0021-\\u007E]*' }
const printable = /^[\t\n\r -\xff]*$/
const document: Constraint = {
  length: [1, 131_072],
  pattern: printable,
  patternText: '[\\u0009\\u000A\\u000D\\u0020-\\u00FF]+',
}
const arn: Constraint = { length: [20, 2048] }
const policyArn: Constraint = { ...arn, form: { test: isArn, sentence: () => 'Invalid ARN:  Could not be parsed!' } }
const accessKeyId: Constraint = { length: [16, 128], pattern: /^\w+$/, patternText: '[\\w]+' }
const description: Constraint = {
  length: [0, 1000],
  pattern: /^[\p{L}\p{M}\p{Z}\p{S}\p{N}\p{P}]*$/u,
  patternText: '[\\p{L}\\p{M}\\p{Z}\\p{S}\\p{N}\\p{P}]*',
}

export const iamLimits: Constraints = {
  '*.UserName': named(128),
  'CreateUserRequest.UserName': named(64),
  '*.GroupName': named(128),
  '*.RoleName': named(64),
  '*.PolicyName': named(128),
  '*.Path': path,
  '*.PathPrefix': pathPrefix,
  '*.PolicyDocument': document,
  '*.AssumeRolePolicyDocument': document,
  '*.PolicyArn': policyArn,
  '*.PolicySourceArn': arn,
  '*.PermissionsBoundary': policyArn,
  '*.AccessKeyId': accessKeyId,
  '*.VersionId': { pattern: /^v[1-9]\d*(\.[A-Za-z0-9-]*)?$/, patternText: 'v[1-9][0-9]*(\\.[A-Za-z0-9-]*)?' },
  '*.Marker': { length: [1, 1024], pattern: /^[ -\xff]+$/, patternText: '[\\u0020-\\u00FF]+' },
  '*.MaxItems': { range: [1, 1000] },
  '*.Tags': { length: [0, 50] },
  ...tagLimits,
  'UpdateAccessKeyRequest.Status': { values: Object.values(StatusType) },
  'CreateRoleRequest.Description': description,
  'CreateRoleRequest.MaxSessionDuration': { range: [3600, 43_200] },
  'CreatePolicyRequest.Description': description,
  'ListPoliciesRequest.Scope': { values: Object.values(PolicyScopeType) },
  'ListPoliciesRequest.PolicyUsageFilter': { values: Object.values(PolicyUsageType) },
  '*.PolicyInputList[]': document,
  '*.PermissionsBoundaryPolicyInputList[]': document,
  '*.ActionNames[]': { length: [3, 128] },
  '*.ResourceArns[]': { length: [1, 2048] },
  '*.ResourcePolicy': document,
  '*.CallerArn': { length: [1, 2048] },
  'ContextEntry.ContextKeyName': { length: [5, 256] },
  'ContextEntry.ContextKeyType': { values: Object.values(ContextKeyTypeEnum) },
}
