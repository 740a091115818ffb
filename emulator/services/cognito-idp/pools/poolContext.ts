import type { Requirement } from '#iam/requirements/types.ts'
import type { RequestContext } from '#iam/types.ts'
import type { Store } from '../../../state/store.ts'
import { userPoolsOf } from './userPools.ts'

/** The condition keys that a call gets from the pool that it is about: its tags (Service Authorization Reference). */
export function poolContext({ resource }: Requirement, store: Store): RequestContext | undefined {
  const id = /^arn:aws:cognito-idp:[\w-]+:\d{12}:userpool\/([\w-]+)$/.exec(resource)?.[1]
  if (id === undefined) return undefined
  const tags = Object.entries(userPoolsOf(store).get(id)?.settings.UserPoolTags ?? {})
  return Object.fromEntries(tags.map(([key, value]) => [`aws:ResourceTag/${key}`, value]))
}
