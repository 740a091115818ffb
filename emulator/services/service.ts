/**
 * What makes one AWS service differ from another, as values. The pipeline, the wire and the signatures take these and
 * know no service by its name: a new one is a row.
 */
import type { DecisionNote } from '#contract/decisionEntry.ts'
import type { ServiceRequirements } from '#iam/requirements/requirementsOf.ts'
import type { Requirement } from '#iam/requirements/types.ts'
import type { Policy, Principal, RequestContext } from '#iam/types.ts'
import type { StsSession } from '../callers/userSession.ts'
import type { Random } from '../program/clockAndRandom.ts'
import type { RequestFacts } from '../request/requestContext.ts'
import type { SigningRules } from '../signing/signingRules.ts'
import type { Store } from '../state/store.ts'
import type { InputFaults } from '../wire/inputFaults.ts'
import type { ProtocolFactory } from '../wire/protocol.ts'
import { ServiceModel } from '../wire/serviceModel.ts'
import { ServiceSchemas } from '../wire/serviceSchemas.ts'
import type { Constraints } from '../wire/validation/constraint.ts'
import type { CorsRules } from './cors.ts'
import type { AnyOperation } from './operation.ts'
import type { OwnOperation } from './ownOperation.ts'
import type { Page } from './page.ts'
import type { Admit } from './requestRates.ts'
import type { ServiceFailures } from './serviceFailure.ts'
import type { ShortWay } from './shortWay.ts'
import type { Upkeep } from './upkeep.ts'
import type { UsualUpload } from './usualUpload.ts'

/** A request that says by no signature and no target for which service it is. */
export interface UnsignedRequest {
  readonly method: string
  /** Without the port. */
  readonly host: string
  readonly rawPath: string
  /** Undefined also for a preflight, which carries none. */
  readonly contentType: string | undefined
  readonly isPreflight: boolean
}

export interface ServiceDefinition<Id extends string> {
  /** The endpoint prefix, which is also the prefix of its actions in policies: `s3`. */
  readonly id: Id
  /** AWS's name, for people. */
  readonly name: string
  /** The SDK client's schemas: the exports of its `schemas_0.js`. */
  readonly schemas: Readonly<Record<string, unknown>>
  readonly protocol: ProtocolFactory
  /** Limits of input members that the SDK's schemas leave out. */
  readonly limits: Constraints
  /** How it words what is wrong with a request. */
  readonly faults: InputFaults

  readonly signing: SigningRules
  /** Whether it takes requests that nobody signed, for the policies to decide. Default: no. */
  readonly takesAnonymous?: boolean
  /** Whether it takes a session's credentials. Default: any. */
  readonly takesSession?: (session: StsSession) => boolean
  /** What stands before the dot in `x-amz-target`, for the JSON protocols. */
  readonly target?: string
  /** Whether an unsigned request without a target is for this service. Asked in the order of the registry. */
  readonly recognizes?: (request: UnsignedRequest) => boolean
  /** `stream`: bodies are read only after the signer is known, and some of them never as a whole. */
  readonly body: 'document' | 'stream'
  /**
   * Asked for each request whose signer is known, where requests are counted. @param facts.now milliseconds since 1970.
   * @throws AwsError where the service takes no more requests for now. Default: it takes all.
   */
  readonly admit?: Admit
  /** Bytes that a document may have. Default: 1 MiB. */
  readonly largestDocument?: number

  /** Default: a UUID. */
  readonly newRequestId?: (random: Random) => string
  /** The headers that tell the request's id. Default: `x-amzn-requestid`. */
  readonly requestIdHeaders?: (requestId: string) => Readonly<Record<string, string>>
  readonly errors: {
    readonly accessDenied: { readonly code: string; readonly status: number }
    /** The code of a fault that is the service's own; status 500. */
    readonly internal: string
  }
  /** Whether its denials tell the id under which AWS keeps their evaluation: those of IAM do. Default: no. */
  readonly tellsAuthorizationId?: boolean
  readonly cors: CorsRules
  /** AWS answers it to programs alone: so does strict mode. */
  readonly isClosedToPagesOnAws?: true
  /** What goes wrong on request, in its own words; by name. Default: what every service has. */
  readonly failures?: ServiceFailures

  readonly requirements: ServiceRequirements
  /** Condition keys that its requests carry besides the global ones. */
  readonly requestContext?: (facts: RequestFacts, now: number) => RequestContext
  /** Condition keys of the stored thing that a requirement is about. */
  readonly resourceContext?: (requirement: Requirement, store: Store) => RequestContext | undefined
  /**
   * The account that owns what a requirement is about; undefined where it is the caller's own, as it is everywhere where this is
   * left out. `own`: the emulator's account.
   */
  readonly resourceAccount?: (requirement: Requirement, store: Store, own: string) => string | undefined
  /** `every`: it serves all accounts of an organization. Left out: the emulator's own, which owns all that the service keeps. */
  readonly accounts?: 'every'
  /** The policies attached to the resource itself; undefined when none is. */
  readonly resourcePolicies?: (
    requirement: Requirement,
    asked: {
      readonly principal: Principal
      /** The emulator's own. */
      readonly account: string
      readonly store: Store
      /** Adds a remark to the request's entry in the decision log. */
      remark(note: DecisionNote): void
    },
  ) => readonly Policy[] | undefined

  /** Its most usual request, in one go. Default: all go the general way. */
  readonly shortWay?: ShortWay
  /** Its most usual upload, read by a list of headers. Default: all go the general way. */
  readonly usualUpload?: UsualUpload
  /** The operation that its SDK's schemas do not have. Default: none. */
  readonly ownOperation?: OwnOperation
  /** What it does by itself from time to time. Default: nothing. */
  readonly upkeep?: Upkeep
  /** Documents that it serves to anyone beside its API: keys of pools. */
  readonly pages?: readonly Page[]
  /** By AWS's name. What is not listed answers that it is not emulated. */
  readonly operations: Readonly<Record<string, AnyOperation>>
}

export interface Service<Id extends string = string> extends Omit<
  ServiceDefinition<Id>,
  'schemas' | 'protocol' | 'limits' | 'newRequestId' | 'requestIdHeaders'
> {
  readonly newRequestId: (random: Random) => string
  /** The service on the wire; built when first used, which keeps the emulator's start short. */
  readonly model: ServiceModel
}

/**
 * One row of `registry.ts`.
 * @example export const sts = defineService({ id: 'sts', name: 'AWS STS', schemas, protocol: awsQuery({ ... }), ... })
 */
export function defineService<const Id extends string>(definition: ServiceDefinition<Id>): Service<Id> {
  const {
    schemas,
    protocol,
    limits,
    newRequestId = (random) => random.uuid(),
    requestIdHeaders = (requestId) => ({ 'x-amzn-requestid': requestId }),
    ...rest
  } = definition
  let model: ServiceModel | undefined
  return {
    ...rest,
    newRequestId,
    get model() {
      if (!model) {
        const read = new ServiceSchemas(schemas)
        model = new ServiceModel({
          id: definition.id,
          schemas: read,
          protocol: protocol(read),
          constraints: limits,
          faults: definition.faults,
          requestIdHeaders,
        })
      }
      return model
    },
  }
}
