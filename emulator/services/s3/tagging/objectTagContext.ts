import type { Requirement } from '#iam/requirements/types.ts'
import { actionsMatching, conditionKeysOf } from '#iam/tables/actions.ts'
import type { RequestContext } from '#iam/types.ts'
import type { Store } from '../../../state/store.ts'
import { objectOf } from '../objectOf.ts'

const tagKey = 's3:ExistingObjectTag/'

let askers: ReadonlySet<string> | undefined

/** `s3:ExistingObjectTag/<key>`, for the actions that AWS tells it of: what an object's tags are when it is asked about. */
export function objectTagContext(requirement: Requirement, store: Store): RequestContext | undefined {
  askers ??= new Set(
    actionsMatching('s3:*').filter((name) => conditionKeysOf(name).some((key) => key.startsWith(tagKey))),
  )
  const tags = askers.has(requirement.action) ? objectOf(requirement, store)?.tags : undefined
  return tags && Object.fromEntries(Object.entries(tags).map(([name, value]) => [`${tagKey}${name}`, value]))
}
