import type { ListTagsForResourcesCommandInput, ListTagsForResourcesCommandOutput } from '@aws-sdk/client-route-53'
import type { Operation } from '../../operation.ts'
import { bareId } from '../ids.ts'
import { tagsOf } from '../tags.ts'

/** The tags of up to ten zones or health checks. */
export const listTagsForResources: Operation<ListTagsForResourcesCommandInput, ListTagsForResourcesCommandOutput> = {
  authorization: 'permission',
  honours: { ResourceType: true, ResourceIds: true },
  run({ ResourceType: type = 'hostedzone', ResourceIds: ids = [] }, { store }) {
    return {
      ResourceTagSets: ids.map((id) => ({ ResourceType: type, ResourceId: bareId(id), Tags: tagsOf(store, type, id) })),
    }
  },
}
