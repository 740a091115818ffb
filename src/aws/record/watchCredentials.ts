/** When a command's credentials were asked for and when they were there: two middlewares, around the SDK's own that asks. */
import type { TimelineWriter } from './callTimeline.ts'
import { identityOf } from './signingIdentity.ts'

/** Stands at any step of a stack, since it hands everything on. */
type Passing = <Next extends (args: never) => unknown>(next: Next, context: object) => Next

/** The part of a command's middleware stack that is needed here. */
export interface CredentialStack {
  addRelativeTo(
    middleware: Passing,
    options: { name: string; relation: 'before' | 'after'; toMiddleware: 'httpAuthSchemeMiddleware'; override: true },
  ): void
}

/**
 * @param heldKey the access key that the page holds at this moment, if any: with another one than before, the credentials were
 * fetched for this call.
 */
export function watchCredentials(
  stack: CredentialStack,
  timeline: Pick<TimelineWriter, 'askCredentials' | 'haveCredentials'>,
  heldKey: () => string | undefined,
): void {
  const place = { toMiddleware: 'httpAuthSchemeMiddleware', override: true } as const
  let before: string | undefined
  const asked = passing(() => {
    before = heldKey()
    timeline.askCredentials()
  })
  const given = passing((context) => {
    const identity = identityOf(context)
    if (!identity) return
    const leftMs = identity.expiration && identity.expiration.getTime() - Date.now()
    timeline.haveCredentials({ fetched: heldKey() !== before, ...(leftMs !== undefined && { leftMs }) })
  })
  stack.addRelativeTo(asked, { ...place, name: 'rolecallAskCredentials', relation: 'before' })
  stack.addRelativeTo(given, { ...place, name: 'rolecallHaveCredentials', relation: 'after' })
}

function passing(look: (context: object) => void): Passing {
  return <Next extends (args: never) => unknown>(next: Next, context: object) => {
    const handler = (args: never) => {
      look(context)
      return next(args)
    }
    return handler as Next
  }
}
