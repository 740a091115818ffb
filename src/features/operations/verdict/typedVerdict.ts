import { reachesOf } from '#iam/explain/reachesOf.ts'
import { requirementsOf, serviceRequirements } from '#iam/requirements/requirementsOf.ts'
import type { AwsConfig } from '../../../aws/configuration/configuration.ts'
import { isNeverFromBrowser } from '../../../aws/operations/neverFromBrowser.ts'
import type { InputJson } from '../../../aws/operations/sampleInput.ts'
import type { CallableService } from '../../../aws/operations/serviceRows.ts'
import type { ForetoldDecision } from '../../../outcomes/foretoldDecision.ts'
import { predictCall, type RequirementTables } from '../../../session/predictions/predictCall.ts'
import { type Asker, predictRequest } from '../../../session/predictions/predictRequest.ts'
import { policiesInForce } from './policiesInForce.ts'

/** What would come of an input as it is typed. */
export type TypedVerdict =
  | { readonly kind: 'decided'; readonly decision: ForetoldDecision }
  /** AWS asks no policy: the user pool decides by the token, or nobody. */
  | { readonly kind: 'open' }
  | { readonly kind: 'browser' }
  /** The policies that decide are on their way. */
  | { readonly kind: 'asking' }
  /** In a sentence: why it cannot be said. */
  | { readonly kind: 'unknown'; readonly why: string }

export interface TypedCall {
  /** The actions that it needs, where they are known by its name. */
  readonly actions?: readonly string[] | undefined
  readonly service: CallableService
  readonly operation: string
  readonly input: InputJson
}

const untold: TypedVerdict = { kind: 'unknown', why: 'The backend does not tell the policies of this role.' }

const ofOrganization: TypedVerdict = {
  kind: 'unknown',
  why: 'The organization’s own policy decides too, which says what its members may do, and it is not told.',
}

const tables: RequirementTables = serviceRequirements

/** @param asker undefined where the policies of the role are not told */
export function typedVerdict(
  asker: Asker | undefined,
  call: TypedCall,
  backend: Pick<AwsConfig, 'endpoints'> = {},
): TypedVerdict {
  const { service, operation, input } = call
  if (isNeverFromBrowser(service, operation, backend)) return { kind: 'browser' }
  const account = asker?.policies.account ?? '000000000000'
  const needed = isKnown(service) ? requirementsOf(service, operation, input, { account, region: '' }) : undefined
  if (!needed) return verdictByName(asker, call)
  if (needed.length === 0) return { kind: 'open' }
  if (!asker) return untold
  const decision = predictCall(
    withoutBucket(asker, call),
    { service, operation, input: { Bucket: '', ...input } },
    tables,
  )
  if (decision) return { kind: 'decided', decision }
  if (service === 'organizations') return ofOrganization
  const { Bucket: bucket } = input
  const isUntold = typeof bucket === 'string' && bucket !== '' && !Object.hasOwn(asker.policies.buckets, bucket)
  return {
    kind: 'unknown',
    why: isUntold
      ? `Nothing is told of the policy on ${bucket}, which may decide either way.`
      : 'It hangs on something that only the request itself will show.',
  }
}

/** Before a bucket is named no policy of one can allow anything. */
function withoutBucket(asker: Asker, { input: { Bucket: bucket } }: TypedCall): Asker {
  if (typeof bucket === 'string' && bucket !== '') return asker
  return { ...asker, policies: { ...asker.policies, buckets: { ...asker.policies.buckets, '': [] } } }
}

/** On what it is done is not known here: decided where that makes no difference. */
function verdictByName(asker: Asker | undefined, { service, operation, actions = [] }: TypedCall): TypedVerdict {
  const [action] = actions
  if (action === undefined) return { kind: 'unknown', why: `What ${operation} needs is not known here.` }
  if (!asker) return untold
  const policies = policiesInForce(asker)
  const decision =
    policies && reachesOf(policies)(action) !== 'some calls'
      ? predictRequest(asker, { action, resource: '*', context: {} })
      : undefined
  if (decision?.verdict === 'allowed' && service === 'organizations') return ofOrganization
  return decision
    ? { kind: 'decided', decision }
    : { kind: 'unknown', why: `It needs ${action}, which some statements allow on some resources.` }
}

function isKnown(service: string): service is keyof typeof serviceRequirements {
  return Object.hasOwn(serviceRequirements, service)
}
