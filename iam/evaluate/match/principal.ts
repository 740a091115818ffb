/** Principal and NotPrincipal of resource policies and trust policies. Follows the IAM User Guide, "AWS JSON policy elements: Principal". */
import type { Effect, Principal } from '../../types.ts'
import type { PreparedRequest } from '../preparedRequest.ts'
import { type CompiledElement, textList, unreadableElement, withNote } from './element.ts'

/**
 * How a statement names the one who asks.
 * - `direct`: the session, the user, the root user or everyone; an Allow then needs no identity-based policy.
 * - `role`: the role behind a session; its permissions boundary and session policies still limit it.
 * - `account`: the whole account; an identity-based policy must allow too.
 */
export type Reach = 'direct' | 'role' | 'account'

/** A statement that names someone in several ways counts as its strongest. */
const strongestFirst: readonly Reach[] = ['direct', 'role', 'account']

export interface CompiledPrincipal extends CompiledElement {
  /** How the statement names the principal; `undefined` when it does not. */
  reach(request: PreparedRequest): Reach | undefined
}

type PrincipalName = 'Principal' | 'NotPrincipal'

interface NamedPrincipal {
  readonly type: string
  readonly value: string
}

const reachNotes: Readonly<Record<Reach, string | undefined>> = {
  direct: undefined,
  role: 'names the role: its permissions boundary and session policies still limit what this statement allows',
  account: 'names the account: an identity-based policy must allow it too',
}

const crossAccountNote = 'the principal is of another account: an identity-based policy there must allow it too'

/** Reads `"*"` and the map form into one list. `undefined` when it is neither. */
function namedPrincipals(value: unknown): readonly NamedPrincipal[] | undefined {
  if (value === '*') return [{ type: '*', value: '*' }]
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined
  const named: NamedPrincipal[] = []
  for (const [type, values] of Object.entries(value)) {
    const list = textList(values)
    if (!list) return undefined
    named.push(...list.map((item) => ({ type, value: item })))
  }
  return named
}

function reachOf({ type, value }: NamedPrincipal, principal: Principal): Reach | undefined {
  if (type === '*') return 'direct'
  if (type === 'Federated') return principal.type === 'Federated' && value === principal.provider ? 'direct' : undefined
  if (type !== 'AWS' || principal.type === 'Federated') return undefined
  if (value === '*') return 'direct'
  if (principal.type === 'Anonymous') return undefined
  if (value === principal.arn) return 'direct'
  if (principal.type === 'AssumedRole' && value === principal.roleArn) return 'role'
  if (value !== principal.account && !isAccountRoot(value, principal.account)) return undefined
  return principal.type === 'Account' ? 'direct' : 'account'
}

/** In any partition: `aws`, `aws-cn`, `aws-us-gov`. */
const isAccountRoot = (arn: string, account: string) => arn.startsWith('arn:') && arn.endsWith(`:iam::${account}:root`)

/** How each level of the one who asks must be named, to be left out of a Deny with NotPrincipal. */
const levelsOf: Readonly<Record<Principal['type'], readonly { readonly reach: Reach; readonly level: string }[]>> = {
  Anonymous: [{ reach: 'direct', level: 'everyone' }],
  Federated: [{ reach: 'direct', level: 'the provider' }],
  Account: [{ reach: 'direct', level: 'the account' }],
  User: [
    { reach: 'direct', level: 'the user' },
    { reach: 'account', level: 'the account' },
  ],
  AssumedRole: [
    { reach: 'direct', level: 'the session' },
    { reach: 'role', level: 'the role' },
    { reach: 'account', level: 'the account' },
  ],
}

const boundaryNote = 'a Deny with NotPrincipal denies everyone who has a permissions boundary, whomever it names'

/**
 * What keeps a Deny with NotPrincipal from leaving out the one who asks; undefined when it leaves them out. AWS looks at the
 * account, then at the role, then at the session: each must be named. IAM User Guide, "AWS JSON policy elements: NotPrincipal".
 */
function unnamedBy(named: readonly NamedPrincipal[], request: PreparedRequest): string | undefined {
  const { principal, hasBoundary } = request
  const reaches = named.map((item) => reachOf(item, principal))
  if (hasBoundary) return boundaryNote
  if (named.some(({ type, value }) => value === '*' && (type === '*' || type === 'AWS'))) return undefined
  const missing = levelsOf[principal.type].filter(({ reach }) => !reaches.includes(reach))
  if (missing.length === 0) return undefined
  return `NotPrincipal leaves out only whom it names at every level; missing here: ${missing.map(({ level }) => level).join(', ')}`
}

function deniesNote(named: readonly NamedPrincipal[], request: PreparedRequest): string | undefined {
  // Whom nothing here names needs no explanation.
  const isNamed = named.some((item) => reachOf(item, request.principal) !== undefined)
  return request.hasBoundary || isNamed ? unnamedBy(named, request) : undefined
}

/** The names by which the one who asks can be named. */
export function principalNames(principal: Principal): readonly string[] {
  switch (principal.type) {
    case 'Anonymous':
      return ['anonymous']
    case 'Federated':
      return [principal.provider]
    case 'AssumedRole':
      return [principal.arn, principal.roleArn]
    default:
      return [principal.arn]
  }
}

/** Compiles `Principal`, or `NotPrincipal`, which matches everyone whom its list does not name. */
export function compilePrincipal(element: PrincipalName, value: unknown, effect: Effect): CompiledPrincipal {
  const named = namedPrincipals(value)
  if (!named) return unreadablePrincipal(element, effect, `${element} must be "*" or a map of principal types to names`)
  const wanted = named.map((item) => (item.type === '*' ? '*' : `${item.type}: ${item.value}`))
  const reach = (request: PreparedRequest): Reach | undefined => {
    if (element === 'NotPrincipal' && effect === 'Deny') {
      return unnamedBy(named, request) === undefined ? undefined : 'direct'
    }
    const reaches = named.map((item) => reachOf(item, request.principal))
    if (element === 'NotPrincipal') return reaches.some(Boolean) ? undefined : 'direct'
    return strongestFirst.find((candidate) => reaches.includes(candidate))
  }
  return {
    reach,
    matches: (request) => reach(request) !== undefined,
    trace: (request) => {
      const found = reach(request)
      const trace = { element, matched: found !== undefined, wanted, actual: principalNames(request.principal) }
      if (!found) return trace
      if (effect === 'Deny') return withNote(trace, element === 'NotPrincipal' ? deniesNote(named, request) : undefined)
      return withNote(trace, request.crossesAccounts ? crossAccountNote : reachNotes[found])
    },
  }
}

function unreadablePrincipal(element: PrincipalName, effect: Effect, problem: string): CompiledPrincipal {
  const unreadable = unreadableElement(element, effect, problem)
  return { ...unreadable, reach: (request) => (unreadable.matches(request) ? 'direct' : undefined) }
}

/** For a statement that names no principal where one is needed. It matches nobody. */
export function absentPrincipal(request: PreparedRequest) {
  const actual = principalNames(request.principal)
  const note = 'a resource-based policy must name a principal'
  return { element: 'Principal', matched: false, wanted: [], actual, note } as const
}
