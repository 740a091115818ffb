/** An emulator of one test file's own, in memory on a free port, and real SDK clients for the people in it. */
import type { AccessRole } from '#access/role.ts'
import type { RoleSession } from '../../emulator/callers/roleSession.ts'
import { credentialsIssuer } from '../../emulator/callers/sessionCredentials.ts'
import { rolesOf } from '../../emulator/directory/role.ts'
import { systemRandom } from '../../emulator/program/clockAndRandom.ts'
import { createEmulator, type Emulator, type EmulatorOptions } from '../../emulator/program/createEmulator.ts'
import { localBackend } from '../../emulator/seed/localBackend.ts'

/** Someone with a role's temporary credentials. The seeded people have the role that they get when they sign in. */
export type Person = 'guest' | 'mika' | 'otto' | 'rosa' | 'admin'

export interface Credentials {
  readonly accessKeyId: string
  readonly secretAccessKey: string
  readonly sessionToken?: string
}

interface ClientConfiguration {
  readonly endpoint: string
  readonly region: string
  readonly credentials: Credentials
  readonly forcePathStyle: boolean
  readonly maxAttempts: number
}

type ClientClass<Client> = new (configuration: ClientConfiguration) => Client

export interface TestEmulator {
  /** `http://127.0.0.1:<port>` */
  readonly url: string
  readonly port: number
  readonly emulator: Emulator
  /** A client that signs with the account owner's key. */
  rootClient<Client>(client: ClientClass<Client>, extra?: object): Client
  /** A client that signs with the temporary credentials of the person's role. */
  clientFor<Client>(person: Person, client: ClientClass<Client>, extra?: object): Client
  /** @param change what the session token says otherwise: `expiresAt`, `tags`... */
  credentialsFor(person: Person, change?: Partial<RoleSession>): Required<Credentials>
  /** The identity id in the person's own folder, `private/<identity id>/`. */
  identityIdOf(person: Person): string
  close(): Promise<void>
}

const roleNames: Record<Person, AccessRole['name']> = {
  guest: 'guest',
  mika: 'authenticated',
  otto: 'operators',
  rosa: 'readers',
  admin: 'admins',
}

const identityIds: Record<Person, string> = {
  guest: 'us-east-1:00000000-0000-4000-8000-000000000001',
  mika: 'us-east-1:00000000-0000-4000-8000-000000000002',
  otto: 'us-east-1:00000000-0000-4000-8000-000000000003',
  rosa: 'us-east-1:00000000-0000-4000-8000-000000000004',
  admin: 'us-east-1:00000000-0000-4000-8000-000000000005',
}

/** @param options as `createEmulator` takes them; everything is kept in memory unless `data` says otherwise. */
export async function startEmulator(options: EmulatorOptions = {}): Promise<TestEmulator> {
  const emulator = await createEmulator({ log: (line) => process.stderr.write(`${line}\n`), ...options })
  const { port } = await emulator.listen(0)
  const url = `http://127.0.0.1:${port}`

  function credentialsFor(person: Person, change: Partial<RoleSession> = {}): Required<Credentials> {
    const issuer = credentialsIssuer(emulator.store, systemRandom)
    const now = (options.clock ?? Date.now)()
    const { accessKeyId, secretAccessKey, sessionToken } = issuer.issue({
      roleName: roleNames[person],
      roleId: rolesOf(emulator.store).get(roleNames[person])?.id ?? '',
      sessionName: 'CognitoIdentityCredentials',
      issuedAt: now,
      expiresAt: now + 3_600_000,
      ...(person === 'guest' && { sessionPolicies: 'guest' }),
      webIdentity: {
        identityPoolId: localBackend.identityPoolId,
        identityId: identityIds[person],
        amr: [person === 'guest' ? 'unauthenticated' : 'authenticated'],
      },
      ...change,
    })
    return { accessKeyId, secretAccessKey, sessionToken }
  }

  function client<Client>(kind: ClientClass<Client>, credentials: Credentials, extra: object = {}): Client {
    return new kind({
      endpoint: url,
      region: localBackend.region,
      credentials,
      forcePathStyle: true,
      maxAttempts: 1,
      ...extra,
    })
  }

  return {
    url,
    port,
    emulator,
    rootClient: (kind, extra) => client(kind, emulator.rootKey, extra),
    clientFor: (person, kind, extra) => client(kind, credentialsFor(person), extra),
    credentialsFor,
    identityIdOf: (person) => identityIds[person],
    close: () => emulator.close(),
  }
}
