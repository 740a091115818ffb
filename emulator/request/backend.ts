import type { Environment } from '#iam/requirements/types.ts'
import type { Principals } from '../callers/principals.ts'
import type { OwnFunctions } from '../functions/ownFunctions.ts'
import type { Clock, Random, Wait } from '../program/clockAndRandom.ts'
import type { ServiceIndex } from '../services/serviceIndex.ts'
import type { DecisionLog } from '../state/decision-log/decisionLog.ts'
import type { Store } from '../state/store.ts'
import type { FaultRules } from './faults/faultRules.ts'
import type { NetworkSettings } from './requestContext.ts'
import type { StrictMode } from './strictMode.ts'

/** The parts that every request is handled with. */
export interface Backend {
  readonly account: string
  readonly region: string
  /** What the ARNs of requirements are made of. */
  readonly environment: Environment
  readonly store: Store
  /** The same as it counts for decisions; see `settledStore`. */
  readonly settled: Store
  readonly clock: Clock
  readonly random: Random
  readonly principals: Principals
  readonly decisions: DecisionLog
  readonly services: ServiceIndex
  readonly functions: OwnFunctions
  /** What is to go wrong. */
  readonly faults: FaultRules
  /** What is as unkind as on AWS. */
  readonly strict: StrictMode
  readonly wait: Wait
  readonly network: NetworkSettings
  /** Told of errors that are the emulator's own. */
  readonly log: (line: string) => void
}
