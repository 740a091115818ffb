import type {
  DeleteWebAuthnCredentialCommandInput,
  DeleteWebAuthnCredentialCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import { AwsError } from '../../../../wire/awsError.ts'
import type { Operation } from '../../../operation.ts'
import { signedInUser } from '../../users/signedInUser.ts'
import { passkeysOf, passkeysOfUser } from '../../webauthn/passkeys.ts'

/** One of the signed-in person's own passkeys is no longer taken. */
export const deleteWebAuthnCredential: Operation<
  DeleteWebAuthnCredentialCommandInput,
  DeleteWebAuthnCredentialCommandOutput
> = {
  authorization: 'accessToken',
  honours: { AccessToken: true, CredentialId: true },
  run(input, context) {
    const { pool, user } = signedInUser(context, input.AccessToken)
    const own = passkeysOfUser(context.store, pool, user).find(([id]) => id === input.CredentialId)
    if (!own) throw noSuchPasskey()
    context.store.transaction(() => passkeysOf(context.store).delete([pool.id, user.username, own[0]]))
    return {}
  },
}

/** AWS documents no sentence. */
function noSuchPasskey(): AwsError {
  return new AwsError('ResourceNotFoundException', 'The passkey does not exist.')
}
