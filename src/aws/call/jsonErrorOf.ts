/** Code and sentence of a JSON error; the body suffices where the header is not readable (spec identity 0.1). OAuth has a code alone. */
export function jsonErrorOf(text: string, header: string | undefined): { code: string; message: string } {
  let body: unknown
  try {
    body = JSON.parse(text)
  } catch {
    body = undefined
  }
  const read = (name: string): string | undefined => {
    const value: unknown = typeof body === 'object' && body !== null ? Reflect.get(body, name) : undefined
    return typeof value === 'string' ? value : undefined
  }
  const name = header ?? read('__type') ?? read('code') ?? read('error') ?? 'Unknown'
  return {
    code: name.split(/[,:]/, 1)[0]?.split('#').at(-1) ?? name,
    message: read('message') ?? read('Message') ?? '',
  }
}
