/** sts:AssumeRole for a federated provider: people who come with a token take a role by other operations. STS API Reference, AssumeRoleWithWebIdentity and AssumeRoleWithSAML. */
import type { LintRule } from '../types.ts'

export const trustAction: LintRule = ({ kind, principals, actions }) => {
  const provider = principals.find(({ type }) => type === 'Federated')
  if (kind !== 'trust' || !provider) return []
  const meant = provider.text.includes(':saml-provider/') ? 'sts:AssumeRoleWithSAML' : 'sts:AssumeRoleWithWebIdentity'
  if (actions.some(({ covers }) => covers.includes(meant))) return []
  return actions
    .filter(({ text }) => text.toLowerCase() === 'sts:assumerole')
    .map(({ path }) => ({
      code: 'MISMATCHED_ACTION_FOR_PRINCIPAL',
      path,
      message:
        `Whoever comes from ${provider.text} takes the role by ${meant.slice('sts:'.length)}; ` +
        'sts:AssumeRole does not cover that.',
      fix: `Write "${meant}".`,
    }))
}
