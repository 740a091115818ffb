/** What the short ways take for plain in a request, which nobody could read otherwise. */

/** Says the same whichever way it is decoded. Without dots and doubled slashes, of which a proxy may have made something. */
export const plainPath = /^(?:\/[A-Za-z0-9\-_~][A-Za-z0-9\-._~]*)+$/

/** Single spaces between what ASCII can show. */
export const tidyText = /^[!-~]+(?: [!-~]+)*$/

/** What SDKs and browsers send with every request: none of these says what to do, or how. */
export const headersOfEveryRequest: readonly string[] = [
  'accept',
  'accept-encoding',
  'accept-language',
  'amz-sdk-invocation-id',
  'amz-sdk-request',
  'authorization',
  'connection',
  'host',
  'origin',
  'referer',
  'sec-ch-ua',
  'sec-ch-ua-mobile',
  'sec-ch-ua-platform',
  'sec-fetch-dest',
  'sec-fetch-mode',
  'sec-fetch-site',
  'user-agent',
  'x-amz-content-sha256',
  'x-amz-date',
  'x-amz-security-token',
  'x-amz-user-agent',
]
