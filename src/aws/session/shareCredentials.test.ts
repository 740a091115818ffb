import { expect, test } from 'vitest'
import { shareCredentials } from './shareCredentials.ts'

/** Answers when the test says so. */
function pool() {
  const waiting: ((given: string) => void)[] = []
  const provider = {
    getCredentialsAndIdentityId: (_options: { tokens?: { idToken?: string }; forceRefresh?: boolean }) =>
      new Promise<string>((resolve) => void waiting.push(resolve)),
  }
  shareCredentials(provider)
  const ask = (idToken?: string, options: { readonly forceRefresh?: boolean } = {}) =>
    provider.getCredentialsAndIdentityId({ ...(idToken !== undefined && { tokens: { idToken } }), ...options })
  return { ask, waiting }
}

test('who asks for the same person at the same time gets the same answer, and the pool is asked once', async () => {
  const { ask, waiting } = pool()
  const answers = [ask('rosa'), ask('rosa', { forceRefresh: false }), ask('rosa')]
  expect(waiting).toHaveLength(1)
  waiting[0]?.('credentials')
  expect(await Promise.all(answers)).toEqual(['credentials', 'credentials', 'credentials'])
})

test('another person, and whoever wants new ones, asks by themselves', () => {
  const { ask, waiting } = pool()
  void ask('rosa')
  void ask('otto')
  void ask()
  void ask(undefined, { forceRefresh: true })
  expect(waiting).toHaveLength(4)
  void ask(undefined, { forceRefresh: false })
  expect(waiting).toHaveLength(4)
})

test('what has been answered is asked anew', async () => {
  const { ask, waiting } = pool()
  const first = ask('rosa')
  waiting[0]?.('first')
  await first
  void ask('rosa')
  expect(waiting).toHaveLength(2)
})
