/** About how many bytes a value takes: of texts and bytes their length, and a little for everything else. */
export function answerSize(value: unknown): number {
  let size = 0
  const open: unknown[] = [value]
  while (open.length > 0) {
    const one = open.pop()
    if (typeof one === 'string') size += one.length
    else if (one instanceof Uint8Array) size += one.byteLength
    else if (Array.isArray(one)) for (const item of one) open.push(item)
    else if (typeof one === 'object' && one !== null) {
      for (const [name, member] of Object.entries(one) as [string, unknown][]) {
        size += name.length
        open.push(member)
      }
    }
    size += 8
  }
  return size
}
