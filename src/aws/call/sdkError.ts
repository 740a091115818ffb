/** What an error thrown by the SDK or Amplify says, as plain facts. */

export interface SdkError {
  /** AWS's error code, or the JavaScript error's name where AWS did not answer. */
  readonly code: string
  readonly message: string
  /** Undefined when no answer came. */
  readonly status?: number
  readonly requestId?: string
  /** True when the request got no readable answer at all. */
  readonly noAnswer: boolean
  /** Further members of AWS's error: `ServerTime`, `Region`, `Key`. Only texts. */
  readonly fields: Readonly<Record<string, string>>
  /** Route 53's list of objections to a batch, one for each record. */
  readonly messages: readonly string[]
  /** Headers of the answer, in lower case. */
  readonly headers: Readonly<Record<string, string>>
}

/** Reads whatever was thrown. Amplify keeps status and request id under `metadata`, the SDK under `$metadata`. */
export function readSdkError(thrown: unknown): SdkError {
  if (!(thrown instanceof Error)) {
    return { code: 'Error', message: String(thrown), noAnswer: true, fields: {}, messages: [], headers: {} }
  }
  const metadata = objectAt(thrown, '$metadata') ?? objectAt(thrown, 'metadata')
  const response = objectAt(thrown, '$response')
  const status = numberAt(metadata, 'httpStatusCode') ?? numberAt(response, 'statusCode')
  const headers = textsOf(objectAt(response, 'headers'))
  const requestId = textAt(metadata, 'requestId') ?? textAt(thrown, 'RequestId')
  const code = textAt(thrown, 'Code') ?? textAt(thrown, 'code') ?? thrown.name
  return {
    // The SDK invents "Unknown" for answers without a body.
    code: /^(Unknown|UnknownError|Error)$/.test(code) && status !== undefined ? String(status) : code,
    message: /^Unknown(Error)?$/.test(thrown.message) ? '' : withoutHint(thrown.message),
    ...(status !== undefined && { status }),
    ...(requestId !== undefined && { requestId }),
    noAnswer: status === undefined && !headers['date'],
    fields: { ...textsOf(objectAt(thrown, 'Error')), ...textsOf(thrown) },
    messages: listAt(thrown, 'messages'),
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name.toLowerCase(), value])),
  }
}

/** What the SDK adds for whoever debugs it. */
function withoutHint(message: string): string {
  return message.replace(/\s*Deserialization error: to see the raw response, inspect the hidden field[\s\S]*$/, '')
}

function objectAt(value: object | undefined, name: string): object | undefined {
  const member: unknown = value && Reflect.get(value, name)
  return typeof member === 'object' && member !== null ? member : undefined
}

function textAt(value: object | undefined, name: string): string | undefined {
  const member: unknown = value && Reflect.get(value, name)
  return typeof member === 'string' && member !== '' ? member : undefined
}

function numberAt(value: object | undefined, name: string): number | undefined {
  const member: unknown = value && Reflect.get(value, name)
  return typeof member === 'number' ? member : undefined
}

function listAt(value: object, name: string): readonly string[] {
  const member: unknown = Reflect.get(value, name)
  return Array.isArray(member) ? member.filter((entry) => typeof entry === 'string') : []
}

function textsOf(value: object | undefined): Record<string, string> {
  return Object.fromEntries(
    Object.entries(value ?? {}).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  )
}
