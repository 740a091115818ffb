/**
 * A command's input that the SDK may write into: some of its middlewares do, into what the caller gave. Plain objects and lists are
 * copied; dates, bytes, files and streams are the same ones.
 */
export function cloneInput<Input>(input: Input): Input {
  if (Array.isArray(input)) return input.map((entry: unknown) => cloneInput(entry)) as Input
  if (typeof input !== 'object' || input === null || !isPlain(input)) return input
  return Object.fromEntries(
    Object.entries(input).map(([name, value]: [string, unknown]) => [name, cloneInput(value)]),
  ) as Input
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value)
  return prototype === Object.prototype || prototype === null
}
