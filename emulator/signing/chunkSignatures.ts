/**
 * Signatures of the chunks of a signed stream, each over the one before (Amazon S3 API reference, "Transferring payload
 * in multiple chunks").
 */
import { hash } from 'node:crypto'
import { type Scope, scopeText } from '../../sigv4/stringToSign.ts'
import type { ChunkSignatures } from '../wire/awsChunked.ts'
import { emptySha256 } from '../wire/message.ts'
import { equalSignatures, hmacHex, type HmacKey } from './hmac.ts'

/** @param seed the signature of the request itself, with which the chain begins. */
export function chunkSignatures(key: HmacKey, timestamp: string, scope: Scope, seed: string): ChunkSignatures {
  let previous = seed
  const matches = (signature: string, kind: string, content: string) => {
    const text = `${kind}\n${timestamp}\n${scopeText(scope)}\n${previous}\n${content}`
    previous = hmacHex(key, text)
    return equalSignatures(previous, signature)
  }
  return {
    isChunk: (sha256, signature) => matches(signature, 'AWS4-HMAC-SHA256-PAYLOAD', `${emptySha256}\n${sha256}`),
    isTrailer(trailers, signature) {
      const lines = [...trailers].map(([name, value]) => `${name}:${value}\n`).join('')
      return matches(signature, 'AWS4-HMAC-SHA256-TRAILER', hash('sha256', lines))
    },
  }
}
