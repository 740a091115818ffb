import type {
  ListTagsForResourceCommandInput,
  ListTagsForResourceCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { poolOfArn } from '../../pools/poolArn.ts'

/** The tags of a pool. */
export const listTagsForResource: Operation<ListTagsForResourceCommandInput, ListTagsForResourceCommandOutput> = {
  authorization: 'permission',
  honours: { ResourceArn: true },
  run(input, context) {
    return { Tags: { ...poolOfArn(input.ResourceArn, context).settings.UserPoolTags } }
  },
}
