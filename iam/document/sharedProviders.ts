/** Identity providers that everybody shares, and the claim that tells whose tokens are meant. Follows the IAM User Guide, "Identity-provider controls for shared OIDC providers". */

/** Issuer without `https://` -> claims, of which a trust policy must name one. */
const claims: Readonly<Record<string, readonly string[]>> = {
  'agent.buildkite.com': ['sub'],
  'api.pulumi.com/oidc': ['aud'],
  'app.terraform.io': ['sub'],
  'cognito-identity.amazonaws.com': ['aud'],
  'gitlab.com': ['sub'],
  'oidc-configuration.audit-log.githubusercontent.com': ['sub'],
  'oidc.codefresh.io': ['sub'],
  'oidc.vercel.com': ['aud'],
  'proidc.upbound.io': ['sub'],
  'sandboxes.cloud': ['aud'],
  'scalr.io': ['sub'],
  'studio.datachain.ai/api': ['sub'],
  'token.actions.githubusercontent.com': ['sub', 'job_workflow_ref'],
  'tokens.cloud.shisho.dev': ['sub'],
  'vstoken.actions.githubusercontent.com': ['sub'],
}

export interface ClaimCondition {
  readonly operator: string
  readonly key: string
  readonly values: readonly string[]
}

const scoping = /^(ForAnyValue:)?(StringEquals|StringLike|StringEqualsIgnoreCase)$/i

/**
 * The condition keys of which a statement that trusts a provider must limit one, when it limits none: then tokens of
 * everybody fit. `undefined` when it does, and for providers of one owner. One value that is not all is enough for AWS.
 * @param provider as `Principal.Federated` names it, with or without an ARN around it.
 */
export function unscopedClaims(provider: string, conditions: readonly ClaimCondition[]): readonly string[] | undefined {
  const issuer = provider.replace(/^arn:[^:]*:iam::\d*:oidc-provider\//, '')
  const keys = (Object.hasOwn(claims, issuer) ? claims[issuer] : undefined)?.map((claim) => `${issuer}:${claim}`)
  const isScoped = conditions.some(
    ({ operator, key, values }) =>
      scoping.test(operator) &&
      keys?.some((wanted) => wanted.toLowerCase() === key.toLowerCase()) &&
      values.some((value) => !/^\**$/.test(value)),
  )
  return isScoped ? undefined : keys
}
