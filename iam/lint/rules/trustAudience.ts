/** A trust policy for Cognito that names no identity pool: every pool of every account could use the role. Cognito Developer Guide, "Role trust and permissions". */
import type { LintRule } from '../types.ts'

const provider = 'cognito-identity.amazonaws.com'
const positive = /^(ForAnyValue:)?(StringEquals|StringLike|StringEqualsIgnoreCase)$/i

export const trustAudience: LintRule = ({ kind, effect, principals, conditions }) => {
  const trusted = principals.find(({ type, text }) => type === 'Federated' && text === provider)
  if (kind !== 'trust' || effect !== 'Allow' || !trusted) return []
  const named = conditions.some(
    ({ operator, key, values }) =>
      positive.test(operator) && key.toLowerCase() === `${provider}:aud` && values.some(({ text }) => text !== '*'),
  )
  if (named) return []
  return [
    {
      code: 'COGNITO_TRUST_WITHOUT_AUDIENCE',
      path: trusted.path,
      message:
        'Cognito is one provider for all of AWS: without an audience, identity pools of strangers can use this ' +
        'role. IAM refuses such a trust policy.',
      fix: `Add "StringEquals": { "${provider}:aud": "<your identity pool's id>" } to the condition.`,
    },
  ]
}
