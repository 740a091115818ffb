import type {
  DecodeAuthorizationMessageCommandInput,
  DecodeAuthorizationMessageCommandOutput,
} from '@aws-sdk/client-sts'
import { AwsError } from '../../../wire/awsError.ts'
import type { Operation } from '../../operation.ts'

/** EC2 and a few others encode their denials; none of the services here does, so that no message can be right. */
export const decodeAuthorizationMessage: Operation<
  DecodeAuthorizationMessageCommandInput,
  DecodeAuthorizationMessageCommandOutput
> = {
  authorization: 'permission',
  honours: { EncodedMessage: true },
  run() {
    throw new AwsError('InvalidAuthorizationMessageException', 'Message is not valid', { status: 400 })
  },
}
