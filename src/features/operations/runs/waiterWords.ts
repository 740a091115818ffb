interface WaiterWords {
  /** On a button: "Wait until INSYNC". */
  readonly button: string
  /** What is waited for: "the change is INSYNC". */
  readonly until: string
}

const known: Readonly<Record<string, WaiterWords>> = {
  ResourceRecordSetsChanged: { button: 'Wait until INSYNC', until: 'the change is INSYNC' },
}

/** @param waiter as the SDK names it: `BucketExists`, `ObjectNotExists` */
export function waiterWords(waiter: string): WaiterWords {
  const words = known[waiter]
  if (words) return words
  const thing = (end: RegExp) =>
    waiter
      .replace(end, '')
      .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
      .toLowerCase()
  if (waiter.endsWith('NotExists')) {
    return { button: 'Wait until it is gone', until: `the ${thing(/NotExists$/)} is gone` }
  }
  if (waiter.endsWith('Exists')) return { button: 'Wait until it exists', until: `the ${thing(/Exists$/)} exists` }
  return { button: `Wait for ${waiter}`, until: waiter }
}
