import type { AwsConfig } from '../../src/aws/configuration/configuration.ts'
import type { Asking } from '../../src/aws/connection/ask.ts'

/** A backend in AWS, with a bucket in another region and one whose name has a dot. */
export const backendInAws: AwsConfig = {
  region: 'eu-west-1',
  userPoolId: 'eu-west-1_Abc',
  userPoolClientId: 'client',
  identityPoolId: 'eu-central-1:4c0f7a52-31a4-4f0b-9d0c-5a1e0b7c2d11',
  guestAccess: false,
  places: [
    { bucket: 'photos', prefix: '', label: 'photos', region: 'eu-west-3' },
    { bucket: 'my.photos', prefix: '', label: 'my.photos' },
  ],
}

/** Asks nobody: `send` answers, and the clock stands at its start. */
export function fakeAsking(send: Asking['send'], change: Partial<Asking> = {}): Asking {
  const never = new AbortController().signal
  return {
    send,
    now: () => Date.UTC(2026, 10, 29, 10),
    deadline: () => never,
    signal: never,
    blocked: [],
    isSecurePage: false,
    ...change,
  }
}

/** What the browser throws where nothing can be read. */
export function unreadable(): Promise<Response> {
  return Promise.reject(new TypeError('Failed to fetch'))
}

/** Cognito's refusal. */
export function refusal(code: string, message = ''): Response {
  return Response.json({ __type: code, message }, { status: 400 })
}
