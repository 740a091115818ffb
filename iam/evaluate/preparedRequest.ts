/** One request in the form that matching needs, made once for all statements. Condition keys have no case: IAM User Guide, "IAM JSON policy elements: Condition". */
import { type ArnSegments, arnSegments } from '../document/language/arn.ts'
import type { AuthorizationRequest, PoliciesInForce, Principal, RequestContext } from '../types.ts'

/**
 * Takes a request as it comes, also one with parts of the wrong type: those count as empty. The context is read when
 * the first condition or variable asks for it, so a caller may put it together only then.
 */
export class PreparedRequest {
  readonly principal: Principal
  /** In lower case: actions are compared without case. */
  readonly action: string
  readonly actionAsGiven: string
  readonly resource: string
  /** The account that owns the resource, when the request says so or the principal has one. */
  readonly resourceAccount: string | undefined
  readonly managementAccount: string | undefined
  readonly identityPoliciesAlone: boolean
  readonly #request: AuthorizationRequest
  #context: Map<string, string | readonly string[]> | undefined
  #segments: ArnSegments | 'not an ARN' | undefined

  /** A user or a role that a permissions boundary limits. */
  readonly hasBoundary: boolean

  constructor(request: AuthorizationRequest, policies: PoliciesInForce) {
    this.principal = checkedPrincipal(request.principal)
    this.actionAsGiven = typeof request.action === 'string' ? request.action : ''
    this.action = this.actionAsGiven.toLowerCase()
    this.resource = typeof request.resource === 'string' ? request.resource : ''
    this.resourceAccount = request.resourceAccount ?? accountOf(this.principal)
    this.managementAccount = request.managementAccount
    this.identityPoliciesAlone = request.identityPoliciesAlone === true
    this.hasBoundary =
      policies['permissions boundary'] !== undefined &&
      (this.principal.type === 'User' || this.principal.type === 'AssumedRole')
    this.#request = request
  }

  /** True when the principal belongs to an account and the resource to another one. */
  get crossesAccounts(): boolean {
    const account = accountOf(this.principal)
    return account !== undefined && this.resourceAccount !== account
  }

  /** The six segments of the resource; `undefined` when it is `*` or no ARN. */
  get resourceSegments(): ArnSegments | undefined {
    this.#segments ??= arnSegments(this.resource) ?? 'not an ARN'
    return this.#segments === 'not an ARN' ? undefined : this.#segments
  }

  /**
   * All values of a condition key (in lower case). `undefined` when the request does not carry it, or carries it empty.
   */
  values(key: string): readonly string[] | undefined {
    const value = this.#lookUp(key)
    if (value === undefined) return undefined
    return typeof value === 'string' ? [value] : value
  }

  /** The value of a single-valued key (in lower case). A list, even of one, is a multi-valued key and has none. */
  single(key: string): string | undefined {
    const value = this.#lookUp(key)
    return typeof value === 'string' ? value : undefined
  }

  #lookUp(key: string): string | readonly string[] | undefined {
    this.#context ??= lowerCaseKeys(this.#request.context)
    return this.#context.get(key)
  }
}

const isFilledList = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.length > 0 && value.every((item) => typeof item === 'string')

function lowerCaseKeys(context: RequestContext): Map<string, string | readonly string[]> {
  const keys = new Map<string, string | readonly string[]>()
  try {
    for (const [key, value] of Object.entries(context ?? {})) {
      if (typeof value === 'string' || isFilledList(value)) keys.set(key.toLowerCase(), value)
    }
  } catch {
    // Only objects with accessors that throw come here; JSON has none.
  }
  return keys
}

const nobody: Principal = { type: 'Anonymous' }

/** The text members that each type must have. Types: IAM User Guide, "AWS global condition context keys", aws:PrincipalType. */
const members: Readonly<Record<Principal['type'], readonly string[]>> = {
  Anonymous: [],
  Federated: ['provider'],
  Account: ['account', 'arn'],
  User: ['account', 'arn'],
  AssumedRole: ['account', 'arn', 'roleArn'],
}

/** The principal itself, or an anonymous one when it lacks what its type must have. */
function checkedPrincipal(principal: Principal): Principal {
  if (typeof principal !== 'object' || principal === null || !Object.hasOwn(members, principal.type)) return nobody
  const given = principal as Readonly<Record<string, unknown>>
  for (const member of members[principal.type]) if (typeof given[member] !== 'string') return nobody
  return principal
}

/** The account behind a principal; anonymous and federated ones have none. */
export function accountOf(principal: Principal): string | undefined {
  return principal.type === 'Anonymous' || principal.type === 'Federated' ? undefined : principal.account
}
