import type { Outcome } from '../../../../aws/call/outcome.ts'
import { type AnyAnswer, callOperation, type OperationCaller } from '../../../../aws/operations/callOperation.ts'
import type { AskedCall } from '../../../../outcomes/askedCall.ts'
import type { ChangeStep } from './changeOf.ts'

export type SentChange =
  | { readonly kind: 'done'; /** What takes it back, in order. */ readonly undo: readonly AskedCall[] }
  | {
      readonly kind: 'not done'
      /** Of the call that was not done. */
      readonly outcome: Outcome<unknown>
      /** What was done before it could not be taken back. */
      readonly isHalf: boolean
    }

/** Makes the calls of a change one after the other; where one is not done, takes back what was done before it. */
export async function sendChange(
  aws: OperationCaller,
  title: string,
  steps: readonly ChangeStep[],
): Promise<SentChange> {
  const answers: AnyAnswer[] = []
  const undo = () =>
    steps
      .slice(0, answers.length)
      .toReversed()
      .flatMap((step) => step.undo(answers))
  for (const { call } of steps) {
    const outcome = await send(aws, call, `Apply: ${title}`)
    if (outcome.kind !== 'done') {
      const failed = await sendAll(aws, `Take back: ${title}`, undo())
      return { kind: 'not done', outcome, isHalf: failed !== undefined }
    }
    answers.push(outcome.value)
  }
  return { kind: 'done', undo: undo() }
}

/** @returns what came of the first call that was not done; undefined when all were */
export async function sendAll(
  aws: OperationCaller,
  cause: string,
  calls: readonly AskedCall[],
): Promise<Outcome<unknown> | undefined> {
  for (const call of calls) {
    const outcome = await send(aws, call, cause)
    if (outcome.kind !== 'done') return outcome
  }
  return undefined
}

function send(aws: OperationCaller, { service, operation, input }: AskedCall, cause: string) {
  return callOperation(aws, { service, operation, input }, { cause })
}
