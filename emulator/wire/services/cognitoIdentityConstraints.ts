/** Limits of identity pool inputs (Amazon Cognito federated identities API reference). */
import type { Constraint, Constraints } from '../validation/constraint.ts'

const regionalId: Constraint = { length: [1, 55], pattern: /^[\w-]+:[0-9a-f-]+$/, patternText: '[\\w-]+:[0-9a-f-]+' }

export const cognitoIdentityConstraints: Constraints = {
  '*.IdentityPoolId': regionalId,
  '*.IdentityId': regionalId,
  '*.AccountId': { length: [1, 15], pattern: /^\d+$/, patternText: '\\d+' },
  '*.CustomRoleArn': { length: [20, 2048] },
  '*.Logins': { length: [0, 10] },
  '*.Logins[]': { length: [1, 50_000] },
}
