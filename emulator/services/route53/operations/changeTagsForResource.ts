import type { ChangeTagsForResourceCommandInput, ChangeTagsForResourceCommandOutput } from '@aws-sdk/client-route-53'
import { AwsError } from '../../../wire/awsError.ts'
import type { Operation } from '../../operation.ts'
import { changeTags } from '../tags.ts'

/** Adds, replaces and takes away tags of a zone or a health check. */
export const changeTagsForResource: Operation<ChangeTagsForResourceCommandInput, ChangeTagsForResourceCommandOutput> = {
  authorization: 'permission',
  honours: { ResourceType: true, ResourceId: true, AddTags: { each: { Key: true, Value: true } }, RemoveTagKeys: true },
  run(input, { store }) {
    const { ResourceType: type = 'hostedzone', ResourceId: id, AddTags: add, RemoveTagKeys: remove } = input
    if (!add && !remove) {
      throw new AwsError('InvalidInput', 'AddTags or RemoveTagKeys must be specified', { status: 400 })
    }
    store.transaction(() => changeTags(store, { type, id }, { add: add ?? [], remove: remove ?? [] }))
    return {}
  },
}
