/** What a call needs before AWS carries it out: tables for each service. Follows the Service Authorization Reference and the API references. */
import { accessAnalyzerRequirements } from './accessAnalyzer.ts'
import { cognitoIdentityAccountRequirements, cognitoIdentityRequirements } from './cognitoIdentity.ts'
import { cognitoIdpAccountRequirements, cognitoIdpRequirements } from './cognitoIdp.ts'
import { iamAccountRequirements, iamRequirements } from './iam.ts'
import { iamToolboxRequirements } from './iamToolbox.ts'
import { organizationsAccountRequirements, organizationsRequirements } from './organizations.ts'
import { route53Requirements } from './route53.ts'
import { s3Requirements } from './s3.ts'
import { s3AccountRequirements } from './s3/account.ts'
import { stsAccountRequirements, stsRequirements } from './sts.ts'
import type { AccountTable, Environment, OperationInput, Requirement, RequirementTable } from './types.ts'

/** What the operations of one service need. */
export interface ServiceRequirements {
  readonly anywhere: RequirementTable
  /** Operations whose ARNs hold an account: unknown without an environment. */
  readonly inAccount?: AccountTable
}

export const serviceRequirements = {
  s3: { anywhere: s3Requirements, inAccount: s3AccountRequirements },
  route53: { anywhere: route53Requirements },
  sts: { anywhere: stsRequirements, inAccount: stsAccountRequirements },
  iam: { anywhere: iamRequirements, inAccount: iamAccountRequirements },
  'cognito-idp': { anywhere: cognitoIdpRequirements, inAccount: cognitoIdpAccountRequirements },
  'cognito-identity': { anywhere: cognitoIdentityRequirements, inAccount: cognitoIdentityAccountRequirements },
  organizations: { anywhere: organizationsRequirements, inAccount: organizationsAccountRequirements },
  'access-analyzer': { anywhere: accessAnalyzerRequirements },
  'iam-toolbox': { anywhere: iamToolboxRequirements },
} satisfies Readonly<Record<string, ServiceRequirements>>

/** The services whose requirements are known, by their endpoints' prefix, which is that of their actions: but those of `iam-toolbox` are IAM's. */
export type ServiceId = keyof typeof serviceRequirements

/**
 * The requirements of one call, all of which must be allowed; `input` as the SDK's command takes it. `undefined` means
 * that nothing is known of the operation, never that it needs nothing; an empty list, that AWS asks no policy. The
 * ARNs of IAM, of Cognito and of a few more operations hold an account and a region: without `environment` those are
 * unknown. What depends on stored state (tags of an object, a role's boundary) is for the operation itself to demand.
 */
export function requirementsOf(
  service: ServiceId,
  operation: string,
  input: OperationInput,
  environment?: Environment,
): readonly Requirement[] | undefined {
  return requirementsFrom(serviceRequirements[service], operation, input, environment)
}

/** The same for a service whose tables are at hand. */
export function requirementsFrom(
  { anywhere, inAccount }: ServiceRequirements,
  operation: string,
  input: OperationInput,
  environment?: Environment,
): readonly Requirement[] | undefined {
  if (Object.hasOwn(anywhere, operation)) return inPartition(anywhere[operation]?.(input), environment)
  if (!environment || !inAccount || !Object.hasOwn(inAccount, operation)) return undefined
  return inPartition(inAccount[operation]?.(input, environment), environment)
}

/** ARNs are built for the partition `aws`; in another one only their second part differs. */
function inPartition(
  requirements: readonly Requirement[] | undefined,
  environment: Environment | undefined,
): readonly Requirement[] | undefined {
  const { partition = 'aws' } = environment ?? {}
  if (partition === 'aws') return requirements
  return requirements?.map((one) => ({ ...one, resource: one.resource.replace(/^arn:aws:/, `arn:${partition}:`) }))
}
