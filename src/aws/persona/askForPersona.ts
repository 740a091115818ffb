/** Asks the identity pool for the credentials of a persona. */
import { GetCredentialsForIdentityCommand, GetIdCommand } from '@aws-sdk/client-cognito-identity'
import type { Aws } from '../aws.ts'
import type { Outcome } from '../call/outcome.ts'
import type { IdentityCredentials } from '../session/amplify.ts'
import { NoCredentialsError } from '../session/credentials.ts'
import { type OwnIdToken, ownIdToken } from '../session/ownIdToken.ts'
import type { AskOptions } from './askOptions.ts'
import type { Persona } from './persona.ts'

export type Asking = Pick<Aws, 'call' | 'clients' | 'configuration'>

/**
 * @returns not `done` where the pool gives no credentials
 * @throws NoCredentialsError where a role is asked for and nobody is signed in
 */
export async function askForPersona(
  aws: Asking,
  persona: Persona,
  { cause, identityId, renewTokens = false }: AskOptions,
): Promise<Outcome<IdentityCredentials>> {
  const own = persona.kind === 'role' ? await ownIdToken({ force: renewTokens }) : undefined
  if (persona.kind === 'role' && !own) throw new NoCredentialsError()
  const client = await aws.clients.cognitoIdentity()
  // The token is secret.
  const Logins = own && { [own.provider]: own.token }

  const identity = await identityOf(aws, { own, identityId, cause })
  if (identity.kind !== 'done') return identity
  const command = new GetCredentialsForIdentityCommand({
    IdentityId: identity.value,
    ...(Logins && { Logins }),
    ...(persona.kind === 'role' && { CustomRoleArn: persona.roleArn }),
  })
  const given = await aws.call(client, command, { cause })
  // An identity that this browser remembers and the pool does not, as after a reset of the backend, makes room for a new one.
  const isForgotten = given.kind === 'failed' && given.failure.code === 'ResourceNotFoundException'
  if (isForgotten && identityId !== undefined) return askForPersona(aws, persona, { cause })
  if (given.kind !== 'done') return given
  const { AccessKeyId: accessKeyId, SecretKey, SessionToken, Expiration } = given.value.Credentials ?? {}
  if (!accessKeyId || !SecretKey || !SessionToken || !Expiration) throw new NoCredentialsError()
  const secret = { accessKeyId, secretAccessKey: SecretKey, sessionToken: SessionToken, expiration: Expiration }
  return { ...given, value: { identityId: given.value.IdentityId ?? identity.value, secret } }
}

/** For a guest a new one: the identity of whoever is signed in gives no guest's credentials any more. */
async function identityOf(
  { call, clients, configuration: { identityPoolId: IdentityPoolId } }: Asking,
  known: { readonly own: OwnIdToken | undefined; readonly identityId: string | undefined; readonly cause: string },
): Promise<Outcome<string>> {
  const { own, identityId, cause } = known
  if (identityId !== undefined) return { kind: 'done', value: identityId, callId: '' }
  const Logins = own && { [own.provider]: own.token }
  const command = new GetIdCommand({ IdentityPoolId, ...(Logins && { Logins }) })
  const given = await call(await clients.cognitoIdentity(), command, { cause })
  return given.kind === 'done' ? { ...given, value: given.value.IdentityId ?? '' } : given
}
