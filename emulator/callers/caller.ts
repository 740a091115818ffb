import { principalContext } from '#iam/evaluate/principalContext.ts'
import type { Policy, Principal, RequestContext } from '#iam/types.ts'
import type { StsSession } from './userSession.ts'

/** The layers of policies that come with who asks. */
export type CallerLayer = 'identity-based' | 'permissions boundary' | 'session'

/** Who makes a request, with the policies that come with them and the condition keys that depend on them alone. */
export interface Caller {
  readonly principal: Principal
  /** As `aws:userid` carries it; undefined for anonymous callers. */
  readonly userId: string | undefined
  /** The layers that come with the caller. Root and anonymous callers have none. */
  readonly policies: Readonly<Partial<Record<CallerLayer, readonly Policy[]>>>
  readonly context: RequestContext
  /** What the session token says, of callers with temporary credentials. */
  readonly session?: StsSession
}

const anonymous: Principal = { type: 'Anonymous' }

export const anonymousCaller: Caller = {
  principal: anonymous,
  userId: undefined,
  policies: {},
  context: principalContext(anonymous),
}
