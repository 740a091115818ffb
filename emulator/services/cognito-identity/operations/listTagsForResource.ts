import type {
  ListTagsForResourceCommandInput,
  ListTagsForResourceCommandOutput,
} from '@aws-sdk/client-cognito-identity'
import type { Operation } from '../../operation.ts'
import { poolOfArn } from '../identityPoolArn.ts'

export const listTagsForResource: Operation<ListTagsForResourceCommandInput, ListTagsForResourceCommandOutput> = {
  authorization: 'permission',
  honours: { ResourceArn: true },
  run: (input, context) => ({ Tags: { ...poolOfArn(input.ResourceArn, context).tags } }),
}
