/**
 * An error as AWS answers it: code, sentence, HTTP status. Operations throw it; the wire layer writes it in the
 * service's own form.
 */
export class AwsError extends Error {
  readonly code: string
  readonly status: number | undefined
  readonly members: Readonly<Record<string, string | readonly string[]>>
  readonly headers: Readonly<Record<string, string>>

  /**
   * @param code AWS's error code, for example `NoSuchBucket`.
   * @param message AWS's sentence.
   * @param options.status HTTP status; left out = the status that the SDK's error schema names, else 400.
   * @param options.members Further members of the error body (`BucketName`, `Key`, `messages`...).
   * @param options.headers Headers that go with the answer (`etag` of a 304, `x-amz-delete-marker`...), names in lower
   * case.
   */
  constructor(
    code: string,
    message: string,
    options: {
      status?: number
      members?: Record<string, string | readonly string[]>
      headers?: Record<string, string>
    } = {},
  ) {
    super(message)
    this.name = 'AwsError'
    this.code = code
    this.status = options.status
    this.members = options.members ?? {}
    this.headers = options.headers ?? {}
  }
}
