/** An address that makes one call of S3 for whoever has it. */
import { type OperationCall, type OperationPreparer, prepareOperation } from '../operations/callOperation.ts'
import { refuseFolded } from '../operations/dotSegments.ts'
import { copiedInput } from './copiedInput.ts'
import { type PresignedUrl, presignUrl } from './presignUrl.ts'
import { writableInput } from './writableInput.ts'

/** S3's own limit for a link is a week; the credentials of a role end before that, and the link with them. */
const askedSeconds = 3_600

/** What a link can say all of: no body besides an object's own. */
export function isPresignable({ service, operation }: Pick<OperationCall, 'service' | 'operation'>): boolean {
  return service === 's3' && /^((Get|Head|List|Delete)(?!Objects$)\w+|PutObject|UploadPart)$/.test(operation)
}

/**
 * Signs with the session's credentials. Nothing is sent, and nothing of it recorded.
 * @throws the SDK's own error for an input that it cannot write; NoCredentialsError; Error for a key that whoever opens the link
 *   would fold into another one
 */
export async function presignCopy(aws: OperationPreparer, call: OperationCall): Promise<PresignedUrl> {
  refuseFolded(call)
  const { command: asGiven } = await prepareOperation(aws, { ...call, input: {} })
  const ofAll = Object.entries(copiedInput(asGiven.schema, call.input))
  // Whoever uses the link brings the body.
  const input = Object.fromEntries(ofAll.filter(([name]) => name !== 'Body'))
  const { client, command } = await prepareOperation(aws, { ...call, input: writableInput(input) })
  return presignUrl(client as Parameters<typeof presignUrl>[0], command, { seconds: askedSeconds })
}
