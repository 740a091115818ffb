/** Names of members that hold what nobody else may have: `data.api_key`, `aws_appsync_apiKey`, a client's secret, a password. */
const secretName = /(?:password|secret|api_?key|access_?key|access_?key_?id|token)$/i
/** The seeded people come with their passwords; where the backend can be asked for them, they come back without being kept. */
const people = 'custom.rolecall.people'

/** Whether a member of this name would be taken away. */
export function isSecretName(name: string): boolean {
  return secretName.test(name)
}

export interface WithoutSecrets<T> {
  readonly value: T
  /** Where they were: `data.api_key`. */
  readonly secrets: readonly string[]
}

/** A copy that can be kept in a browser and handed to anybody. */
export function withoutSecrets<T>(value: T): WithoutSecrets<T> {
  const secrets: string[] = []

  function clean(part: unknown, path: string): unknown {
    if (Array.isArray(part)) return part.map((item: unknown) => clean(item, path))
    if (typeof part !== 'object' || part === null) return part
    const entries = Object.entries(part).map(([name, member]) => ({
      name,
      member: member as unknown,
      at: path === '' ? name : `${path}.${name}`,
    }))
    const open = entries.filter(({ name, member, at }) => {
      const isSecret = at === people || (typeof member === 'string' && isSecretName(name))
      if (isSecret && !secrets.includes(at)) secrets.push(at)
      return !isSecret
    })
    return Object.fromEntries(open.map(({ name, member, at }) => [name, clean(member, at)]))
  }

  // The same shape: what is taken away are members that no reader asks for, or that may be absent.
  return { value: clean(value, '') as T, secrets }
}
