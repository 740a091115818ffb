/** What is known of a sign-in by challenges of the person's own, between two calls. */
import { defineExpiringRecords, type ExpiringContext, expiringRecords } from '../../expiringRecords.ts'

/** As the triggers are told of it, the first first. */
export interface PastChallenge {
  readonly challengeName: string
  readonly challengeResult: boolean
  readonly challengeMetadata?: string
}

export interface CustomState {
  readonly past: readonly PastChallenge[]
  /** What the function that made the challenge wants the one that judges the answer to know. */
  readonly privateParameters?: Readonly<Record<string, string>>
  readonly metadata?: string
}

/** By the id of the session that leads on. */
const customStates = defineExpiringRecords<CustomState>({ name: 'cognito.customSignIns' })

export function customStatesOf(context: ExpiringContext) {
  return expiringRecords(context, customStates)
}
