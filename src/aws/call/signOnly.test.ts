import { PutObjectCommand, S3Client } from '@aws-sdk/client-s3'
import { expect, test, vi } from 'vitest'
import { signOnly } from './signOnly.ts'

const handle = vi.fn(() => Promise.reject(new Error('sent')))
const client = new S3Client({
  region: 'us-east-1',
  // Node's build of the SDK takes a file for a stream, which it cannot hash; the browser's hashes files.
  requestChecksumCalculation: 'WHEN_REQUIRED',
  credentials: { accessKeyId: 'ASIATEST', secretAccessKey: 'secret-key', sessionToken: 'token' },
  requestHandler: { handle },
})

const file = new File(['plan of the year'], 'plan.txt', { type: 'text/plain' })
test.each([
  ['a file', file, '(16 bytes of text/plain, not kept)'],
  ['a blob', new Blob(['plan']), '(4 bytes of text/plain, not kept)'],
  ['bytes', new Uint8Array(3), '(3 bytes of text/plain, not kept)'],
  ['a text', 'plan', '(4 bytes of text/plain, not kept)'],
])(
  'an upload of %s is signed and not sent, its bytes are not told, and the command can still be sent',
  async (_, Body, told) => {
    const command = new PutObjectCommand({ Bucket: 'b', Key: 'k', Body, ContentType: 'text/plain' })
    const { request, signed } = await signOnly(client, command)
    expect(request).toMatchObject({ method: 'PUT', body: told })
    expect(request.headers['authorization']).toBe('(hidden)')
    expect(signed?.headers['authorization']).toMatch(/^AWS4-HMAC-SHA256 Credential=ASIATEST\//)
    expect(command.input.Body).toBe(Body)
    expect(handle).not.toHaveBeenCalled()
  },
)
