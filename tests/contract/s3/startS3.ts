/** The emulator with S3 clients for the people who take part in the tests of S3. */
import { S3Client } from '@aws-sdk/client-s3'
import { type Person, startEmulator, type TestEmulator } from '../startEmulator.ts'

export const bucket = 'team-photos'

export interface TestS3 extends TestEmulator {
  /** The authenticated role: reads public/ and shared/, may do everything in the own folder. */
  readonly mika: S3Client
  /** The readers role: adds to the own folder, deletes nothing. */
  readonly rosa: S3Client
  /** Everything in the bucket. */
  readonly admin: S3Client
  readonly guest: S3Client
  /** The account owner. */
  readonly root: S3Client
  /** A key in a person's own folder. */
  own(person: Person, name: string): string
  /** The sentence of a refusal that no statement prevents. */
  refusal(role: string, action: string, resource: string): object
}

/** @param extra of every client's configuration. */
export async function startS3(extra: object = {}): Promise<TestS3> {
  const emulator = await startEmulator()
  const clientOf = (person: Person) => emulator.clientFor(person, S3Client, extra)
  return {
    ...emulator,
    mika: clientOf('mika'),
    rosa: clientOf('rosa'),
    admin: clientOf('admin'),
    guest: clientOf('guest'),
    root: emulator.rootClient(S3Client, extra),
    own: (person, name) => `private/${emulator.identityIdOf(person)}/${name}`,
    refusal: (role, action, resource) => ({
      name: 'AccessDenied',
      $metadata: { httpStatusCode: 403 },
      message:
        `User: arn:aws:sts::123456789012:assumed-role/${role}/CognitoIdentityCredentials ` +
        `is not authorized to perform: ${action} ` +
        `on resource: "${resource}" because no identity-based policy allows the ${action} action`,
    }),
  }
}

/** Resolves to what a call was refused with; fails when it was not. */
export async function errorOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => {
      throw new Error('The call was not refused.')
    },
    (error: unknown) => error,
  )
}
