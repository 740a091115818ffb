/** How long tokens and challenges of an app client may last. Source: API Reference, "CreateUserPoolClient". */
import { invalidParameter } from '../errors.ts'
import { tokenSeconds } from './clientRules.ts'
import type { UserPoolClientSettings } from './userPoolClients.ts'

const minute = 60
const day = 86_400
const limits = {
  access: [5 * minute, day],
  id: [5 * minute, day],
  refresh: [60 * minute, 10 * 365 * day],
} as const

/** @throws InvalidParameterException */
export function requireTokenTimes(settings: UserPoolClientSettings): void {
  const times = tokenSeconds({ settings })
  for (const token of ['access', 'id', 'refresh'] as const) {
    const [least, most] = limits[token]
    if (times[token] < least || times[token] > most) {
      throw invalidParameter(`Invalid range for ${token} token validity.`)
    }
  }
  if (times.access > times.refresh || times.id > times.refresh) {
    throw invalidParameter('Access and ID tokens cannot be valid for longer than the refresh token.')
  }
}
