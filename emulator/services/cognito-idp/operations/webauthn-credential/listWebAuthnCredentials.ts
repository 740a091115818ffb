import type {
  ListWebAuthnCredentialsCommandInput,
  ListWebAuthnCredentialsCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import type { Operation } from '../../../operation.ts'
import { signedInUser } from '../../users/signedInUser.ts'
import { passkeysOfUser } from '../../webauthn/passkeys.ts'

const usualPage = 20

/** The signed-in person's passkeys in the order of their ids. `NextToken` is the last id of the page before. */
export const listWebAuthnCredentials: Operation<
  ListWebAuthnCredentialsCommandInput,
  ListWebAuthnCredentialsCommandOutput
> = {
  authorization: 'accessToken',
  honours: { AccessToken: true, NextToken: true, MaxResults: true },
  run(input, context) {
    const { MaxResults: most = usualPage, NextToken: after } = input
    const { pool, user } = signedInUser(context, input.AccessToken)
    const all = passkeysOfUser(context.store, pool, user)
    const left = after === undefined ? all : all.slice(all.findIndex(([id]) => id === after) + 1)
    const page = left.slice(0, most)
    const last = page.at(-1)
    return {
      Credentials: page.map(([id, passkey]) => ({
        CredentialId: id,
        FriendlyCredentialName: passkey.name,
        RelyingPartyId: passkey.relyingPartyId,
        ...(passkey.attachment !== undefined && { AuthenticatorAttachment: passkey.attachment }),
        AuthenticatorTransports: [...passkey.transports],
        CreatedAt: new Date(passkey.createdAt),
      })),
      ...(last && left.length > page.length && { NextToken: last[0] }),
    }
  },
}
