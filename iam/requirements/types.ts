/** What an operation needs before AWS carries it out. Follows the Service Authorization Reference. */
import type { RequestContext } from '../policy/types.ts'

export type ServiceId = 's3' | 'route53' | 'sts' | 'cognito-identity' | 'cognito-idp' | 'iam'

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

/** Turns an operation's input into its requirements. Always at least one. */
export type RequirementRule = (input: OperationInput) => readonly [Requirement, ...Requirement[]]
