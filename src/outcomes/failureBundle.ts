import type { Failure } from '../aws/call/outcome.ts'
import type { CallRecord } from '../aws/record/callRecord.ts'
import { redactText, redactUrl } from '../aws/record/redact.ts'
import { everyText } from './everyText.ts'
import { createStandIns } from './standIns.ts'

/** What somebody is shown of a failure who may see neither the account nor the keys. */
export interface FailureBundle {
  readonly call: {
    readonly service: string
    readonly operation: string
    /** ISO 8601. */
    readonly at: string
    readonly durationMs?: number
  } | null
  readonly named: Pick<Failure, 'kind' | 'cause' | 'evidence' | 'fix'>
  readonly answer: {
    readonly status?: number
    readonly code?: string
    readonly message?: string
    readonly messages?: readonly string[]
    readonly requestId?: string
    readonly headers?: Readonly<Record<string, string>>
    readonly body?: string
  }
  readonly request: { readonly method: string; readonly url: string; readonly headers: readonly string[] } | null
}

/**
 * A failure to hand to somebody else: only members that are named here, headers of the request by their names alone, and
 * accounts, people, pools and access keys replaced by stand-ins wherever they stand in a text. The record has cut the body already.
 * @param call undefined where the record has forgotten it
 */
export function failureBundle(failure: Failure, call: CallRecord | undefined): FailureBundle {
  const { kind, cause, evidence, fix, code, message, messages, status, requestId } = failure
  const { request, response } = call ?? {}
  const bundle: FailureBundle = {
    call: call
      ? {
          service: call.service,
          operation: call.operation,
          at: new Date(call.startedAt).toISOString(),
          ...(call.durationMs !== undefined && { durationMs: Math.round(call.durationMs) }),
        }
      : null,
    named: { kind, cause, evidence, fix },
    answer: {
      ...(status !== undefined && { status }),
      ...(code !== undefined && { code }),
      ...(message !== undefined && { message }),
      ...(messages && { messages }),
      ...(requestId !== undefined && { requestId }),
      ...(response && { headers: response.headers }),
      ...(response?.body !== undefined && { body: redactText(response.body) }),
    },
    request: request
      ? { method: request.method, url: redactUrl(request.url), headers: Object.keys(request.headers) }
      : null,
  }
  return everyText(bundle, createStandIns(new Map()))
}
