/**
 * Sets a property under any name that a client may send: `__proto__` becomes a property like others (ECMA-262 section
 * 10.1).
 */
export function setOwn(target: Record<string, unknown>, name: string, value: unknown): void {
  if (name === '__proto__') {
    Object.defineProperty(target, name, { value, enumerable: true, configurable: true, writable: true })
  } else {
    target[name] = value
  }
}
