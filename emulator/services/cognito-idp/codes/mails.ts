/** The mails that a pool sends, in the words of Cognito's own templates. They go to the inbox. */
import type { CodeDeliveryDetailsType } from '@aws-sdk/client-cognito-identity-provider'
import { type CodeUse, deliver } from '../../../state/inbox.ts'
import type { OperationContext } from '../../operation.ts'
import { maskEmail } from '../users/maskEmail.ts'

export type CodePurpose = 'signUp' | 'email' | 'forgotPassword'

const templates: Record<CodePurpose, { subject: string; text: string }> = {
  signUp: { subject: 'Verify your new account', text: 'The verification code to your new account is' },
  email: { subject: 'Your verification code', text: 'Your verification code is' },
  forgotPassword: { subject: 'Your password reset code', text: 'Your password reset code is' },
}

interface Letter {
  readonly to: string
  readonly code: string
  readonly codeUse: CodeUse
}

/** @returns what the API tells the caller of it. */
export function mailCode(context: OperationContext, purpose: CodePurpose, letter: Letter): CodeDeliveryDetailsType {
  const { subject, text } = templates[purpose]
  mail(context, letter, subject, `${text} ${letter.code}`)
  return emailDelivery(letter.to)
}

/** @param letter.code the temporary password. */
export function mailInvitation(context: OperationContext, letter: Letter): void {
  const { to, code } = letter
  mail(context, letter, 'Your temporary password', `Your username is ${to} and temporary password is ${code}`)
}

/** The delivery details alone, for where AWS pretends to have sent something. */
export function emailDelivery(to: string): CodeDeliveryDetailsType {
  return { Destination: maskEmail(to), DeliveryMedium: 'EMAIL', AttributeName: 'email' }
}

function mail({ store, clock }: OperationContext, letter: Letter, subject: string, body: string): void {
  const { to, code, codeUse } = letter
  deliver(store, { to, subject, body, code, at: new Date(clock()).toISOString() }, codeUse)
}
