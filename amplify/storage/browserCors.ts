import { readableHeaders } from '../access/readableHeaders.ts'

/** What an S3 client in a browser needs of a bucket: without it no page reads or writes there, whatever the role allows. */
export function browserCors(origins: readonly string[]) {
  return {
    corsRules: [
      {
        id: 'BrowserClients',
        allowedOrigins: [...origins],
        allowedMethods: ['GET', 'HEAD', 'PUT', 'POST', 'DELETE'],
        allowedHeaders: ['*'],
        exposedHeaders: [...readableHeaders],
        maxAge: 3000,
      },
    ],
  }
}
