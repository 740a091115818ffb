import { readableHeaders } from '#access/readableHeaders.ts'

/** What a console in a browser must be allowed to send and to read. */
export const pagesOfThisComputer = {
  ID: 'ConsoleOnThisMachine',
  AllowedOrigins: ['http://127.0.0.1:*', 'http://localhost:*'],
  AllowedMethods: ['GET', 'HEAD', 'PUT', 'POST', 'DELETE'],
  AllowedHeaders: ['*'],
  ExposeHeaders: readableHeaders,
  MaxAgeSeconds: 3000,
}
