/** The layers of policies in AWS's order, to whom each applies, and what one says about a request. Follows the IAM User Guide, "Policy evaluation logic", and the AWS Organizations User Guide, "Service control policies" and "Resource control policies". */
import type { DecidingStatement, LayerName, PoliciesInForce, Policy, Principal } from '../types.ts'
import type { CompiledStatement } from './compileDocument.ts'
import type { Reach } from './match/principal.ts'
import { accountOf, type PreparedRequest } from './preparedRequest.ts'

export const evaluationOrder: readonly LayerName[] = [
  'resource control',
  'service control',
  'resource-based',
  'identity-based',
  'permissions boundary',
  'session',
]

/**
 * - Anonymous and federated principals have no account of ours behind them: only what stands on the resource applies.
 * - The root user has no identity-based policies and no boundary, and needs none.
 */
const appliesTo: Readonly<Record<Principal['type'], readonly LayerName[]>> = {
  Anonymous: ['resource control', 'resource-based'],
  Federated: ['resource control', 'resource-based'],
  Account: ['resource control', 'service control', 'resource-based', 'session'],
  User: evaluationOrder,
  AssumedRole: evaluationOrder,
}

/** Resource control policies reach these services only; AWS adds to the list now and then. */
const servicesUnderResourceControl = new Set([
  'aoss',
  'cognito-identity',
  'cognito-idp',
  'dynamodb',
  'ecr',
  'kms',
  'logs',
  's3',
  'secretsmanager',
  'sqs',
  'sts',
])

/** @param action in lower case */
export const isUnderResourceControl = (action: string): boolean =>
  servicesUnderResourceControl.has(action.slice(0, action.indexOf(':')))

/** AWS services act with roles of this path; the organization's policies do not limit them. */
const serviceLinkedPath = ':role/aws-service-role/'

/** The policies of one layer that count for this request; `undefined` when the layer is not in force. */
export function policiesOf(
  layer: LayerName,
  policies: PoliciesInForce,
  request: PreparedRequest,
): readonly Policy[] | undefined {
  const inForce = readPolicies(policies[layer])
  if (!inForce || !appliesTo[request.principal.type].includes(layer)) return undefined
  if (layer === 'service control' || layer === 'resource control') {
    return organizationLimits(layer, request) ? inForce : undefined
  }
  return inForce
}

/** A layer that is no list is in force and silent; what is no policy in a list counts for nothing. */
function readPolicies(value: readonly Policy[] | undefined): readonly Policy[] | undefined {
  if (value === undefined) return undefined
  if (!Array.isArray(value)) return []
  return value.every(isPolicy) ? value : value.filter(isPolicy)
}

const isPolicy = (value: unknown): value is Policy => typeof value === 'object' && value !== null

/** Service control policies follow the principal's account, resource control policies the resource's. */
function organizationLimits(layer: 'service control' | 'resource control', request: PreparedRequest): boolean {
  const { principal, action, resourceAccount, managementAccount } = request
  if (principal.type === 'AssumedRole' && principal.roleArn.includes(serviceLinkedPath)) return false
  const account = layer === 'service control' ? accountOf(principal) : resourceAccount
  if (managementAccount !== undefined && account === managementAccount) return false
  return layer === 'service control' || isUnderResourceControl(action)
}

/** In this layer a statement without a principal matches nobody. */
export const needsPrincipal = (layer: LayerName) => layer === 'resource-based'

/** A statement that matched. */
export interface Hit {
  readonly policy: Policy
  readonly statement: CompiledStatement
  readonly reach: Reach
}

/** The first Deny that matched, and the first Allow by how it names the principal. */
export interface LayerFinding {
  readonly deny: Hit | undefined
  readonly direct: Hit | undefined
  readonly role: Hit | undefined
  readonly account: Hit | undefined
  /** Every level of the organization has an Allow; the same as "any Allow" where there are no levels. */
  readonly everyLevelAllows: boolean
}

/** Collects hits in the order of policies and statements. One object, which is the finding in the end: every request makes some. */
export class FindingBuilder implements LayerFinding {
  deny: Hit | undefined = undefined
  direct: Hit | undefined = undefined
  role: Hit | undefined = undefined
  account: Hit | undefined = undefined
  everyLevelAllows = false
  readonly #policies: readonly Policy[]
  readonly #allowingLevels: string[] = []

  constructor(policies: readonly Policy[]) {
    this.#policies = policies
  }

  add(hit: Hit): void {
    if (hit.statement.effect === 'Deny') {
      this.deny ??= hit
      return
    }
    this[hit.reach] ??= hit
    const level = levelOf(hit.policy)
    if (!this.#allowingLevels.includes(level)) this.#allowingLevels.push(level)
  }

  /** True when another Allow of this policy could not change the finding. */
  hasEnoughAllows(policy: Policy): boolean {
    return this.direct !== undefined && this.#allowingLevels.includes(levelOf(policy))
  }

  finish(): LayerFinding {
    const levels = this.#allowingLevels
    this.everyLevelAllows = levels.length > 0 && this.#policies.every((policy) => levels.includes(levelOf(policy)))
    return this
  }
}

const levelOf = ({ attachedTo }: Policy) => attachedTo ?? ''

/** Names a statement for the decision. */
export function decidingStatement(layer: LayerName, { policy, statement }: Hit): DecidingStatement {
  return {
    layer,
    policyName: policy.name,
    ...(policy.arn === undefined ? {} : { policyArn: policy.arn }),
    statement: statement.index,
    ...(statement.sid === undefined ? {} : { sid: statement.sid }),
  }
}
