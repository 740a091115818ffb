/** Why there are no passkeys here, in one line; undefined where nothing is in the way. */
export function passkeyObstacle(has: { readonly pool: boolean; readonly browser: boolean }): string | undefined {
  if (has.pool && has.browser) return undefined
  if (has.pool) return 'The user pool takes passkeys, and this browser makes none for this page.'
  return has.browser
    ? 'This browser makes passkeys, and the configuration names none for this user pool.'
    : 'The configuration names none for this user pool, and this browser makes none for this page.'
}

/** Browsers make them for pages that came by https, or from this computer. */
export function browserMakesPasskeys(page: object = globalThis): boolean {
  return Reflect.get(page, 'isSecureContext') === true && typeof Reflect.get(page, 'PublicKeyCredential') === 'function'
}
