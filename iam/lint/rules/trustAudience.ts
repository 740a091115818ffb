/** A trust policy for a provider that everybody shares, which does not say whose tokens are meant. Cognito Developer Guide, "Role trust and permissions"; IAM User Guide, "Identity-provider controls for shared OIDC providers". */
import { unscopedClaims } from '../../document/sharedProviders.ts'
import type { LintRule } from '../types.ts'

const cognito = 'cognito-identity.amazonaws.com'

export const trustAudience: LintRule = ({ kind, effect, principals, conditions }) => {
  if (kind !== 'trust' || effect !== 'Allow') return []
  const written = conditions.map(({ operator, key, values }) => ({
    operator,
    key,
    values: values.map(({ text }) => text),
  }))
  return principals.flatMap(({ type, text, path }) => {
    const [key] = (type === 'Federated' && unscopedClaims(text, written)) || []
    if (key === undefined) return []
    const whose = text === cognito ? "<your identity pool's id>" : '<your own>'
    return {
      code: text === cognito ? 'COGNITO_TRUST_WITHOUT_AUDIENCE' : 'SHARED_PROVIDER_WITHOUT_TENANT',
      path,
      message:
        (text === cognito
          ? 'Cognito is one provider for all of AWS: without an audience, identity pools of strangers can use this role.'
          : `${text} is one provider for everybody: without a condition on ${key}, tokens of strangers can use this role.`) +
        ' IAM refuses such a trust policy.',
      fix: `Add "StringEquals": { "${key}": "${whose}" } to the condition.`,
    }
  })
}
