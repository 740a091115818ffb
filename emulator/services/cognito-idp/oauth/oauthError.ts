/** What programs are answered (RFC 6749, 5). Nothing of it is kept by anybody on the way. */
import type { HttpResponse } from '../../../wire/message.ts'

type OAuthErrorCode =
  | 'invalid_request'
  | 'invalid_client'
  | 'invalid_grant'
  | 'invalid_scope'
  | 'unauthorized_client'
  | 'unsupported_grant_type'
  | 'unsupported_token_type'

/** The token endpoint answers 400 for each of them; AWS says no more than the code. */
export class OAuthError extends Error {
  readonly code: OAuthErrorCode
  readonly status: number

  constructor(code: OAuthErrorCode, status = 400) {
    super(code)
    this.name = 'OAuthError'
    this.code = code
    this.status = status
  }
}

export function privateJson(status: number, value: unknown, headers: Record<string, string> = {}): HttpResponse {
  return {
    status,
    headers: {
      'content-type': 'application/json;charset=UTF-8',
      'cache-control': 'no-store',
      pragma: 'no-cache',
      'x-content-type-options': 'nosniff',
      ...headers,
    },
    body: JSON.stringify(value),
  }
}
