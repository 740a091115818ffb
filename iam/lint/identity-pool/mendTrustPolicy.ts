/** The smallest change of a trust policy after which an identity pool can take the role. Follows the Cognito Developer Guide, "Role trust and permissions". */
import { listOf, statementsOf } from '../../document/statementsOf.ts'
import { identityPoolProvider } from '../../identity-pool/webIdentityContext.ts'
import type { ConditionElement, ElementTrace, PolicyDocument, Statement } from '../../types.ts'

/** What a statement has to ask for. */
export interface MeantTrust {
  readonly identityPoolId: string
  /** `authenticated` for people who signed in. */
  readonly amr: 'authenticated' | 'unauthenticated'
}

type PoolKey = 'aud' | 'amr'

const keyOf = (name: PoolKey) => `${identityPoolProvider}:${name}`

/** The condition key of identity pools that an element is about; undefined for others. */
export function poolKeyOf({ key = '' }: Pick<ElementTrace, 'key'>): PoolKey | undefined {
  return (['aud', 'amr'] as const).find((name) => keyOf(name) === key.toLowerCase())
}

/**
 * Puts right what kept one statement from matching.
 * @param at where the statement stands, from 0
 * @param unmet the elements that did not match, for `action`
 * @returns undefined where something else than the pool's own conditions is in the way, or the statement is somebody else's
 */
export function mendStatement(
  document: PolicyDocument,
  { at, unmet, action }: { readonly at: number; readonly unmet: readonly ElementTrace[]; readonly action: string },
  meant: MeantTrust,
): PolicyDocument | undefined {
  const before = statementsOf(document)[at]
  if (!before) return undefined
  let statement: Statement = before
  for (const element of unmet) {
    const mended = mendElement(statement, element, action, meant)
    if (!mended) return undefined
    statement = mended
  }
  return withStatement(document, at, statement)
}

/** Makes a statement ask for the pool's people and nobody else, where it left that out. */
export function demandOf(document: PolicyDocument, at: number, key: PoolKey, meant: MeantTrust): PolicyDocument {
  const statement = statementsOf(document)[at]
  return statement ? withStatement(document, at, demanding(statement, key, meant)) : document
}

/** Adds the statement that AWS's own console writes: for a role that somebody else alone may take so far. */
export function addPoolStatement(document: PolicyDocument, meant: MeantTrust): PolicyDocument {
  const added: Statement = {
    Effect: 'Allow',
    Principal: { Federated: identityPoolProvider },
    Action: 'sts:AssumeRoleWithWebIdentity',
    Condition: { ...demanding(demanding({ Effect: 'Allow' }, 'aud', meant), 'amr', meant).Condition },
  }
  return { ...document, Statement: [...statementsOf(document), added] }
}

/** A statement that stood alone goes on standing alone. */
function withStatement(document: PolicyDocument, at: number, statement: Statement): PolicyDocument {
  if (!Array.isArray(document.Statement)) return { ...document, Statement: statement }
  return { ...document, Statement: statementsOf(document).map((each, index) => (index === at ? statement : each)) }
}

function mendElement(
  statement: Statement,
  trace: ElementTrace,
  action: string,
  meant: MeantTrust,
): Statement | undefined {
  const { element } = trace
  if (element === 'Action' && statement.Action !== undefined)
    return { ...statement, Action: withAction(statement, action) }
  if (element === 'Principal') {
    // What a service or another account takes by this statement is theirs.
    const { Principal: principal } = statement
    const isFederated = typeof principal === 'object' && Object.keys(principal).join() === 'Federated'
    return isFederated ? { ...statement, Principal: { Federated: identityPoolProvider } } : undefined
  }
  const key = element === 'Condition' ? poolKeyOf(trace) : undefined
  return key && demanding(without(statement, trace), key, meant, trace)
}

/** `sts:AssumeRole` is another way to take a role, and the usual slip. */
function withAction({ Action: written }: Statement, action: string): string | readonly string[] {
  const kept = listOf(written).filter((each) => each.toLowerCase() !== 'sts:assumerole')
  return kept.length === 0 ? action : [...kept, action]
}

/** The condition stays where it stands when its operator is the right one; else it goes. */
function without(statement: Statement, { operator = '', key = '' }: ElementTrace): Statement {
  const { Condition: condition = {} } = statement
  const block = condition[operator]
  if (!block || operator === operators[poolKeyOf({ key }) ?? 'aud']) return statement
  const others = Object.fromEntries(Object.entries(block).filter(([name]) => name !== key))
  const kept = Object.entries(condition).flatMap(([name, each]) => {
    if (name !== operator) return [[name, each] as const]
    return Object.keys(others).length === 0 ? [] : [[name, others] as const]
  })
  return { ...statement, Condition: Object.fromEntries(kept) }
}

const operators: Readonly<Record<PoolKey, string>> = { aud: 'StringEquals', amr: 'ForAnyValue:StringLike' }

function demanding(
  statement: Statement,
  key: PoolKey,
  meant: MeantTrust,
  { key: written = keyOf(key) }: Partial<ElementTrace> = {},
): Statement {
  const { Condition: condition = {} } = statement
  const operator = operators[key]
  const value = key === 'aud' ? meant.identityPoolId : meant.amr
  const block = condition[operator] ?? {}
  const before = block[written]
  // Other pools of a list are meant to have the role too; other ways to sign in are the opposite of what is meant.
  const values = key === 'aud' && Array.isArray(before) ? [...before, value] : value
  const mended: ConditionElement = { ...condition, [operator]: { ...block, [written]: values } }
  return { ...statement, Condition: mended }
}
