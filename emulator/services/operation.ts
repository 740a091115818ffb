/** How an operation of the emulator is declared. Every operation says how it is authorised: leaving that out does not compile. */
import type { AuthorizationKind, DecisionEntry, DecisionNote } from '#contract/decisionEntry.ts'
import type { Settlement } from '#iam/evaluate/settle.ts'
import type { Requirement } from '#iam/requirements/types.ts'
import type { Principal } from '#iam/types.ts'
import type { StsSession } from '../callers/userSession.ts'
import type { OwnFunctions } from '../functions/ownFunctions.ts'
import type { Clock, Random } from '../program/clockAndRandom.ts'
import type { Store } from '../state/store.ts'
import type { AwsError } from '../wire/awsError.ts'
import type { AnyHonours, Honours } from './honours.ts'

/** What an operation may use. It never touches sockets or bytes on the wire. */
export interface OperationContext {
  /** The emulator's own: 12 digits. */
  readonly account: string
  /** Id of the account owner's key that the emulator was started with. */
  readonly rootAccessKeyId: string
  /** That the request was signed for, or the emulator's own; of a service with one endpoint for the world, that one's. */
  readonly region: string
  /** The same, but undefined where no signature names a region. */
  readonly signedRegion: string | undefined
  readonly store: Store
  /** The same as it counts for decisions: roles, policies and pools that have just been changed are those of before, in strict mode. */
  readonly settled: Store
  readonly clock: Clock
  readonly random: Random
  readonly requestId: string
  /** The verified signer; `Anonymous` where nothing was signed. */
  readonly principal: Principal
  /** The signer's unique id as `aws:userid` carries it (`AROA...:session`); undefined for anonymous callers. */
  readonly userId: string | undefined
  /** The signer's session, where the credentials are temporary ones. */
  readonly session: StsSession | undefined
  /** The base URL that the client used, without a trailing slash: `http://127.0.0.1:4566`. */
  readonly baseUrl: string
  /** Request headers in lower case, for the few rules that depend on them. */
  readonly headers: Readonly<Record<string, string>>
  /** Body of a streaming input, decoded (aws-chunked removed) and checked (length, SHA-256, trailing checksum) while it is read. */
  readonly body: AsyncIterable<Uint8Array>
  /** The person's own, in place of those that AWS Lambda runs. Never to be called inside a transaction. */
  readonly functions: OwnFunctions
  /** What the decision log keeps of an earlier request; undefined where it keeps nothing. */
  decisionOf(requestId: string): DecisionEntry | undefined
  /** Asks for one more requirement and writes it to the decision log. @throws AwsError AWS's AccessDenied */
  demand(requirement: Requirement): void
  /**
   * Asks for all that the operation needs of an input: one of the many of an operation that answers for each by itself.
   * @throws AwsError AWS's AccessDenied
   */
  demandFor(input: object): void
  /** Whether a requirement is allowed, for what is left out of an answer otherwise; not written down as asked. */
  allows(requirement: Requirement): boolean
  /** Adds a remark for people to this request's entry in the decision log: what AWS never tells the caller. */
  remark(note: DecisionNote): void
}

/**
 * One AWS API operation. `Input` and `Output` are the SDK's own `...CommandInput` and `...CommandOutput`; `Found` is
 * what `find` hands to `run`.
 */
export interface Operation<Input, Output, Found = void> {
  readonly authorization: AuthorizationKind
  /** Checksums in headers are of the object that is to come of the request (S3: of parts that are listed). Left out: of the body. */
  readonly checksumsOfObject?: true
  /** What it does with each member of its input; a member that it would drop is rejected before `run`. */
  readonly honours: Honours<Input>
  /**
   * The input with what AWS takes for granted where the caller leaves it out (IAM: the caller's own user name), before
   * it authorizes. Throws an AwsError.
   */
  readonly complete?: (input: Input, context: OperationContext) => object
  /**
   * Headers of other operations that programs send along with this one, and that AWS passes over; any other one that it does not have
   * is rejected.
   */
  readonly passesOver?: readonly string[]
  /**
   * What AWS looks for before it authorizes (S3: the bucket), so that a missing one is answered first. Throws an
   * AwsError.
   */
  readonly find?: (input: Input, context: OperationContext) => Found
  /**
   * Its input holds many things, each of which it is allowed or not: `run` asks for each by `demandFor`, and answers for each. Left
   * out: what all of it needs is asked before.
   */
  readonly asksForEach?: true
  /** The service's own words for a requirement that is denied, where it does not answer AWS's usual AccessDenied. */
  readonly denied?: (requirement: Requirement, settlement: Settlement) => AwsError | undefined
  readonly run: (
    input: Input,
    context: OperationContext,
    found: Found,
  ) => Omit<Output, '$metadata'> | Promise<Omit<Output, '$metadata'>>
}

/** Any operation, for the pipeline. */
export interface AnyOperation extends Omit<Operation<never, unknown, never>, 'find' | 'honours'> {
  readonly honours: AnyHonours
  readonly find?: (input: never, context: OperationContext) => unknown
}
