/** The mails that a pool sends, in the words of Cognito's own templates. They go to the inbox. */
import type { CodeDeliveryDetailsType } from '@aws-sdk/client-cognito-identity-provider'
import { deliver } from '../../../state/inbox.ts'
import type { OperationContext } from '../../operation.ts'
import { maskEmail } from '../users/maskEmail.ts'

export type CodePurpose = 'signUp' | 'email' | 'forgotPassword'

const templates: Record<CodePurpose, { subject: string; text: string }> = {
  signUp: { subject: 'Verify your new account', text: 'The verification code to your new account is' },
  email: { subject: 'Your verification code', text: 'Your verification code is' },
  forgotPassword: { subject: 'Your password reset code', text: 'Your password reset code is' },
}

/** @returns what the API tells the caller of it. */
export function mailCode(
  context: OperationContext,
  purpose: CodePurpose,
  to: string,
  code: string,
): CodeDeliveryDetailsType {
  const { subject, text } = templates[purpose]
  mail(context, to, subject, `${text} ${code}`, code)
  return emailDelivery(to)
}

export function mailInvitation(context: OperationContext, to: string, password: string): void {
  mail(context, to, 'Your temporary password', `Your username is ${to} and temporary password is ${password}`, password)
}

/** The delivery details alone, for where AWS pretends to have sent something. */
export function emailDelivery(to: string): CodeDeliveryDetailsType {
  return { Destination: maskEmail(to), DeliveryMedium: 'EMAIL', AttributeName: 'email' }
}

function mail(context: OperationContext, to: string, subject: string, body: string, code: string): void {
  deliver(context.store, { to, subject, body, code, at: new Date(context.clock()).toISOString() })
}
