import { describe, expect, test } from 'vitest'
import { systemRandom } from '../program/clockAndRandom.ts'
import { SessionCredentialsIssuer } from './sessionCredentials.ts'

const issuer = new SessionCredentialsIssuer(Buffer.alloc(32, 1), systemRandom)
const session = {
  roleName: 'readers',
  roleId: 'AROAEXAMPLE',
  sessionName: 'CognitoIdentityCredentials',
  issuedAt: 1_000,
  expiresAt: 2_000,
  tags: { team: 'Nordhavn Ø' },
}

describe('Session credentials', () => {
  const issued = issuer.issue(session)

  test("have the form of AWS's own", () => {
    expect(issued.accessKeyId).toMatch(/^ASIA[A-Z2-7]{16}$/)
    expect(issued.secretAccessKey).toMatch(/^[\w+/]{40}$/)
    expect(issued.expiresAt).toBe(2_000)
  })

  test('carry all that is known about the session in the token', () => {
    expect(issuer.unseal(issued.sessionToken)).toEqual({ ...session, accessKeyId: issued.accessKeyId })
  })

  test('can be recognised by another start with the same secret, and by no other emulator', () => {
    const sameSecret = new SessionCredentialsIssuer(Buffer.alloc(32, 1), systemRandom)
    const otherSecret = new SessionCredentialsIssuer(Buffer.alloc(32, 2), systemRandom)
    expect(sameSecret.unseal(issued.sessionToken)).toBeDefined()
    expect(sameSecret.secretOf(issued.accessKeyId)).toBe(issued.secretAccessKey)
    expect(otherSecret.unseal(issued.sessionToken)).toBeUndefined()
    expect(otherSecret.secretOf(issued.accessKeyId)).not.toBe(issued.secretAccessKey)
  })

  const bytes = Buffer.from(issued.sessionToken, 'base64')
  const flipped = (position: number) =>
    Buffer.from(bytes.map((byte, at) => (at === position ? byte ^ 1 : byte))).toString('base64')
  test.each([
    ['nothing', ''],
    ['other text', 'not a token'],
    ['another version', flipped(0)],
    ['a changed nonce', flipped(3)],
    ['a changed byte inside', flipped(40)],
    ['a changed seal', flipped(bytes.length - 1)],
    ['a part of it', bytes.subarray(0, -4).toString('base64')],
    ['something appended', `${issued.sessionToken}AAAA`],
    ['white space inside', `${issued.sessionToken.slice(0, 8)} ${issued.sessionToken.slice(8)}`],
  ])('are refused with %s in place of the token', (_name, token) => {
    expect(issuer.unseal(token)).toBeUndefined()
  })
})
