/** Limits of STS inputs (AWS Security Token Service API reference). */
import type { Constraint, Constraints } from '../../wire/validation/constraint.ts'
import { isArn } from '../arnForm.ts'
import { tagLimits } from '../tagLimits.ts'

const roleArn: Constraint = {
  length: [20, 2048],
  // What does not even begin as an ARN and is too short is told by its length.
  form: {
    test: (text) => isArn(text) || (text.length < 20 && !text.startsWith('arn:')),
    sentence: (text) => `${text} is invalid`,
  },
}
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
  ...tagLimits,
  'AssumeRoleWithWebIdentityRequest.WebIdentityToken': { length: [4, 20_000] },
  'AssumeRoleWithWebIdentityRequest.ProviderId': { length: [4, 2048] },
}
