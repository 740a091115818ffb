/** The mails and short messages that a pool sends: in its own words, or in those of Cognito's templates. All go to the inbox. */
import type { CodeDeliveryDetailsType } from '@aws-sdk/client-cognito-identity-provider'
import { type CodeUse, deliver } from '../../../state/inbox.ts'
import type { OperationContext } from '../../operation.ts'
import type { Contact } from '../pools/poolRules.ts'
import type { UserPool } from '../pools/userPools.ts'
import { remarkNeverRun } from '../triggers/runTrigger.ts'
import { maskContact } from '../users/maskContact.ts'

/** `email` and `phone_number`: a signed-in person's own attribute is verified. */
export type CodePurpose = 'signUp' | 'email' | 'phone_number' | 'forgotPassword' | 'signIn'

/** Where a code goes. */
export interface Recipient {
  readonly contact: Contact
  /** The address or the number. */
  readonly to: string
}

interface Secret {
  readonly code: string
  readonly codeUse: CodeUse
}

interface Words {
  readonly subject: string
  /** With `{####}` where the code comes, and `{username}` in invitations. */
  readonly body: string
}

const standard: Record<CodePurpose, Words> = {
  signUp: { subject: 'Verify your new account', body: 'The verification code to your new account is {####}' },
  email: { subject: 'Your verification code', body: 'Your verification code is {####}' },
  phone_number: { subject: '', body: 'Your verification code is {####}' },
  forgotPassword: { subject: 'Your password reset code', body: 'Your password reset code is {####}' },
  signIn: { subject: 'Your authentication code', body: 'Your authentication code is {####}' },
}

/** @returns what the API tells the caller of it. */
export function sendCode(
  context: OperationContext,
  { pool, purpose }: { readonly pool: UserPool; readonly purpose: CodePurpose },
  { contact, to, ...secret }: Recipient & Secret,
): CodeDeliveryDetailsType {
  remarkNeverRun(context, pool, ['CustomMessage'])
  send(context, { contact, to }, wordsFor(pool, purpose, contact), secret)
  return deliveryDetails({ contact, to })
}

/** @param secret.code the temporary password. @param username what the person signs in with. */
export function sendInvitation(
  context: OperationContext,
  pool: UserPool,
  { contact, to, username, ...secret }: Recipient & Secret & { readonly username: string },
): void {
  remarkNeverRun(context, pool, ['CustomMessage'])
  const { EmailMessage, EmailSubject, SMSMessage } = pool.settings.AdminCreateUserConfig.InviteMessageTemplate ?? {}
  const words = {
    subject: EmailSubject ?? 'Your temporary password',
    body:
      (contact === 'email' ? EmailMessage : SMSMessage) ??
      'Your username is {username} and temporary password is {####}',
  }
  send(context, { contact, to }, { ...words, body: words.body.replaceAll('{username}', () => username) }, secret)
}

/** The delivery details alone, for where AWS pretends to have sent something. */
export function deliveryDetails({ contact, to }: Recipient): CodeDeliveryDetailsType {
  return {
    Destination: maskContact({ contact, to }),
    DeliveryMedium: contact === 'email' ? 'EMAIL' : 'SMS',
    AttributeName: contact,
  }
}

function wordsFor(pool: UserPool, purpose: CodePurpose, contact: Contact): Words {
  const { settings } = pool
  const { subject, body } = standard[purpose]
  if (purpose === 'signIn') {
    const { Message, Subject } = settings.EmailMfaConfiguration ?? {}
    if (contact === 'email') return { subject: Subject ?? subject, body: Message ?? body }
    const own = settings.SmsMfaConfiguration?.SmsAuthenticationMessage ?? settings.SmsAuthenticationMessage
    return { subject, body: own ?? body }
  }
  const template = settings.VerificationMessageTemplate
  if (contact === 'phone_number') {
    return { subject, body: template?.SmsMessage ?? settings.SmsVerificationMessage ?? body }
  }
  return {
    subject: template?.EmailSubject ?? settings.EmailVerificationSubject ?? subject,
    body: template?.EmailMessage ?? settings.EmailVerificationMessage ?? body,
  }
}

function send({ store, clock }: OperationContext, { contact, to }: Recipient, words: Words, secret: Secret): void {
  const { code, codeUse } = secret
  const body = words.body.replaceAll('{####}', () => code)
  const medium = contact === 'email' ? 'EMAIL' : 'SMS'
  const subject = medium === 'EMAIL' ? words.subject : ''
  deliver(store, { medium, to, subject, body, code, at: new Date(clock()).toISOString() }, codeUse)
}
