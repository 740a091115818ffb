import type { CallIdentity } from './callIdentity.ts'

/** Their bodies are what people store, not what they say to AWS: the record keeps no byte of it (S3-164). */
const objectOperations: ReadonlySet<string> = new Set(['PutObject', 'UploadPart', 'GetObject'])

export function carriesObject({ service, operation }: CallIdentity): boolean {
  return service === 's3' && objectOperations.has(operation)
}
