import type { Judgment } from '../../call/judgeError.ts'

/** What Amplify calls what went wrong between browser and person. */
const problems: Readonly<Record<string, { readonly cause: string; readonly fix: string }>> = {
  PasskeyNotSupported: {
    cause: 'This browser or device makes no passkeys for this page.',
    fix: 'Try another browser, or a security key.',
  },
  PasskeyAlreadyExists: {
    cause: 'The passkey of this device is in the list already.',
    fix: 'Use that one, or choose another device or security key.',
  },
  PasskeyRegistrationFailed: {
    cause: 'The device did not make a passkey.',
    fix: 'Try again, or choose another device or security key.',
  },
  RelyingPartyMismatch: {
    cause: 'The user pool makes passkeys for another site than this one.',
    fix: 'Whoever runs the user pool sets its relying party to the domain of this page.',
  },
  InvalidPasskeyRegistrationOptions: {
    cause: 'The user pool answered with options that make no passkey.',
    fix: 'Open the call to see what came back.',
  },
}

/** @returns undefined for what Cognito or the network did */
export function judgePasskey(thrown: unknown): Judgment | undefined {
  if (!(thrown instanceof Error)) return undefined
  const { name, message } = thrown
  // Whoever closes the browser's question knows it.
  if (name === 'PasskeyRegistrationCanceled' || name === 'PasskeyOperationAborted') return { kind: 'aborted' }
  const problem = problems[name]
  if (!problem) return undefined
  const evidence = 'The browser said it; nothing was stored in the user pool.'
  return { kind: 'failed', failure: { kind: 'unknown', ...problem, evidence, code: name, message } }
}
