import type { OneOrMany, PolicyDocument, Statement } from '#iam/types.ts'
import { AwsError } from '../../wire/awsError.ts'

/**
 * OpenID Connect providers that serve many customers: whoever trusts one must say by one of these claims which customer
 * (IAM User Guide, "Identity-provider controls for shared OIDC providers").
 */
const claimsOf: Readonly<Record<string, readonly string[]>> = {
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
  'token.actions.githubusercontent.com': ['sub'],
  'tokens.cloud.shisho.dev': ['sub'],
  'vstoken.actions.githubusercontent.com': ['sub'],
}

const narrowing = /^(For(Any|All)Values?:)?String(Equals|Like|EqualsIgnoreCase)$/

/**
 * Rejects a trust policy that lets in every customer of a shared provider.
 * @throws AwsError MalformedPolicyDocument
 */
export function rejectUnscopedProviders({ Statement: statements }: PolicyDocument): void {
  const list: readonly Statement[] = Array.isArray(statements) ? statements : [statements as Statement]
  for (const statement of list) {
    const { Effect, Principal } = statement
    if (Effect !== 'Allow' || typeof Principal !== 'object') continue
    for (const principal of listOf(Principal.Federated)) {
      const provider = principal.replace(/^arn:[\w-]+:iam::\d{12}:oidc-provider\//, '')
      const keys = (claimsOf[provider] ?? []).map((claim) => `${provider}:${claim}`)
      if (keys.length === 0 || keys.some((key) => isScoped(statement, key))) continue
      const wanted = `must evaluate, using StringEquals, StringLike or StringEqualsIgnoreCase, ${keys.join(' or ')}`
      const message = `Trust policy with trusted principal ${principal} ${wanted} which is not scoped to all.`
      throw new AwsError('MalformedPolicyDocument', message)
    }
  }
}

/** Whether a condition asks for values of the key that are not every value. */
function isScoped({ Condition = {} }: Statement, key: string): boolean {
  return Object.entries(Condition).some(
    ([operator, keys]) =>
      narrowing.test(operator) &&
      Object.entries(keys).some(
        ([name, values]) =>
          name.toLowerCase() === key.toLowerCase() && listOf(values).every((value) => !/^\*+$/.test(String(value))),
      ),
  )
}

function listOf<T>(values: OneOrMany<T> | undefined): readonly T[] {
  if (values === undefined) return []
  return Array.isArray(values) ? values : [values as T]
}
