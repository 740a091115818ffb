/** A value of JSON as it is written in TypeScript: names without quotes where they need none, texts between single ones. */
export function codeText(value: unknown, depth = 0): string {
  if (typeof value === 'string') return textCode(value)
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'undefined'
  const inside = '  '.repeat(depth + 1)
  const end = '  '.repeat(depth)
  if (Array.isArray(value)) {
    const items = value.map((item) => codeText(item, depth + 1))
    const line = `[${items.join(', ')}]`
    if (!line.includes('\n') && line.length + inside.length <= 100) return line
    return `[\n${items.map((item) => `${inside}${item},\n`).join('')}${end}]`
  }
  const members = Object.entries(value).map(([name, member]) => `${nameCode(name)}: ${codeText(member, depth + 1)}`)
  if (members.length === 0) return '{}'
  return `{\n${members.map((member) => `${inside}${member},\n`).join('')}${end}}`
}

const nameCode = (name: string) => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : textCode(name))

/** As JSON spells it, with the other quotes. */
function textCode(text: string): string {
  const spelled = JSON.stringify(text).slice(1, -1).replaceAll('\\"', '"').replaceAll("'", "\\'")
  return `'${spelled}'`
}
