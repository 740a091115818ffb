/** What Amplify calls what went wrong between browser and person, in words. */
const ofPasskeys: Readonly<Record<string, string>> = {
  PasskeyNotSupported: 'This browser makes no passkeys for this page.',
  PasskeyRetrievalFailed: 'The device did not answer with a passkey. Try again, or sign in otherwise.',
  RelyingPartyMismatch: 'The user pool makes passkeys for another site than this one.',
  InvalidPasskeyAuthenticationOptions: 'The user pool asked for a passkey in a way that no browser answers.',
}

/** Amplify has forgotten the sign-in that a code would answer. */
const ended = 'Invalid session for the user, session is expired.'

const offline = 'A network error has occurred.'
const offlineWords = 'Cognito does not answer, or this device is offline. What you typed is still here.'

/** Browsers say the same of somebody who closes their question and of a device that has no passkey. */
export function isCanceled(thrown: unknown): boolean {
  return (
    thrown instanceof Error &&
    (thrown.name === 'PasskeyAuthenticationCanceled' || thrown.name === 'PasskeyOperationAborted')
  )
}

/** Cognito's own sentence, in the person's language where it is known. */
export function problemWords(thrown: unknown, say: (sentence: string) => string): string {
  if (!(thrown instanceof Error)) return String(thrown)
  const { name, message } = thrown
  if (name === 'SignInException') return say(ended)
  const own = ofPasskeys[name]
  if (own !== undefined) return say(own)
  const said = say(message)
  return said === offline ? offlineWords : said
}
