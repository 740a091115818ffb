import type { SignedInSession } from '../aws/session/auth.ts'
import { displayText } from '../ui/displayKey.ts'

/** Cognito takes names of 2,048 characters; nothing that is called by one has room for more. */
const mostCharacters = 60

/** What to call somebody: the preferred user name as far as it can be seen, else the e-mail address. */
export function personName({
  preferredUsername = '',
  email,
}: Pick<SignedInSession, 'preferredUsername' | 'email'>): string {
  const name = [...displayText(preferredUsername.trim() || email)]
  return name.length > mostCharacters ? `${name.slice(0, mostCharacters).join('')}…` : name.join('')
}
