import type { ListTagsForResourceCommandInput, ListTagsForResourceCommandOutput } from '@aws-sdk/client-route-53'
import type { Operation } from '../../operation.ts'
import { bareId } from '../ids.ts'
import { tagsOf } from '../tags.ts'

/** The tags of a zone or a health check. */
export const listTagsForResource: Operation<ListTagsForResourceCommandInput, ListTagsForResourceCommandOutput> = {
  authorization: 'permission',
  honours: { ResourceType: true, ResourceId: true },
  run({ ResourceType: type = 'hostedzone', ResourceId: id }, { store }) {
    return { ResourceTagSet: { ResourceType: type, ResourceId: bareId(id), Tags: tagsOf(store, type, id) } }
  },
}
