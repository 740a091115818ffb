import type { Settlement } from '#iam/evaluate/settle.ts'
import { cognitoIdentityAccountRequirements, cognitoIdentityRequirements } from '#iam/requirements/cognitoIdentity.ts'
import { cognitoIdpAccountRequirements, cognitoIdpRequirements } from '#iam/requirements/cognitoIdp.ts'
import { requirementsFrom, type ServiceRequirements } from '#iam/requirements/requirementsOf.ts'
import { route53Requirements } from '#iam/requirements/route53.ts'
import { s3Requirements } from '#iam/requirements/s3.ts'
import type { Requirement } from '#iam/requirements/types.ts'
import type { AuthorizationRequest, Decision, Policy } from '#iam/types.ts'
import type { AskedCall } from '../../outcomes/askedCall.ts'
import { bucketOfArn } from './bucketOfArn.ts'
import { policiesOnBucket } from './layersInForce.ts'
import { type AskedRequest, type Asker, foreseenRequest, predictRequest } from './predictRequest.ts'
import { predictVerdict } from './predictVerdict.ts'

/** What the operations of services need. */
export type RequirementTables = Readonly<Partial<Record<string, ServiceRequirements>>>

/** The services whose calls the pages make by themselves. */
export const tablesOfPages: RequirementTables = {
  s3: { anywhere: s3Requirements },
  route53: { anywhere: route53Requirements },
  'cognito-idp': { anywhere: cognitoIdpRequirements, inAccount: cognitoIdpAccountRequirements },
  'cognito-identity': { anywhere: cognitoIdentityRequirements, inAccount: cognitoIdentityAccountRequirements },
}

/**
 * What AWS will answer to a call, by all that the call needs: the refusal where one of it would be refused.
 * @param tables of what calls need; left out, those of the calls that pages make
 * @returns undefined where it cannot be known, or no policy is asked
 */
export function predictCall(
  asker: Asker,
  call: AskedCall,
  tables: RequirementTables = tablesOfPages,
): Decision | undefined {
  return predictEach(asker, call, tables, predictRequest)
}

/** The verdict of `predictCall` without its reasons, at a fraction of the cost. */
export function predictCallVerdict(
  asker: Asker,
  call: AskedCall,
  tables: RequirementTables = tablesOfPages,
): Settlement | undefined {
  return predictEach(asker, call, tables, predictVerdict)
}

/**
 * What a call asks of the policies, each as a request of somebody's session.
 * @returns undefined where it is not known what the call needs
 */
export function requestsOfCall(
  asker: Asker,
  call: AskedCall,
  tables: RequirementTables = tablesOfPages,
): readonly AuthorizationRequest[] | undefined {
  return requirementsOfCall(call, asker.policies.roleArn, tables)?.flatMap(
    (one) => foreseenRequest(asker, one)?.request ?? [],
  )
}

/**
 * What a call needs that is made as a role.
 * @param roleArn of the role, or of a session of it
 * @returns undefined where it is not known
 */
export function requirementsOfCall(
  { service, operation, input }: AskedCall,
  roleArn: string,
  tables: RequirementTables,
): readonly Requirement[] | undefined {
  const [, partition = 'aws', , , account = ''] = roleArn.split(':')
  const table = tables[service]
  return table && requirementsFrom(table, operation, input, { account, region: regionOf(input), partition })
}

function predictEach<Told extends Settlement>(
  asker: Asker,
  call: AskedCall,
  tables: RequirementTables,
  predict: (asker: Asker, asked: AskedRequest, onResource: readonly Policy[]) => Told | undefined,
): Told | undefined {
  const { service, input } = call
  const needed = requirementsOfCall(call, asker.policies.roleArn, tables)
  // What stands on an organization, which is another account's mostly, nobody tells.
  if (!needed || service === 'organizations') return undefined
  const decisions = needed.map((one) => {
    // A copy needs something of two buckets.
    const onResource =
      service === 's3' ? policiesOnBucket(asker.policies, bucketOfArn(one.resource) ?? input.Bucket) : []
    return onResource && predict(asker, one, onResource)
  })
  const refusal = decisions.find((decision) => decision && decision.verdict !== 'allowed')
  return refusal ?? (decisions.includes(undefined) ? undefined : decisions[0])
}

/** A pool's ARN holds its region, and its id begins with it. The ARNs of S3 and Route 53 hold none. */
function regionOf({ UserPoolId, IdentityPoolId }: AskedCall['input']): string {
  if (typeof UserPoolId === 'string') return UserPoolId.split('_')[0] ?? ''
  return typeof IdentityPoolId === 'string' ? (IdentityPoolId.split(':')[0] ?? '') : ''
}
