import { isSecretOf } from '../pools/clientSecrets.ts'
import { type UserPoolClient, userPoolClientsOf } from '../pools/userPoolClients.ts'
import { OAuthError } from './oauthError.ts'
import { type OAuthVisit, valueOf } from './oauthVisit.ts'

interface ClientWords {
  readonly id: string | undefined
  readonly secret: string | undefined
}

/**
 * The app client that asks, once it has proved its secret where it has one: in the header or in the form (RFC 6749,
 * 2.3.1).
 * @throws OAuthError
 */
export function clientOfRequest(visit: OAuthVisit): UserPoolClient {
  const inForm = { id: valueOf(visit.form, 'client_id'), secret: valueOf(visit.form, 'client_secret') }
  const inHeader = basicWords(visit.request.headers.authorization)
  if (inHeader && (inForm.secret !== undefined || (inForm.id !== undefined && inForm.id !== inHeader.id))) {
    throw new OAuthError('invalid_request')
  }
  const { id, secret } = inHeader ?? inForm
  if (id === undefined) throw new OAuthError('invalid_request')
  const client = userPoolClientsOf(visit.context.store).get(id)
  if (client?.poolId !== visit.pool.id) throw new OAuthError('invalid_client')
  const isProven = client.secret === undefined ? secret === undefined : isSecretOf(client, secret ?? '')
  if (!isProven) throw new OAuthError('invalid_client')
  return client
}

/** @throws OAuthError for a header that is none of this kind. */
function basicWords(authorization: string | undefined): ClientWords | undefined {
  if (authorization === undefined) return undefined
  const [, encoded = ''] = /^Basic +([\w+/=-]+)$/i.exec(authorization) ?? []
  const text = Buffer.from(encoded, 'base64').toString()
  const colon = text.indexOf(':')
  if (colon <= 0) throw new OAuthError('invalid_client')
  try {
    const [id, secret] = [text.slice(0, colon), text.slice(colon + 1)].map((part) =>
      decodeURIComponent(part.replaceAll('+', ' ')),
    )
    return { id, secret: secret === '' ? undefined : secret }
  } catch {
    throw new OAuthError('invalid_client')
  }
}
