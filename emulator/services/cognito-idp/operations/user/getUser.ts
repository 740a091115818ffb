import type { GetUserCommandInput, GetUserCommandOutput } from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { describeMfa } from '../../mfa/describeMfa.ts'
import { attributeList } from '../../users/attributes.ts'
import { signedInUser } from '../../users/signedInUser.ts'

/** The signed-in person's own attributes and second steps. */
export const getUser: Operation<GetUserCommandInput, GetUserCommandOutput> = {
  authorization: 'accessToken',
  honours: { AccessToken: true },
  run(input, context) {
    const { user, client } = signedInUser(context, input.AccessToken)
    return { Username: user.username, UserAttributes: attributeList(user, client), ...describeMfa(user) }
  },
}
