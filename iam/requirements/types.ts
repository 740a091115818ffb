/** What an operation needs before AWS carries it out. Follows the Service Authorization Reference. */
import type { RequestContext } from '../types.ts'

/**
 * One action on one resource, with the condition keys that this action adds to the request. All requirements of a call
 * must be allowed.
 */
export interface Requirement {
  readonly action: string
  readonly resource: string
  readonly context: RequestContext
}

/** Input of an operation as the SDK takes it (`PutObjectCommandInput`, ...), seen as plain data. */
export type OperationInput = Readonly<Record<string, unknown>>

/** Identities of IAM whose ARN holds a path that callers do not name. */
export type IdentityType = 'user' | 'role' | 'group'

/** Where a call is made, for ARNs that hold an account and a region. */
export interface Environment {
  /** 12 digits. */
  readonly account: string
  readonly region: string
  /** Default: `aws`. */
  readonly partition?: string
  /** ARN of whoever calls, for IAM operations that mean the caller when they name no user. */
  readonly callerArn?: string
  /**
   * ARN of a stored user, role or group, with its path. Left out, or answering `undefined`: the path is taken for `/`.
   */
  readonly identityArn?: (type: IdentityType, name: string) => string | undefined
  /**
   * ARN of the identity pool that an identity of Amazon Cognito is in. Left out, or answering `undefined`: no condition
   * key tells of it.
   */
  readonly identityPoolArn?: (identityId: string) => string | undefined
  /**
   * ARN of the root, unit, account or policy of an organization that has an id, or of any policy of a type. Left out, or answering `undefined`: any,
   * written `*`.
   */
  readonly organizationArn?: (id: string) => string | undefined
}

/** Turns an operation's input into its requirements. Empty only where AWS asks no policy: calls that nobody signs. */
export type RequirementRule = (input: OperationInput) => readonly Requirement[]

/** The same for operations on resources whose ARN holds an account. */
export type AccountRule = (input: OperationInput, environment: Environment) => readonly Requirement[]

export type RequirementTable = Readonly<Record<string, RequirementRule>>
export type AccountTable = Readonly<Record<string, AccountRule>>
