/** Maps that are secret, by names that are none: tokens by their provider, answers of a sign-in by what is asked. */
const secretMaps = new Set(['Logins', 'AuthParameters', 'ChallengeResponses'])

/** Whether it is such a map, so that its names may be told. */
export function isSecretMap(member: string, value: unknown): value is object {
  return secretMaps.has(member) && typeof value === 'object' && value !== null && !Array.isArray(value)
}

/**
 * The map with something else in the place of each of its secrets. Who signs in is none.
 * @param replaced what stands there, by the name in the map
 */
export function withoutSecrets<T>(map: object, replaced: (name: string) => T): Readonly<Record<string, string | T>> {
  return Object.fromEntries(
    Object.entries(map).map(([name, value]: [string, unknown]) => [
      name,
      name === 'USERNAME' && typeof value === 'string' ? value : replaced(name),
    ]),
  )
}
