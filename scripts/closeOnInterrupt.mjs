/**
 * Ctrl-C (and SIGTERM) closes the parts in order and ends the process; a second Ctrl-C ends it at once.
 * @param {readonly { close(): void | Promise<void> }[]} parts
 */
export function closeOnInterrupt(parts) {
  let closing = false
  const close = async () => {
    if (closing) process.exit(1)
    closing = true
    try {
      for (const part of parts) await part.close()
      process.exit(0)
    } catch (error) {
      console.error(error.message)
      process.exit(1)
    }
  }
  process.on('SIGINT', close)
  process.on('SIGTERM', close)
}
