/** Codes by mail and SMS: one live code for each user and purpose, a new one ends the former. */
import type { CodeDeliveryDetailsType } from '@aws-sdk/client-cognito-identity-provider'
import { equalBytes } from '../../../crypto/equalBytes.ts'
import { settleCodes } from '../../../state/inbox.ts'
import { AwsError } from '../../../wire/awsError.ts'
import type { OperationContext } from '../../operation.ts'
import { defineExpiringRecords, expiringRecords } from '../expiringRecords.ts'
import type { UserPool } from '../pools/userPools.ts'
import { type CodePurpose, type Recipient, sendCode } from './messages.ts'

interface IssuedCode extends Recipient {
  readonly code: string
}

/** As kept while codes went out by mail alone. */
interface MailedCode {
  readonly code: string
  readonly email: string
}

const issuedCodes = defineExpiringRecords<
  IssuedCode | MailedCode,
  readonly [poolId: string, username: string, purpose: string]
>({
  name: 'cognito.codes',
  key: ['user pool id', 'username', 'purpose'],
})

const hour = 60 * 60 * 1000
const validity: Record<Exclude<CodePurpose, 'signIn'>, number> = {
  signUp: 24 * hour,
  email: 24 * hour,
  phone_number: 24 * hour,
  forgotPassword: hour,
}

export interface CodeTarget {
  readonly pool: UserPool
  readonly username: string
  readonly purpose: CodePurpose
}

/** Makes a code and sends it. */
export function issueCode(
  context: OperationContext,
  target: CodeTarget & { readonly purpose: keyof typeof validity },
  recipient: Recipient,
): CodeDeliveryDetailsType {
  return issueCodeUntil(context, target, { recipient, digits: 6, endsAt: context.clock() + validity[target.purpose] })
}

/** @param how.endsAt milliseconds since 1970. */
export function issueCodeUntil(
  context: OperationContext,
  target: CodeTarget,
  how: { readonly recipient: Recipient; readonly digits: number; readonly endsAt: number },
): CodeDeliveryDetailsType {
  const { recipient, digits, endsAt } = how
  const code = context.random.text(digits, '0123456789')
  codesOf(context).set(key(target), { code, ...recipient }, endsAt)
  return sendCode(context, target, { ...recipient, code, codeUse: { opens: key(target), endsAt } })
}

/** The live code, without using it. */
export function liveCode(context: OperationContext, target: CodeTarget): IssuedCode | undefined {
  const issued = codesOf(context).get(key(target))
  if (!issued || 'contact' in issued) return issued
  return { code: issued.code, contact: 'email', to: issued.email }
}

/**
 * The issued code, once the given one equals it. It stays live until `endCode`, so that a failure for another reason
 * does not cost it.
 * @throws ExpiredCodeException when there is none (expired, used or never asked for), CodeMismatchException when it is
 * another.
 */
export function requireCode(context: OperationContext, target: CodeTarget, given: string): IssuedCode {
  const issued = liveCode(context, target)
  if (!issued) throw new AwsError('ExpiredCodeException', 'Invalid code provided, please request a code again.')
  if (!equalBytes(issued.code, given)) throw codeMismatch()
  return issued
}

export function codeMismatch(): AwsError {
  return new AwsError('CodeMismatchException', 'Invalid verification code provided, please try again.')
}

/** @param became what the inbox says of it: it did its work, or is good for nothing any more. */
export function endCode(context: OperationContext, target: CodeTarget, became: 'used' | 'expired'): void {
  codesOf(context).delete(key(target))
  settleCodes(context.store, key(target), became)
}

export function endAllCodes(context: OperationContext, pool: UserPool, username: string): void {
  codesOf(context).deleteAll([pool.id, username])
  settleCodes(context.store, [pool.id, username], 'expired')
}

function codesOf(context: OperationContext) {
  return expiringRecords(context, issuedCodes)
}

function key({ pool, username, purpose }: CodeTarget) {
  return [pool.id, username, purpose] as const
}
