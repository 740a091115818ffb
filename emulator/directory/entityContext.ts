import type { Requirement } from '#iam/requirements/types.ts'
import type { RequestContext } from '#iam/types.ts'
import type { Store } from '../state/store.ts'
import { rolesOf } from './role.ts'
import { iamUsersOf } from './user.ts'

/** Actions that carry the boundary which their user or role has (Service Authorization Reference, IAM). */
const readsBoundary = /^iam:(Attach|Detach|Put|Delete)(User|Role)(Policy|PermissionsBoundary)$/

/** The condition keys that a call to IAM gets from the user or role that it is about: tags and boundary. */
export function entityContext({ action, resource }: Requirement, store: Store): RequestContext | undefined {
  const type = /^arn:aws:iam::\d{12}:(user|role)\//.exec(resource)?.[1]
  if (type === undefined) return undefined
  const collection = type === 'user' ? iamUsersOf(store) : rolesOf(store)
  const { tags, permissionsBoundary } = collection.get(resource.slice(resource.lastIndexOf('/') + 1)) ?? {}
  const pairs = Object.entries(tags ?? {}).flatMap(([key, value]) => [
    [`aws:ResourceTag/${key}`, value],
    [`iam:ResourceTag/${key}`, value],
  ])
  return {
    ...Object.fromEntries(pairs),
    ...(permissionsBoundary !== undefined &&
      readsBoundary.test(action) && {
        'iam:PermissionsBoundary': permissionsBoundary,
      }),
  }
}
