import type { SeededPerson } from '#contract/backendOutputs.ts'
import { readInbox } from '../aws/inbox/readInbox.ts'
import type { Auth } from '../aws/session/auth.ts'

/**
 * Gives a seeded person the password back that they had first, as the person would: asks for a reset code, reads it in
 * the inbox, and sends it with the password. Whoever may read the inbox may do so, and nothing else writes to a backend.
 * @param inboxUrl where the code is read
 * @throws when the pool refuses, or no code arrives
 */
export async function putFirstPasswordBack(
  { email, password }: Pick<SeededPerson, 'email' | 'password'>,
  auth: Pick<Auth, 'sendResetCode' | 'resetPassword'>,
  inboxUrl: string,
): Promise<void> {
  await auth.sendResetCode(email)
  const messages = await readInbox(inboxUrl)
  const code = messages.find(({ to, codeState }) => to === email && codeState === 'unused')?.code
  if (code === undefined) throw new Error('No reset code arrived in the Inbox.')
  await auth.resetPassword({ email, code, password })
}
