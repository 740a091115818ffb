import type { PoolUser } from '../users/users.ts'

/** What triggers are told of a user. */
export function triggerAttributes(user: PoolUser | undefined): Readonly<Record<string, string>> {
  return user ? { sub: user.sub, 'cognito:user_status': user.status, ...user.attributes } : {}
}
