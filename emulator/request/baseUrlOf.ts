import type { HttpRequest } from '../wire/message.ts'

/** The base URL that the client used, without a trailing slash: `http://127.0.0.1:4566`. */
export const baseUrlOf = ({ headers }: Pick<HttpRequest, 'headers'>): string => `http://${headers.host ?? ''}`
