/** Secrets of authenticator apps, apart from the users: what answers and logs of users show cannot hold one by mistake. */
import { defineCollection } from '../../../state/collection.ts'
import type { Store } from '../../../state/store.ts'
import { AwsError } from '../../../wire/awsError.ts'
import type { OperationContext } from '../../operation.ts'
import type { UserPool } from '../pools/userPools.ts'
import { toBase32 } from './base32.ts'
import { stepOfCode } from './totp.ts'

interface VerifiedToken {
  /** Base 32. */
  readonly secret: string
  /** What the person calls the app or the phone. */
  readonly name?: string
  /** The number of the 30 seconds whose code was taken last: no code counts twice. */
  readonly lastStep: number
}

interface SoftwareToken {
  readonly verified?: VerifiedToken
  /** Handed out and not verified yet. The verified one counts until then. */
  readonly pending?: string
}

const softwareTokensOf = defineCollection<SoftwareToken, readonly [poolId: string, username: string]>({
  name: 'cognito.softwareTokens',
  key: ['user pool id', 'username'],
})

/** Whose token it is. */
interface Owner {
  readonly pool: UserPool
  readonly username: string
}

/** 52 letters of base 32. */
const secretBytes = 32

/** A new secret, for the person's app. */
export function associateToken({ store, random }: OperationContext, owner: Owner): string {
  const pending = toBase32(random.bytes(secretBytes))
  softwareTokensOf(store).set(keyOf(owner), { ...tokenOf(store, owner), pending })
  return pending
}

/** The person's app shows the right code: its secret takes the place of the one before. @throws AwsError */
export function verifyToken(
  { store, clock }: OperationContext,
  owner: Owner,
  given: { readonly code: string; readonly name: string | undefined },
): void {
  const secret = tokenOf(store, owner)?.pending
  if (secret === undefined) throw tokenNotFound()
  const lastStep = stepOfCode(secret, given.code, clock())
  if (lastStep === undefined) {
    throw new AwsError('EnableSoftwareTokenMFAException', 'Code mismatch and fail enable Software Token MFA')
  }
  softwareTokensOf(store).set(keyOf(owner), {
    verified: { secret, lastStep, ...(given.name !== undefined && { name: given.name }) },
  })
}

/** Takes a code of a sign-in, once. @throws SoftwareTokenMFANotFoundException, CodeMismatchException, ExpiredCodeException */
export function useTokenCode({ store, clock }: OperationContext, owner: Owner, code: string): void {
  const token = tokenOf(store, owner)
  if (!token?.verified) throw tokenNotFound()
  const step = stepOfCode(token.verified.secret, code, clock())
  if (step === undefined) throw new AwsError('CodeMismatchException', 'Invalid code received for user')
  if (step <= token.verified.lastStep) {
    throw new AwsError('ExpiredCodeException', 'Your software token has already been used once.')
  }
  softwareTokensOf(store).set(keyOf(owner), { ...token, verified: { ...token.verified, lastStep: step } })
}

/** @returns undefined where none was verified; an empty name where the person gave none. */
export function verifiedTokenName(store: Store, owner: Owner): string | undefined {
  const verified = tokenOf(store, owner)?.verified
  return verified && (verified.name ?? '')
}

export function forgetToken(store: Store, owner: Owner): void {
  softwareTokensOf(store).delete(keyOf(owner))
}

function tokenNotFound(): AwsError {
  return new AwsError('SoftwareTokenMFANotFoundException', 'Software Token MFA has not been enabled for the user')
}

function tokenOf(store: Store, owner: Owner): SoftwareToken | undefined {
  return softwareTokensOf(store).get(keyOf(owner))
}

function keyOf({ pool, username }: Owner) {
  return [pool.id, username] as const
}
