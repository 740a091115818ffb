/** The statement that allows one request in one layer. Follows the IAM User Guide, "IAM JSON policy elements reference". */
import type { AuthorizationRequest, LayerName, Principal, PrincipalElement, Statement } from '../types.ts'
import { type Conditions, joined, partConditions } from './narrowing.ts'
import { writtenResource } from './writtenValue.ts'

/** The action, the resource and the part of it that the request names; `near` are conditions of a near statement. */
export function statementFor(
  request: AuthorizationRequest,
  layer: LayerName,
  identity: string | undefined,
  near: Conditions = {},
): Statement {
  const { principal, action, resource, context } = request
  const trust = layer === 'resource-based' && action.toLowerCase().startsWith('sts:')
  const part = partConditions(context, identity, near)
  const conditions = joined(near, trust ? joined(trustConditions(request), part) : part)
  return {
    Sid: `Allow${sidOf(action)}`,
    Effect: 'Allow',
    ...(layer === 'resource-based' ? { Principal: principalElement(principal) } : {}),
    Action: action,
    // A trust policy stands on the role itself.
    ...(trust ? {} : { Resource: writtenResource(resource, identity) }),
    ...(Object.keys(conditions).length === 0 ? {} : { Condition: written(conditions) }),
  }
}

/** Letters and digits of an action: `S3GetObject`. */
export function sidOf(action: string): string {
  return action
    .split(/[^A-Za-z0-9]+/)
    .map((word) => word.slice(0, 1).toUpperCase() + word.slice(1))
    .join('')
}

/** Lists of one stand without brackets, as people write them. */
export function written(conditions: Conditions): NonNullable<Statement['Condition']> {
  return Object.fromEntries(
    Object.entries(conditions).map(([operator, keys]) => [
      operator,
      Object.fromEntries(Object.entries(keys).map(([key, values]) => [key, oneOrMany(values)])),
    ]),
  )
}

export function oneOrMany(values: readonly string[]): string | readonly string[] {
  const [only] = values
  return only !== undefined && values.length === 1 ? only : values
}

/** The role, not the session: a session's name is not the reader's to choose. */
function principalElement(principal: Principal): PrincipalElement {
  switch (principal.type) {
    case 'Anonymous':
      return '*'
    case 'Federated':
      return { Federated: principal.provider }
    case 'AssumedRole':
      return { AWS: principal.roleArn }
    default:
      return { AWS: principal.arn }
  }
}

/** A trust policy for identity pools must name the pool: IAM refuses it otherwise. */
function trustConditions({ principal, context }: AuthorizationRequest): Conditions {
  if (principal.type !== 'Federated') return {}
  const key = `${principal.provider}:aud`
  const audience = context?.[key]
  return typeof audience === 'string' ? { StringEquals: { [key]: [audience] } } : {}
}
