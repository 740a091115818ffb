/** Limits of Cognito user pool inputs (Amazon Cognito user pools API reference, "Data types"). */
import { AuthFlowType, ChallengeNameType } from '@aws-sdk/client-cognito-identity-provider/dist-es/models/enums.js'
import type { Constraint, Constraints } from '../../wire/validation/constraint.ts'
import { poolLimits } from './pools/poolLimits.ts'

const printable: Constraint = {
  length: [1, 128],
  pattern: /^[\p{L}\p{M}\p{S}\p{N}\p{P}]+$/u,
  patternText: '[\\p{L}\\p{M}\\p{S}\\p{N}\\p{P}]+',
}
const password: Constraint = { length: [0, 256], pattern: /^\S+.*\S+$/s, patternText: '^[\\S]+.*[\\S]+$' }
const token: Constraint = { pattern: /^[A-Za-z0-9\-_=.]+$/, patternText: '[A-Za-z0-9-_=.]+' }
const code: Constraint = { length: [1, 2048], pattern: /^\S+$/, patternText: '[\\S]+' }

export const cognitoIdpLimits: Constraints = {
  '*.ClientId': { length: [1, 128], pattern: /^[\w+]+$/, patternText: '[\\w+]+' },
  '*.ClientSecret': { length: [1, 64], pattern: /^[\w+]+$/, patternText: '[\\w+]+' },
  '*.SecretHash': { length: [1, 128], pattern: /^[\w+=/]+$/, patternText: '[\\w+=/]+' },
  '*.UserPoolId': { length: [1, 55], pattern: /^[\w-]+_[0-9a-zA-Z]+$/, patternText: '[\\w-]+_[0-9a-zA-Z]+' },
  '*.Username': printable,
  '*.GroupName': printable,
  '*.Password': password,
  '*.ProposedPassword': password,
  '*.PreviousPassword': password,
  '*.ConfirmationCode': code,
  '*.Session': { length: [20, 2048] },
  '*.AccessToken': token,
  '*.RefreshToken': token,
  '*.DeviceKey': { length: [1, 55], pattern: /^[\w-]+_[0-9a-f-]+$/, patternText: '[\\w-]+_[0-9a-f-]+' },
  'RevokeTokenRequest.Token': token,
  'VerifyUserAttributeRequest.Code': code,
  'VerifySoftwareTokenRequest.UserCode': { length: [6, 6], pattern: /^[0-9]+$/, patternText: '[0-9]+' },
  'AttributeType.Name': { ...printable, length: [1, 32] },
  'AttributeType.Value': { length: [0, 2048] },
  'InitiateAuthRequest.AuthFlow': { values: Object.values(AuthFlowType) },
  'RespondToAuthChallengeRequest.ChallengeName': { values: Object.values(ChallengeNameType) },
  ...poolLimits,
}
