import type { S3Client } from '@aws-sdk/client-s3'

/** Keeps the bytes of every request that the client signs from now on, without their body: to be sent again as they are. */
export function captureSigned(client: S3Client): Buffer[] {
  const requests: Buffer[] = []
  client.middlewareStack.add(
    (next) => (args) => {
      const { method, path, query, headers } = args.request as {
        method: string
        path: string
        query: Record<string, string>
        headers: Record<string, string>
      }
      const search = Object.entries(query)
        .map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
        .join('&')
      const lines = Object.entries(headers)
        .map(([name, value]) => `${name}: ${value}\r\n`)
        .join('')
      requests.push(Buffer.from(`${method} ${path}${search ? `?${search}` : ''} HTTP/1.1\r\n${lines}\r\n`))
      return next(args)
    },
    { step: 'deserialize', priority: 'low', name: 'captureSignedRequest' },
  )
  return requests
}
