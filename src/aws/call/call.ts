/** The one place where the console calls AWS: sends a command, records it, and decides once what came back. */
import type { AskedChange, ChangeGuard } from '../guard/changeGuard.ts'
import type { Credentials } from '../session/credentials.ts'
import { attemptCall, type CallRecording } from './attemptCall.ts'
import { beginRecord } from './beginRecord.ts'
import { type CallIdentity, callIdentity } from './callIdentity.ts'
import type { CallOptions } from './callOptions.ts'
import type { Outcome } from './outcome.ts'
import { plainInput } from './plainInput.ts'
import type { ClientConfiguration, SdkClient, SdkCommand, WithMetadata } from './sdkTypes.ts'

export type { CallOptions } from './callOptions.ts'

/**
 * Sends one command and returns what came of it. Never throws for anything that AWS, the network or the signer did.
 * A change that the guard keeps back is recorded as given up, and nothing of it is sent.
 * What has to be sent a second time is a call of its own in the record: after expired credentials were renewed (once),
 * and to read the reason of a refusal that came without a body.
 */
export type Call = <
  ClientInput extends object,
  ClientOutput extends WithMetadata,
  Input extends ClientInput,
  Output extends ClientOutput,
  Configuration extends ClientConfiguration,
>(
  client: SdkClient<ClientInput, ClientOutput, Configuration>,
  command: SdkCommand<ClientInput, ClientOutput, Input, Output, Configuration>,
  options?: CallOptions,
) => Promise<Outcome<Output>>

export function createCall(
  from: CallRecording & {
    readonly credentials: Pick<Credentials, 'current' | 'renew'>
    /** Where changes are asked for first; left out where nothing is lost by them. */
    readonly guard?: Pick<ChangeGuard, 'mayBeSent'>
  },
): Call {
  const { credentials, recorder, guard } = from
  // At hand when the connection is lost: nothing can be loaded then.
  void import('../failures/diagnoseSilence.ts').catch(() => undefined)
  return async (client, command, options = {}) => {
    const identity = callIdentity(client.config.serviceId, command)
    if (guard && !(await guard.mayBeSent(askedChange(identity, credentials, options), options.signal))) {
      const callId = beginRecord(recorder, { ...identity, input: plainInput(command.input) }, options)
      recorder.update(callId, { outcome: 'aborted' })
      return { kind: 'aborted', callId }
    }
    let outcome = await attemptCall(from, client, command, options)
    if (outcome.kind === 'expired' && (await credentials.renew(recorder.get(outcome.callId)?.accessKeyId))) {
      outcome = await attemptCall(from, client, command, options)
    }
    if (outcome.kind !== 'denied' || outcome.denial.message !== '') return outcome
    // It comes with the first refusal that needs it; where it cannot be loaded, the refusal is told without its reason.
    const repeated = await import('./headReason.ts').catch(() => undefined)
    const reason = await repeated?.headReason(from, client, identity, command.input, options.signal)
    if (!reason) return outcome
    const denial = { ...reason, ...(outcome.denial.requestId && { requestId: outcome.denial.requestId }) }
    recorder.update(outcome.callId, { denial })
    return { ...outcome, denial }
  }
}

function askedChange(
  identity: CallIdentity,
  credentials: Pick<Credentials, 'current'>,
  { cause, target, act }: CallOptions,
): AskedChange {
  const signer = credentials.current()?.signer
  return {
    ...identity,
    ...(target && { target }),
    ...(cause && { cause }),
    ...(act && { act }),
    ...(signer && { signer }),
  }
}
