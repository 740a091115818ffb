import { jsonErrorOf } from '../call/jsonErrorOf.ts'
import type { Answered, Reply, Silence } from './ask.ts'

/** What a question found. `unclear`: an answer that says nothing of it, such as a 503. */
export interface Answer<Kind extends string> {
  readonly kind: Kind | Silence | 'unclear'
  /** Where it was asked. */
  readonly url: string
  /** What was seen, in AWS's words: `jwks.json 200`, `NotAuthorizedException`. Empty where nothing was. */
  readonly seen: string
  readonly durationMs?: number
  readonly clockOffMs?: number
}

/** @param read finds out what an answer says */
export function answerOf<Kind extends string>(
  url: string,
  reply: Reply,
  read: (answered: Answered) => { readonly kind: Kind | 'unclear'; readonly seen: string },
): Answer<Kind> {
  if (reply.heard !== 'answered') return { kind: reply.heard, url, seen: '' }
  const { durationMs, clockOffMs } = reply
  return { ...read(reply), url, durationMs, ...(clockOffMs !== undefined && { clockOffMs }) }
}

/** Code and sentence with which Cognito refused; undefined where it did not. */
export function refusalIn({ status, text, headers }: Answered): ReturnType<typeof jsonErrorOf> | undefined {
  return status < 400 ? undefined : jsonErrorOf(text, headers.get('x-amzn-errortype') ?? undefined)
}
