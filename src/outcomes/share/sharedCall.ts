/** A recorded call as it may leave: put together member by member, so that what is not named here stays. */
import type { CallRecord, RecordedMessage } from '../../aws/record/callRecord.ts'
import { hidden } from '../../aws/record/redactHeaders.ts'
import type { StandIns } from '../standIns.ts'
import { sharedBody, sharedMembersOf } from './sharedBody.ts'
import { sharedHeaders, sharedParameters } from './sharedNames.ts'

export function sharedCall(call: CallRecord, standIns: StandIns): CallRecord {
  const { text } = standIns
  return {
    id: call.id,
    service: call.service,
    operation: call.operation,
    startedAt: call.startedAt,
    outcome: call.outcome,
    ...present({
      target: call.target === undefined ? undefined : text(call.target),
      input: call.input && (sharedMembersOf(call.input, standIns) as NonNullable<CallRecord['input']>),
      cause: call.cause === undefined ? undefined : text(call.cause),
      followsUp: call.followsUp,
      asksAhead: call.asksAhead,
      page: call.page,
      durationMs: call.durationMs,
      role: call.role && { name: text(call.role.name), arn: text(call.role.arn) },
      accessKeyId: call.accessKeyId === undefined ? undefined : standIns.of('key', call.accessKeyId),
      status: call.status,
      requestId: call.requestId === undefined ? undefined : text(call.requestId),
      denial: call.denial && sharedDenial(call.denial, standIns),
      failure: call.failure && sharedFailure(call.failure, standIns),
      request: call.request && {
        ...sharedMessage(call.request, standIns),
        method: text(call.request.method),
        url: sharedUrl(call.request.url, standIns),
      },
      response: call.response && sharedMessage(call.response, standIns),
    }),
  }
}

/** Without the members that are not there. */
function present<T extends object>(value: T): { readonly [K in keyof T]?: Exclude<T[K], undefined> } {
  const members = Object.entries(value).filter(([, member]) => member !== undefined)
  return Object.fromEntries(members) as { readonly [K in keyof T]?: Exclude<T[K], undefined> }
}

/** Without the id under which AWS keeps its evaluation, and the address of it: they lead into the account. */
function sharedDenial(
  { code, message, status, explicit, layer, ...said }: NonNullable<CallRecord['denial']>,
  { text }: StandIns,
): NonNullable<CallRecord['denial']> {
  const shared = (value: string | undefined) => (value === undefined ? undefined : text(value))
  return {
    code: text(code),
    message: text(message),
    status,
    explicit,
    ...present({
      layer,
      requestId: shared(said.requestId),
      principalArn: shared(said.principalArn),
      action: shared(said.action),
      resource: shared(said.resource),
      policyArn: shared(said.policyArn),
    }),
  }
}

function sharedFailure(
  { kind, cause, evidence, fix, ...said }: NonNullable<CallRecord['failure']>,
  { text }: StandIns,
): NonNullable<CallRecord['failure']> {
  const shared = (value: string | undefined) => (value === undefined ? undefined : text(value))
  return {
    kind,
    cause: text(cause),
    evidence: text(evidence),
    fix: text(fix),
    ...present({
      code: shared(said.code),
      message: shared(said.message),
      messages: said.messages?.map(text),
      status: said.status,
      requestId: shared(said.requestId),
      mayBeDone: said.mayBeDone,
    }),
  }
}

function sharedMessage({ headers, body }: RecordedMessage, standIns: StandIns): RecordedMessage {
  const shared = Object.entries(headers).filter(([name]) => sharedHeaders.has(name))
  return {
    headers: Object.fromEntries(shared.map(([name, value]) => [name, standIns.text(value)])),
    ...(body !== undefined && { body: sharedBody(body, standIns) }),
  }
}

/** Parameters of names that are not on the list keep their name and lose their value. */
export function sharedUrl(url: string, { text }: StandIns): string {
  const [path = '', query] = url.split('#', 1)[0]?.split('?', 2) ?? []
  if (query === undefined) return text(path)
  const parameters = query.split('&').map((parameter) => {
    const [name = '', value] = parameter.split('=', 2)
    if (value === undefined || value === '') return text(parameter)
    return sharedParameters.has(name.toLowerCase()) ? `${name}=${text(value)}` : `${text(name)}=${hidden}`
  })
  return `${text(path)}?${parameters.join('&')}`
}
