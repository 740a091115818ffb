/** The shapes of IAM policies, of one request to decide, and of the decision with its reasons. Follows the IAM User Guide, "Policy evaluation logic". */

export type Effect = 'Allow' | 'Deny'

/** One value or several: AWS allows both wherever a list may stand. */
export type OneOrMany<T> = T | readonly T[]

/** `"*"` or a map of principal type to values, as written in resource policies and trust policies. */
export type PrincipalElement =
  '*' | Readonly<Partial<Record<'AWS' | 'Federated' | 'Service' | 'CanonicalUser', OneOrMany<string>>>>

/** operator -> condition key -> value(s), as written in the document. */
export type ConditionElement = Readonly<Record<string, Readonly<Record<string, OneOrMany<string | number | boolean>>>>>

export interface Statement {
  readonly Sid?: string
  readonly Effect: Effect
  readonly Principal?: PrincipalElement
  readonly NotPrincipal?: PrincipalElement
  readonly Action?: OneOrMany<string>
  readonly NotAction?: OneOrMany<string>
  readonly Resource?: OneOrMany<string>
  readonly NotResource?: OneOrMany<string>
  readonly Condition?: ConditionElement
}

/**
 * The version of the policy language that a document is written in. Only the later one knows policy variables; a
 * document without `Version` is written in the earlier one. No version of a managed policy, which is its text.
 */
export type LanguageVersion = '2008-10-17' | '2012-10-17'

export interface PolicyDocument {
  readonly Version?: LanguageVersion
  readonly Id?: string
  readonly Statement: OneOrMany<Statement>
}

/** A document with the name it has in AWS. `arn` only for managed policies; inline and bucket policies have none. */
export interface Policy {
  readonly name: string
  readonly arn?: string
  /**
   * For service and resource control policies: the organization root, unit or account that it is attached to. Policies
   * of one place form one level, and every level must allow. Left out everywhere = one level.
   */
  readonly attachedTo?: string
  readonly document: PolicyDocument
}

/** The layers of AWS's evaluation, in the words of AWS's AccessDenied messages. */
export type LayerName =
  'service control' | 'resource control' | 'resource-based' | 'identity-based' | 'permissions boundary' | 'session'

/** Policies in force for one request. An absent layer is not in force; an empty list is in force and silent. */
export type PoliciesInForce = Readonly<Partial<Record<LayerName, readonly Policy[]>>>

/** Who asks. ARNs as AWS writes them; `account` has 12 digits. */
export type Principal =
  | { readonly type: 'Anonymous' }
  | { readonly type: 'Account'; readonly account: string; readonly arn: string }
  | { readonly type: 'User'; readonly account: string; readonly arn: string }
  | { readonly type: 'AssumedRole'; readonly account: string; readonly arn: string; readonly roleArn: string }
  | { readonly type: 'Federated'; readonly provider: string }

/**
 * Condition keys of one request: key name as AWS spells it -> value, or values for a multi-valued key. Absent = not in
 * the request.
 */
export type RequestContext = Readonly<Record<string, string | readonly string[]>>

/** One question: may this principal do this action on this resource, with these condition keys? */
export interface AuthorizationRequest {
  readonly principal: Principal
  /** `service:Name`, for example `s3:GetObject`. */
  readonly action: string
  /** An ARN, or `*` for actions without resource-level permissions. */
  readonly resource: string
  readonly context: RequestContext
  /**
   * The account that owns the resource, 12 digits. Left out: the principal's own. With another one both accounts must
   * allow: the principal's by identity-based policies, the resource's by a resource-based policy.
   */
  readonly resourceAccount?: string
  /**
   * What stands on the resource is not known and takes no part, also where AWS would demand that it allows: identity-based
   * policies are tried by themselves.
   */
  readonly identityPoliciesAlone?: boolean
  /** The organization's management account: no service control or resource control policy limits it. */
  readonly managementAccount?: string
}

export type Verdict = 'allowed' | 'explicitly denied' | 'implicitly denied'

/** Which statement decided. `statement` counts from 0 inside its policy. */
export interface DecidingStatement {
  readonly layer: LayerName
  readonly policyName: string
  readonly policyArn?: string
  readonly statement: number
  readonly sid?: string
}

/** How one element of a statement compared with the request. */
export interface ElementTrace {
  readonly element: 'Principal' | 'NotPrincipal' | 'Action' | 'NotAction' | 'Resource' | 'NotResource' | 'Condition'
  readonly matched: boolean
  /** What the statement asks for, as written. For a condition: the values. */
  readonly wanted: readonly string[]
  /** What the request carries; empty when the key is absent from the request. */
  readonly actual: readonly string[]
  /** For conditions only. */
  readonly operator?: string
  readonly key?: string
  /**
   * The wanted values after policy variables were put in, when there were any; as many as `wanted`. An entry whose
   * variable has no value stays as written, and `note` says so.
   */
  readonly resolved?: readonly string[]
  /** One plain clause when the two lists do not speak for themselves: "key absent", "variable ... has no value". */
  readonly note?: string
}

export interface StatementTrace {
  readonly index: number
  readonly sid?: string
  readonly effect: Effect
  readonly matched: boolean
  readonly elements: readonly ElementTrace[]
  /** Why the statement has no effect whatever its elements say, for statements that cannot be read. */
  readonly note?: string
}

export interface PolicyTrace {
  readonly name: string
  readonly arn?: string
  /** Of organization policies: see `Policy.attachedTo`. */
  readonly attachedTo?: string
  readonly document: PolicyDocument
  readonly statements: readonly StatementTrace[]
  /** Why the document has no statements, when it cannot be read. */
  readonly note?: string
}

export interface LayerTrace {
  readonly layer: LayerName
  readonly inForce: boolean
  /** `not in force` when no policy of this kind applies; `silent` when none of its statements matched. */
  readonly verdict: 'allows' | 'denies' | 'silent' | 'not in force'
  readonly policies: readonly PolicyTrace[]
}

/** The verdict with its reasons. JSON; stable: the console shows it, the decision log stores it. */
export interface Decision {
  readonly verdict: Verdict
  /** The layer that decided: of the deciding statement, or the silent layer of an implicit denial. */
  readonly layer?: LayerName
  readonly decidedBy?: DecidingStatement
  readonly request: AuthorizationRequest
  /** In AWS's order of evaluation, all six. */
  readonly layers: readonly LayerTrace[]
}
