/** From a case as its file writes it to a request and policies; the format is told in iam/evaluate/cases/README.md. */
import type {
  AuthorizationRequest,
  DecidingStatement,
  ElementTrace,
  LayerName,
  PoliciesInForce,
  Policy,
  PolicyDocument,
  Principal,
  RequestContext,
  Statement,
  Verdict,
} from '#iam/types.ts'

export interface PolicyCase {
  readonly rule: string
  readonly source: string
  readonly says: string
  readonly principal?: keyof typeof principals | Principal
  readonly action?: string
  readonly resource?: string
  readonly context?: RequestContext
  readonly resourceAccount?: string
  readonly managementAccount?: string
  readonly statement?: Partial<Statement>
  readonly version?: PolicyDocument['Version'] | null
  readonly policies?: Readonly<Partial<Record<LayerName, readonly (readonly Statement[] | Policy)[]>>>
  readonly verdict: Verdict
  readonly layer?: LayerName
  readonly decidedBy?: Partial<DecidingStatement> | null
  readonly message?: string
  readonly service?: string
  readonly element?: Partial<ElementTrace> & Pick<ElementTrace, 'element'>
}

const account = '123456789012'
const session = (name: string, path = '') =>
  ({
    type: 'AssumedRole',
    account,
    arn: `arn:aws:sts::${account}:assumed-role/${name}/CognitoIdentityCredentials`,
    roleArn: `arn:aws:iam::${account}:role/${path}${name}`,
  }) as const

export const principals = {
  session: session('readers', 'app/'),
  guest: session('guest'),
  user: { type: 'User', account, arn: `arn:aws:iam::${account}:user/otto` },
  root: { type: 'Account', account, arn: `arn:aws:iam::${account}:root` },
  anonymous: { type: 'Anonymous' },
} as const satisfies Record<string, Principal>

export function requestOfCase(example: PolicyCase): AuthorizationRequest {
  const { principal = 'session', action = 's3:GetObject', context = {}, resourceAccount, managementAccount } = example
  const { resource = 'arn:aws:s3:::photos/cat.jpg' } = example
  return {
    principal: typeof principal === 'string' ? principals[principal] : principal,
    action,
    resource,
    context,
    ...(resourceAccount === undefined ? {} : { resourceAccount }),
    ...(managementAccount === undefined ? {} : { managementAccount }),
  }
}

export function policiesOfCase({ statement, version = '2012-10-17', policies = {} }: PolicyCase): PoliciesInForce {
  if (statement) {
    const action = statement.NotAction ? {} : { Action: '*' }
    const resource = statement.NotResource ? {} : { Resource: '*' }
    const only: Statement = { Effect: 'Allow', ...action, ...resource, ...statement }
    return { 'identity-based': [{ name: 'p0', document: { ...(version && { Version: version }), Statement: [only] } }] }
  }
  return Object.fromEntries(Object.entries(policies).map(([layer, list]) => [layer, list.map(asPolicy)]))
}

function asPolicy(written: readonly Statement[] | Policy, index: number): Policy {
  if ('document' in written) return written
  return { name: `p${index}`, document: { Version: '2012-10-17', Statement: written } }
}
