/** The second step after the password, as defineAuth takes it. */
import type { AuthProps } from './authProps.ts'

/**
 * - `app`: an authenticator app (TOTP). Costs nothing.
 * - `SMS`: a code to a verified phone number. Each message costs, and SNS sends to verified numbers alone until the account has left
 *   its sandbox. The pool gets a role by which it may send.
 * - `e-mail`: a code to the verified address. Cognito sends it by SES alone, from `options.sender`, in pools of the plan Essentials,
 *   which is the one that new pools have. Whoever has it cannot reset a password by e-mail: the second step would prove nothing.
 */
export type SecondStepKind = 'app' | 'SMS' | 'e-mail'

/** @throws Error where the options leave out what the second step needs: deployed, nobody could sign in with it. */
export function secondStep(options: {
  readonly secondStep: 'OFF' | 'OPTIONAL' | 'REQUIRED'
  readonly secondStepBy: readonly SecondStepKind[]
  readonly sender?: string
}): Pick<AuthProps, 'multifactor' | 'senders' | 'accountRecovery'> {
  const { secondStep: mode, secondStepBy, sender } = options
  const senders = sender === undefined ? {} : { senders: { email: { fromEmail: sender } } }
  if (mode === 'OFF') return { multifactor: { mode }, ...senders }
  const [totp, sms, email] = (['app', 'SMS', 'e-mail'] as const).map((kind) => secondStepBy.includes(kind))
  if (!totp && !sms && !email)
    throw new Error(`options.secondStep is ${mode}, and options.secondStepBy is empty: name 'app', 'SMS' or 'e-mail'.`)
  if (email && sender === undefined)
    throw new Error("options.secondStepBy has 'e-mail', which needs options.sender: an address that SES has verified.")
  return {
    multifactor: { mode, totp: totp === true, sms: sms === true, email: email === true },
    ...senders,
    // A password is never reset by the way that the second step takes; with both ways there is always another.
    ...(sms && email && { accountRecovery: 'EMAIL_AND_PHONE_WITHOUT_MFA' }),
  }
}
