import { AwsError } from '../../wire/awsError.ts'

/**
 * Refuses a request that asks for something which this operation does not do: silence would look like success.
 * @param honoured the members that the operation acts on, or that change nothing here (`RequestPayer`).
 * @throws AwsError NotImplemented, in S3's own words, naming the member.
 */
export function honourOnly<Input extends object>(input: Input, honoured: readonly (keyof Input & string)[]): void {
  for (const [member, value] of Object.entries(input)) {
    if (value === undefined || (honoured as readonly string[]).includes(member)) continue
    throw notImplemented(member)
  }
}

/** @param what the SDK's name of the input member that would be needed. */
export function notImplemented(what: string): AwsError {
  return new AwsError('NotImplemented', 'A header you provided implies functionality that is not implemented.', {
    status: 501,
    members: { Header: what, AdditionalMessage: `This emulator does not support ${what} in this operation.` },
  })
}
