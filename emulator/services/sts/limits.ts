/** Limits of STS inputs (AWS Security Token Service API reference). */
import type { Constraint, Constraints } from '../../wire/validation/constraint.ts'

const roleArn: Constraint = { length: [20, 2048] }
const roleSessionName: Constraint = { length: [2, 64], pattern: /^[\w+=,.@-]*$/, patternText: '[\\w+=,.@-]*' }
const sessionPolicy: Constraint = { length: [1, 2048] }

export const stsLimits: Constraints = {
  '*.RoleArn': roleArn,
  '*.RoleSessionName': roleSessionName,
  '*.DurationSeconds': { range: [900, 43_200] },
  'GetSessionTokenRequest.DurationSeconds': { range: [900, 129_600] },
  '*.PolicyArns': { length: [0, 10] },
  '*.SourceIdentity': { length: [2, 64], pattern: /^[\w+=,.@-]*$/, patternText: '[\\w+=,.@-]*' },
  'DecodeAuthorizationMessageRequest.EncodedMessage': { length: [1, 10_240] },
  '*.Policy': sessionPolicy,
  'PolicyDescriptorType.arn': { length: [20, 2048] },
  'AssumeRoleRequest.ExternalId': { length: [2, 1224], pattern: /^[\w+=,.@:/-]*$/, patternText: '[\\w+=,.@:\\/-]*' },
  'AssumeRoleRequest.Tags': { length: [0, 50] },
  'Tag.Key': { length: [1, 128] },
  'Tag.Value': { length: [0, 256] },
  'AssumeRoleWithWebIdentityRequest.WebIdentityToken': { length: [4, 20_000] },
  'AssumeRoleWithWebIdentityRequest.ProviderId': { length: [4, 2048] },
}
