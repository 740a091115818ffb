/** AWS's request id: S3 and the JSON services name the header differently. */
export function requestIdOf(headers: Readonly<Record<string, string>>): string | undefined {
  return headers['x-amz-request-id'] ?? headers['x-amzn-requestid'] ?? headers['x-amzn-request-id']
}
