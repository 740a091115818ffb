import type {
  GetSigningCertificateCommandInput,
  GetSigningCertificateCommandOutput,
} from '@aws-sdk/client-cognito-identity-provider'
import { signingCertificate } from '../../../../crypto/selfSignedCertificate.ts'
import { poolKeys } from '../../../../tokens/userPoolKeys.ts'
import type { Operation } from '../../../operation.ts'
import { ownPool } from '../../pools/userPools.ts'

/** Another one is issued each year, and each is good for ten (API Reference, "GetSigningCertificate"). */
const year = 365 * 24 * 60 * 60 * 1000

/** What a SAML provider would check the pool's requests with. Providers here are pretend, and are asked nothing. */
export const getSigningCertificate: Operation<GetSigningCertificateCommandInput, GetSigningCertificateCommandOutput> = {
  authorization: 'permission',
  honours: { UserPoolId: true },
  async run(input, context) {
    const pool = ownPool(input.UserPoolId, context)
    const { id: key } = await poolKeys(context.store, pool.id)
    const { createdAt = 0 } = pool
    const from = createdAt + Math.floor((context.clock() - createdAt) / year) * year
    const certificate = signingCertificate(pool.id, { from, until: from + 10 * year }, key.jwk)
    return { Certificate: certificate.toString('base64') }
  },
}
