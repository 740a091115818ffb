/** Asks the identity pool for somebody else's credentials, and makes what signs with them. */
import type { Aws } from '../aws.ts'
import { createCall } from '../call/call.ts'
import { createClients } from '../call/clients.ts'
import type { Outcome } from '../call/outcome.ts'
import type { SessionCredentials } from '../session/amplify.ts'
import type { CredentialsView, Signer } from '../session/credentials.ts'
import { learnSigner } from '../session/learnSigner.ts'
import { askForPersona } from './askForPersona.ts'
import type { Persona } from './persona.ts'
import type { PersonaCaller } from './personaCaller.ts'

export interface AssumedPersona {
  readonly caller: PersonaCaller
  /** Milliseconds since 1970. */
  readonly expiresAt: number
  /** The call that gave the credentials. */
  readonly callId: string
}

type Asking = Pick<Aws, 'beside' | 'call' | 'clients' | 'configuration' | 'guard' | 'recorder' | 'session'>

/** @throws NoCredentialsError where a role is asked for and nobody is signed in */
export async function assumePersona(aws: Asking, persona: Persona, cause: string): Promise<Outcome<AssumedPersona>> {
  const identityId = persona.kind === 'role' ? await ownIdentity(aws) : undefined
  const given = await askForPersona(aws, persona, { cause, identityId })
  if (given.kind !== 'done') return given
  const { secret, identityId: assumedId } = given.value
  const caller = callerOf(aws, secret, assumedId)
  await learnSigner(caller, secret.accessKeyId, cause)
  const { call, clients } = caller
  const { callId } = given
  const expiresAt = secret.expiration.getTime()
  return { kind: 'done', callId, value: { caller: { call, clients, identityId: assumedId }, expiresAt, callId } }
}

/** Where the page signs as a guest, what it holds is a guest's: the pool tells the person's own. */
async function ownIdentity({ session: { credentials } }: Asking): Promise<string | undefined> {
  if (!credentials.current()) await credentials.forSigning()
  const view = credentials.current()
  return view?.persona?.kind === 'guest' ? undefined : view?.identityId
}

/** Its calls stand in the page's record, and changes are asked for as the page's are. */
function callerOf(
  { configuration, recorder, beside, guard, session: { turns } }: Asking,
  secret: SessionCredentials,
  identityId: string,
) {
  const { accessKeyId, expiration } = secret
  let view: CredentialsView = { accessKeyId, expiresAt: expiration.getTime(), identityId }
  const credentials = {
    forSigning: () => Promise.resolve(secret),
    // The pool is asked for new ones by the next call, which finds that these have ended.
    renew: () => Promise.resolve(false),
    current: () => view,
    setSigner: (_: string, signer: Signer) => void (view = { ...view, signer }),
    onChange: () => () => undefined,
  }
  return {
    call: createCall({ recorder, credentials, beside, ...(guard && { guard }) }),
    clients: createClients(configuration, { credentials, turns }),
    recorder,
    session: { credentials },
  }
}
