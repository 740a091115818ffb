const whole = new Intl.NumberFormat('en')

/** `1 object`, `1,000 objects` */
export function counted(amount: number, one: string, many: string): string {
  return `${whole.format(amount)} ${amount === 1 ? one : many}`
}
